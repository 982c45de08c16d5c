import { z } from 'zod';
import { parseDate } from './dates';
import { slugProblem } from './slugs';

/** XML 1.0, and so every feed, has no place for these (https://www.w3.org/TR/xml/#charsets). */
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** A value as it stands in messages: on one line, and not all of a long one. */
export const show = (value: unknown): string => {
  const characters = [...String(value)];
  const short = characters.length > 60 ? [...characters.slice(0, 59), '…'] : characters;
  return JSON.stringify(short.join(''));
};

/** A line of plain text. */
const string = z
  .string()
  .transform((value) => value.replace(/[ \t\r\n\u2028\u2029]+/g, ' ').trim())
  .refine((text) => !unprintable.test(text), { error: 'contains a control character' });

/** A number such as `title: 1984` is text too. */
const line = z.union([string, z.number().transform(String)]);

/** A single string is a list of one. */
const lines = z.union([string, z.array(line)]).transform((value) => [value].flat());

/** A name, or Hugo themes' `{name: …, email: …}`. */
const named = z.object({ name: line }).transform(({ name }) => name);
const people = z
  .union([string, named, z.array(z.union([line, named]))])
  .transform((value) => [value].flat());

const date = z.string().refine((text) => parseDate(text, 'UTC') !== undefined, {
  error: ({ input }) => `is ${show(input)}, which is not a date`,
});

/** Hugo takes a quoted "true" as well. */
const flag = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((value) => String(value) === 'true');

const webAddress = z
  .string()
  .trim()
  .refine((text) => /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text), {
    error: ({ input }) => `is ${show(input)}, which is not an address on the web`,
  });

const slug = line
  .transform((text) => text.normalize('NFC'))
  .refine((text) => slugProblem(text) === undefined, {
    error: ({ input }) => `is ${show(input)}, which ${slugProblem(String(input))}`,
  });

const alias = string
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
  try {
    const path = decodeURIComponent(text).replace(/^(?!\/)/, '/');
    const elsewhere = /^\/?[a-z][a-z\d+.-]*:|\/\/|[\\?#]|(^|\/)\.\.?(\/|$)/i;
    const bytes = (name: string) => new TextEncoder().encode(name).length;
    const tooLong =
      bytes(path) > longest.path || path.split('/').some((part) => bytes(part) > longest.name);
    return elsewhere.test(path) || unprintable.test(path) || /[\u2028\u2029]/.test(path) || tooLong
      ? undefined
      : path;
  } catch {
    return undefined;
  }
}

const picture = string
  .transform((path) => path.replace(/^(\.\/)+/, ''))
  .refine((path) => !/^[a-z][a-z\d+.-]*:|^\/\/|\\|(^|\/)\.\.(\/|$)/i.test(path), {
    error: ({ input }) => `is ${show(input)}, which is not a picture of this site`,
  });

/**
 * The front matter that the site knows. Other keys are left alone. What each key takes is wide, as
 * Hugo's themes write it in several shapes; what comes out has one shape.
 */
export const frontMatterSchema = z.object({
  title: line.describe('Title, as plain text. Required.'),
  date: date
    .optional()
    .describe('When it was published. Required, but a translation takes its original’s.'),
  description: line
    .optional()
    .describe('One or two sentences for lists, previews and search engines.'),
  tags: lines.optional().describe('Tags, by any of their names.'),
  categories: lines.optional().describe('Categories, by any of their names.'),
  source_url: webAddress
    .optional()
    .describe('Address of the interview or talk that the text is about.'),
  source_name: line.optional().describe('Who published the source.'),
  source_date: date.optional().describe('When the source was published.'),
  draft: flag.optional().describe('true keeps the text off the site.'),
  lastmod: date.optional().describe('When the text was last changed.'),
  publishDate: date.optional().describe('The text is not published before this date.'),
  expiryDate: date.optional().describe('The text is no longer published from this date on.'),
  slug: slug
    .optional()
    .describe('Last part of the address; otherwise the name of the file or folder.'),
  translationKey: line
    .optional()
    .describe('Pairs a text with its translation when their files’ names differ.'),
  aliases: z
    .union([alias, z.array(alias)])
    .transform((value) => [value].flat())
    .optional()
    .describe('Old addresses that lead here, as paths such as /posts/old-name/.'),
  cover: z
    .union([picture, z.object({ image: picture.optional() }).transform(({ image }) => image)])
    .optional()
    .describe(
      'Picture for previews: a file beside the text, or a path in public/ that starts with /.',
    ),
  author: people.optional().describe('Who wrote the text.'),
  translator: people.optional().describe('Who translated the text.'),
  translation: z
    .enum(['human', 'machine', 'reviewed'])
    .optional()
    .describe('How the translation was made.'),
  license: line.optional().describe('Licence of the text.'),
  series: lines.optional().describe('Series that the text belongs to.'),
  featured: flag.optional().describe('true shows the text first on the home page.'),
  toc: flag.optional().describe('false leaves out the table of contents.'),
  source_hash: line
    .optional()
    .describe('Fingerprint of the original that the translation was made from.'),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;
export type Key = keyof FrontMatter;

const aLine = 'write a line of plain text in quotes';
const aDate = 'write a date such as 2026-01-05 or 2026-01-05T12:00:00+08:00';
const aFlag = 'write true or false';
const names = 'write a name or a list such as ["Lin Mei", "Ann Lee"]';

/** How to mend a wrong value of each key. */
export const mends: Record<Key, string> = {
  title: aLine,
  date: aDate,
  description: aLine,
  tags: 'write a list such as ["AI", "Claude"]',
  categories: 'write a list such as ["Interviews"]',
  source_url: 'write an address that starts with https://',
  source_name: aLine,
  source_date: aDate,
  draft: aFlag,
  lastmod: aDate,
  publishDate: aDate,
  expiryDate: aDate,
  slug: 'use lower-case letters, digits and hyphens, such as my-article',
  translationKey: aLine,
  aliases: 'write paths such as /posts/old-name/',
  cover: 'name a file beside the text, or a path in public/ that starts with /',
  author: names,
  translator: names,
  translation: 'write human, machine or reviewed',
  license: aLine,
  series: 'write a list such as ["AI in business"]',
  featured: aFlag,
  toc: aFlag,
  source_hash: aLine,
};

/** Where a bare number is a slip rather than a text: `tags: 5`. */
export const listKeys = new Set<Key>([
  'tags',
  'categories',
  'series',
  'author',
  'translator',
  'aliases',
]);
