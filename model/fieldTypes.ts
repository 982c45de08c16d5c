import { z } from 'zod';
import { toDate } from './dateForms';
import { joinHanLines } from './hanLines';
import { decodePercent } from './percent';
import { slugProblem } from './slugs';

/** XML 1.0, and so every feed, has no place for these (https://www.w3.org/TR/xml/#charsets). */
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** A value as it stands in messages: on one line, and not all of a long one. */
export const show = (value: unknown): string => {
  const characters = [...String(value)];
  const short = characters.length > 60 ? [...characters.slice(0, 59), '…'] : characters;
  return JSON.stringify(short.join(''));
};

const string = z
  .string()
  .transform((value) =>
    joinHanLines(value)
      .replace(/[ \t\r\n\u2028\u2029]+/g, ' ')
      .trim(),
  )
  .refine((text) => !unprintable.test(text), { error: 'contains a control character' });

/** A number such as `title: 1984` is text too. */
const lineValue = z.union([string, z.number().transform(String)]);

/** A name, or Hugo themes' `{name: …, email: …}`. */
const named = z.object({ name: lineValue }).transform(({ name }) => name);

const aliasValue = string
  .refine((text) => readPath(text) !== undefined, {
    error: ({ input }) => `contains ${show(input)}, which is not a path on this site`,
  })
  .transform((text) => readPath(text) ?? text);

/**
 * Bytes of an alias, and of one name in it: file systems end a name at 255, with the `.br` of a twin,
 * and a path at 1,024 (macOS) or 4,096 (Linux), with the folder that the site is in.
 */
const longest = { path: 800, name: 250 };

/** A path on this site, decoded and with a slash in front; undefined when it leads elsewhere. */
function readPath(text: string): string | undefined {
  const path = decodePercent(text)?.replace(/^(?!\/)/, '/');
  if (path === undefined) return undefined;
  const elsewhere = /^\/?[a-z][a-z\d+.-]*:|\/\/|[\\?#]|(^|\/)\.\.?(\/|$)/i;
  const bytes = (name: string) => new TextEncoder().encode(name).length;
  const tooLong =
    bytes(path) > longest.path || path.split('/').some((part) => bytes(part) > longest.name);
  return elsewhere.test(path) || unprintable.test(path) || /[\u2028\u2029]/.test(path) || tooLong
    ? undefined
    : path;
}

const pictureValue = string
  .transform((path) => path.replace(/^(\.\/)+/, ''))
  .refine(isPictureAddress, {
    error: ({ input }) => `is ${show(input)}, which is not a picture of this site`,
  });

/** A path that leads nowhere else on the disk, or an address on the web. */
function isPictureAddress(path: string): boolean {
  if (/^(?:https?:)?\/\//i.test(path)) return URL.canParse(path, 'https://site.invalid');
  return !/^[a-z][a-z\d+.-]*:|\\|(^|\/)\.\.(\/|$)/i.test(path);
}

/*
 * The types of fields. Each says what an author may write, which is wide, as Hugo's themes write it
 * in several shapes; what comes out has one shape. Each also says how to mend a wrong value, and what
 * edits it in the editor.
 */

/** A line of plain text. */
export const line = {
  type: 'line',
  value: lineValue,
  mend: 'write a line of plain text in quotes',
  widget: 'string',
} as const;

/** In each form that people write; what comes out is one that `parseDate` takes. */
export const date = {
  type: 'date',
  value: z
    .string()
    .refine((text) => toDate(text, 'UTC') !== undefined, {
      error: ({ input }) => `is ${show(input)}, which is not a date`,
    })
    .transform((text) => toDate(text, 'UTC') ?? text),
  mend: 'write a date such as 2026-01-05 or 2026-01-05T12:00:00+08:00',
  widget: 'datetime',
} as const;

/** Hugo takes a quoted "true" as well. */
export const flag = {
  type: 'flag',
  value: z
    .union([z.boolean(), z.enum(['true', 'false'])])
    .transform((value) => String(value) === 'true'),
  mend: 'write true or false',
  widget: 'flag',
} as const;

/** One of a few words. */
export const choice = <const Option extends string>(options: readonly Option[], mend: string) =>
  ({ type: 'choice', value: z.enum(options), mend, widget: 'choice' }) as const;

/** Names; a single one is a list of one. */
export const names = (example: string) =>
  ({
    type: 'names',
    list: true,
    value: z.union([string, z.array(lineValue)]).transform((value) => [value].flat()),
    mend: `write a list such as ${example}`,
    widget: 'list',
  }) as const;

/** Names of terms of the taxonomy. */
export const terms = (example: string) =>
  ({ ...names(example), type: 'terms', widget: 'terms' }) as const;

export const people = {
  type: 'people',
  list: true,
  value: z
    .union([string, named, z.array(z.union([lineValue, named]))])
    .transform((value) => [value].flat()),
  mend: 'write a name or a list such as ["Lin Mei", "Ann Lee"]',
  widget: 'list',
} as const;

export const webAddress = {
  type: 'webAddress',
  value: z
    .string()
    .trim()
    .refine((text) => /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text), {
      error: ({ input }) => `is ${show(input)}, which is not an address on the web`,
    }),
  mend: 'write an address that starts with https://',
  widget: 'string',
} as const;

export const slug = {
  type: 'slug',
  value: lineValue
    .transform((text) => text.normalize('NFC'))
    .refine((text) => slugProblem(text) === undefined, {
      error: ({ input }) => `is ${show(input)}, which ${slugProblem(String(input))}`,
    }),
  mend: 'use lower-case letters, digits and hyphens, such as my-article',
  widget: 'string',
} as const;

/** Paths on this site; a single one is a list of one. */
export const paths = {
  type: 'paths',
  list: true,
  value: z.union([aliasValue, z.array(aliasValue)]).transform((value) => [value].flat()),
  mend: 'write paths such as /posts/old-name/',
  widget: 'list',
} as const;

/** A path, or Hugo themes' `{image: …}`. */
export const picture = {
  type: 'picture',
  value: z.union([
    pictureValue,
    z.object({ image: pictureValue.optional() }).transform(({ image }) => image),
  ]),
  mend: 'name a file beside the text, or a path in public/ that starts with /',
  widget: 'image',
} as const;
