import { dayOf, parseDate } from './dates';
import { type Field, fields, type KeysWith, keysWhere } from './fields';
import type { FrontMatter } from './frontMatterSchema';
import {
  comparable,
  type ForeignPictures,
  foreignAddress,
  localNames,
  missingFile,
  type SiteAddress,
} from './localNames';
import type { Pair, Text } from './pairs';
import type { Fault } from './problem';
import type { PublishedKey, PublishedPage, PublishedText, PublishedValue } from './published';
import type { TermFinder } from './taxonomy';
import { setEnglish } from './typography';

/** A text without problems of its own, with everything that follows from its place and its pair. */
export type Entry = Text & { pair: Pair; slug: string; own: FrontMatter; full: FrontMatter };

export type Body = {
  /** Relative to the content folder. */
  path: string;
  body: string;
  /** How many lines of the file come before the body. */
  bodyLine: number;
};

export type Finders = Record<'tags' | 'categories', TermFinder>;

/** A picture that is there: where, below the content folder or with a slash in public/, and why it can't be shown. */
export type PictureAt = { path: string; fault?: Fault };

/** A site that no address is on. */
export const nowhere: SiteAddress = { origin: 'https://site.invalid', basePath: '' };

export type CoverOptions = {
  site?: SiteAddress;
  /** What is at a path; without it, everything is there. */
  pictureAt?: (path: string) => PictureAt | undefined;
  /** Without it, a link and a doubt; the text has no cover then. */
  foreignPictures?: ForeignPictures;
};

type PublishOptions = CoverOptions & {
  /** The clock, as ISO 8601 in UTC. */
  now: string;
  /** IANA name of the zone in which dates without one are. */
  timeZone: string;
  finders: Finders;
};

type Decide<Value> = (entry: Entry, options: PublishOptions) => Value | undefined;

/** The values that are more than what the author wrote. */
const decisions: {
  [K in PublishedKey & KeysWith<{ decided: true }>]: Decide<PublishedValue<K>>;
} = {
  date: dateOf,
  tags: termsOf('tags'),
  categories: termsOf('categories'),
  source_date: ({ full }, { timeZone }) => {
    const spoken = instant(full.source_date, timeZone);
    return spoken && dayOf(spoken, timeZone);
  },
  draft: ({ full }, options) => !isPublished(full, options),
  lastmod: (entry, options) => {
    const changed = instant(entry.full.lastmod, options.timeZone);
    const isChange = entry.kind === 'page' || (changed && changed > dateOf(entry, options));
    return isChange ? changed : undefined;
  },
  // An address written with letters and accents apart is asked for in one piece, too.
  aliases: ({ full }) => [...new Set(full.aliases?.flatMap((alias) => [alias, comparable(alias)]))],
  cover: (entry, options) => findCover(entry, options)?.path,
};

const instant = (text: string | undefined, timeZone: string) =>
  text ? parseDate(text, timeZone) : undefined;

/** A text without a date has been reported; any date lets the other checks go on. */
function dateOf({ full }: Entry, { timeZone }: PublishOptions): string {
  return instant(full.date, timeZone) ?? new Date(0).toISOString();
}

function termsOf(key: keyof Finders): Decide<string[]> {
  return ({ full }, { finders }) => [
    ...new Set((full[key] ?? []).flatMap((name) => finders[key].idOf(name) ?? [])),
  ];
}

/**
 * A text's cover, undefined when it has none: beside the text that names it, else in public/, as Hugo
 * finds it.
 */
export function findCover(
  { own, full, path, pair }: Entry,
  { site = nowhere, pictureAt }: CoverOptions,
): { path: string; fault?: Fault } | undefined {
  if (!full.cover || foreignAddress(full.cover, site) !== undefined) return undefined;
  const folders = (own.cover ? path : pair.original.path).split('/').slice(0, -1);
  const paths = localNames(full.cover, site).map((name) =>
    name.startsWith('/') ? name : [...folders, name].join('/'),
  );
  const [likeliest = ''] = paths;
  if (!pictureAt) return { path: likeliest };
  return (
    paths.map((path) => pictureAt(path)).find((found) => found !== undefined) ?? {
      path: likeliest,
      fault: missingFile(full.cover),
    }
  );
}

/** Whether readers see a text at the time that the options tell. */
export function isPublished(
  text: FrontMatter,
  { now, timeZone }: Pick<PublishOptions, 'now' | 'timeZone'>,
): boolean {
  const starts = [instant(text.date, timeZone), instant(text.publishDate, timeZone)];
  const ends = instant(text.expiryDate, timeZone);
  const time = Date.parse(now);
  if (text.draft || (ends && Date.parse(ends) <= time)) return false;
  return starts.every((start) => !start || Date.parse(start) <= time);
}

const keysOfArticles = keysWhere(({ published }) => published !== undefined) as PublishedKey[];
const keysOfPages = keysOfArticles.filter((key) => 'onPages' in fields[key]);

/** The fields that pages get, under their names there. */
function publish(keys: readonly PublishedKey[], entry: Entry, options: PublishOptions) {
  return Object.fromEntries(
    keys.map((key) => [fields[key].published, publishedValue(key, entry, options)]),
  );
}

function publishedValue(key: PublishedKey, entry: Entry, options: PublishOptions): unknown {
  if (isDecided(key)) return decisions[key](entry, options);
  const { list, type, unset = false, prose }: Field = fields[key];
  const value: unknown = entry.full[key] ?? (list ? [] : type === 'flag' ? unset : undefined);
  return prose && entry.language === 'en' ? setProse(value) : value;
}

const setProse = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(setProse);
  return typeof value === 'string' ? setEnglish(value) : value;
};

const isDecided = (key: PublishedKey): key is keyof typeof decisions => key in decisions;

/** An article as its page gets it. */
export function articleOf(entry: Entry, options: PublishOptions): PublishedText & Body {
  return {
    ...placeOf(entry),
    original: entry.path === entry.pair.original.path,
    ...publish(keysOfArticles, entry, options),
  } as PublishedText & Body;
}

/** An undated page as its page gets it. */
export function pageOf(entry: Entry, options: PublishOptions): PublishedPage & Body {
  return { ...placeOf(entry), ...publish(keysOfPages, entry, options) } as PublishedPage & Body;
}

const placeOf = ({ pair, slug, language, file, path, body, bodyLine }: Entry) => ({
  pair: pair.id,
  slug,
  language,
  file,
  path,
  body,
  bodyLine,
});
