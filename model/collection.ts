import { checkAddresses } from './aliases';
import { dayOf, parseDate } from './dates';
import { foldersAbove } from './fileNames';
import { type ReadText, readFrontMatter } from './frontMatter';
import type { FrontMatter } from './frontMatterSchema';
import { languages } from './language';
import { placeOf } from './layout';
import { inherit, type Pair, pairUp, type Text } from './pairs';
import { byPlace, type Fault, type Problem } from './problem';
import type { PublishedPage, PublishedText, Term } from './published';
import { idProblem, pageSlugProblem, termId } from './slugs';
import { findTerms, type Taxonomy, type TermFinder } from './taxonomy';

export type SourceFile = {
  /** Relative to the content folder, with `/`. */
  path: string;
  /** As it stands in messages. */
  file: string;
  /** Undefined when it could not be decoded, which the caller reports. */
  text: string | undefined;
};

export type CollectOptions = {
  /** The clock, as ISO 8601 in UTC. */
  now: string;
  /** IANA name of the zone in which dates without one are. */
  timeZone: string;
  /** Keeps drafts, future and expired texts, marked as `draft`. */
  preview: boolean;
  taxonomy: Taxonomy;
  /** Why a picture can't be shown, by its path below the content folder, or in public/ with a `/`. */
  faultOf?: (picture: string) => Fault | undefined;
  /** Files of public/, relative to it: no alias may stand where one of them does. */
  publicFiles?: readonly string[];
  /** Takes a file apart: `readFrontMatter`, or something that remembers what that has found. */
  read?: (text: string, file: string) => ReadText;
};

type Body = {
  /** Relative to the content folder. */
  path: string;
  body: string;
  /** How many lines of the file come before the body. */
  bodyLine: number;
};

export type Collection = {
  /** Newest first. */
  articles: (PublishedText & Body)[];
  pages: (PublishedPage & Body)[];
  /** Texts that are kept back, for whoever checks more than this does. */
  unpublished: ((PublishedText | PublishedPage) & Body)[];
  /** The terms that the articles use; none that only an unpublished text uses. */
  terms: Term[];
  problems: Problem[];
};

/** A text without problems of its own, with everything that follows from its place and its pair. */
type Entry = Text & { pair: Pair; slug: string; own: FrontMatter; full: FrontMatter };

type Report = (text: Text, line: number | undefined, what: string, mend: string) => void;

/**
 * Makes of all Markdown files together what is published, and finds everything that an author has
 * to mend, in unpublished texts as well. With problems the rest of the result is incomplete.
 */
export function collect(files: readonly SourceFile[], options: CollectOptions): Collection {
  const { texts, problems } = readTexts(files, options.read ?? readFrontMatter);
  const report: Report = ({ file }, line = 1, what, mend) => {
    problems.push({ file, line, what, mend });
  };
  const paired = pairUp(texts);
  problems.push(...paired.problems);
  const entries = paired.pairs
    .flatMap((pair) => pair.texts.flatMap((text) => entryOf(text, pair, report) ?? []))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

  const finders = {
    tags: findTerms('tag', options.taxonomy),
    categories: findTerms('category', options.taxonomy),
  };
  checkSlugs(entries, report);
  for (const entry of entries) {
    checkTerms(entry, finders, report);
    checkCover(entry, options, report);
  }

  const isVisible = ({ full }: Entry) => options.preview || isPublished(full, options);
  const visible = entries.filter(isVisible);
  const hidden = entries.filter((entry) => !isVisible(entry));
  const articles = (of: Entry[]) =>
    of
      .filter(({ kind }) => kind === 'article')
      .map((entry) => articleOf(entry, finders, options))
      .sort(newestFirst);
  const pages = (of: Entry[]) =>
    of.filter(({ kind }) => kind === 'page').map((entry) => pageOf(entry, options));
  const terms = termsOf(visible, finders);
  const { publicFiles = [] } = options;
  checkAddresses(entries, { terms: termsOf(entries, finders), publicFiles }, report);
  return {
    articles: articles(visible),
    pages: pages(visible),
    unpublished: [...articles(hidden), ...pages(hidden)],
    terms,
    problems: problems.sort(byPlace),
  };
}

/** Reads each file by itself, in the order of their paths. */
function readTexts(
  files: readonly SourceFile[],
  read: typeof readFrontMatter,
): { texts: Text[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const placed = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((source) => {
      const place = placeOf(source.path);
      if (place && 'problem' in place) {
        problems.push({ file: source.file, line: 1, ...place.problem });
        return [];
      }
      return place ? [{ ...source, ...place }] : [];
    });
  const bundles = new Set(
    placed.filter(({ bundle }) => bundle).map(({ path }) => path.split('/').slice(0, -1).join('/')),
  );
  const texts = placed.flatMap(({ text, ...source }) => {
    // As in Hugo, other Markdown in a bundle is material, not a text of its own.
    if (!source.bundle && foldersAbove(source.path).some((folder) => bundles.has(folder)))
      return [];
    if (text === undefined) return [{ ...source, body: '', bodyLine: 0, lines: {} }];
    const { problems: found, ...parts } = read(text, source.file);
    problems.push(...found);
    return [{ ...source, ...parts }];
  });
  return { texts, problems };
}

/** Decides slug and inheritance; undefined when the text cannot go any further. */
function entryOf(text: Text, pair: Pair, report: Report): Entry | undefined {
  const own = text.frontMatter;
  if (!own) return undefined;
  const full = inherit(own, pair.original.frontMatter);
  // When the original could not be read, its date may be all that is missing here.
  if (text.kind === 'article' && !full.date && pair.texts.every((one) => one.frontMatter)) {
    report(text, text.lines.date, '`date` is missing', 'add a line such as date: 2026-01-05');
  }
  const slug = own.slug ?? termId(text.name);
  const subject = own.slug ? '`slug`' : `the name "${text.name}"`;
  const problem =
    slug === undefined
      ? 'leaves nothing for an address'
      : (idProblem(slug) ?? (text.kind === 'page' ? pageSlugProblem(slug) : undefined));
  if (slug === undefined || problem) {
    report(text, text.lines.slug, `${subject} ${problem}`, 'add a `slug` such as my-article');
    return undefined;
  }
  return { ...text, pair, slug, own, full };
}

/** One address, one text; and one share link, one pair. */
function checkSlugs(entries: readonly Entry[], report: Report): void {
  const seen = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { kind, slug, language, pair } = entry;
    const others = (seen.get(`${kind} ${slug}`) ?? []).filter((other) => other.pair !== pair);
    seen.set(`${kind} ${slug}`, [...(seen.get(`${kind} ${slug}`) ?? []), entry]);
    const double = others.find((other) => other.language === language);
    const [stranger] = others;
    if (double) {
      const what = `the slug "${slug}" is already that of ${double.file}`;
      report(entry, entry.lines.slug, what, 'give one of them another `slug`');
    } else if (stranger && kind === 'article') {
      const what = `the slug "${slug}" is also that of ${stranger.file}, which is not paired with it`;
      const mend = 'give both the same `translationKey`, or one of them another `slug`';
      report(entry, entry.lines.slug, what, mend);
    }
  }
}

const taxonomies = ['tags', 'categories'] as const;
type Finders = Record<(typeof taxonomies)[number], TermFinder>;

function checkTerms(entry: Entry, finders: Finders, report: Report): void {
  for (const key of taxonomies) {
    for (const [index, name] of (entry.own[key] ?? []).entries()) {
      const id = finders[key].idOf(name);
      const problem = id === undefined ? 'leaves nothing for an address' : idProblem(id);
      if (!problem) continue;
      const mend = 'use another name, or list it in taxonomy.yaml with an id';
      const line = entry.lines[`${key}.${index}`] ?? entry.lines[key];
      report(entry, line, `"${name}" in \`${key}\` ${problem}`, mend);
    }
  }
}

/** Where a cover is, below the content folder: beside the text that names it. */
function coverOf({ own, full, path, pair }: Entry): string | undefined {
  if (!full.cover || full.cover.startsWith('/')) return full.cover;
  const folders = (own.cover ? path : pair.original.path).split('/').slice(0, -1);
  return [...folders, full.cover].join('/');
}

function checkCover(entry: Entry, { faultOf }: CollectOptions, report: Report): void {
  const cover = entry.own.cover && coverOf(entry);
  const fault = cover && faultOf?.(cover);
  if (!fault) return;
  report(entry, entry.lines.cover, `\`cover\` "${entry.own.cover}" ${fault.what}`, fault.mend);
}

/** Terms in use, under the name by which they are first called in the order of paths. */
function termsOf(entries: readonly Entry[], finders: Finders): Term[] {
  const terms = new Map<string, Term>();
  for (const { full, kind } of entries) {
    if (kind === 'page') continue;
    for (const key of taxonomies) {
      for (const name of full[key] ?? []) {
        const id = finders[key].idOf(name);
        if (id === undefined || terms.has(`${key} ${id}`)) continue;
        terms.set(`${key} ${id}`, finders[key].termOf(id, name));
      }
    }
  }
  return [...terms.values()].sort((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1));
}

function isPublished(text: FrontMatter, { now, timeZone }: CollectOptions): boolean {
  const instant = (date: string | undefined) => date && parseDate(date, timeZone);
  const starts = [instant(text.date), instant(text.publishDate)];
  const ends = instant(text.expiryDate);
  const time = Date.parse(now);
  if (text.draft || (ends && Date.parse(ends) <= time)) return false;
  return starts.every((start) => !start || Date.parse(start) <= time);
}

function articleOf(entry: Entry, finders: Finders, options: CollectOptions): PublishedText & Body {
  const { timeZone } = options;
  const { pair, slug, language, file, path, body, bodyLine, own, full } = entry;
  const instant = (text: string | undefined) => (text ? parseDate(text, timeZone) : undefined);
  // A text without a date has been reported; any date lets the other checks go on.
  const date = instant(full.date) ?? new Date(0).toISOString();
  const changed = instant(own.lastmod);
  const spoken = instant(full.source_date);
  const idsOf = (key: keyof Finders) => [
    ...new Set((full[key] ?? []).flatMap((name) => finders[key].idOf(name) ?? [])),
  ];
  return {
    pair: pair.id,
    slug,
    language,
    original: entry.path === pair.original.path,
    file,
    title: own.title,
    description: own.description,
    date,
    updated: changed && changed > date ? changed : undefined,
    tags: idsOf('tags'),
    categories: idsOf('categories'),
    sourceUrl: full.source_url,
    sourceName: full.source_name,
    sourceDate: spoken && dayOf(spoken, timeZone),
    sourceHash: own.source_hash,
    authors: full.author ?? [],
    translators: own.translator ?? [],
    translation: own.translation,
    license: own.license,
    series: full.series ?? [],
    featured: own.featured ?? false,
    toc: own.toc ?? true,
    aliases: [...new Set(own.aliases ?? [])],
    cover: coverOf(entry),
    draft: !isPublished(full, options),
    path,
    body,
    bodyLine,
  };
}

function pageOf(entry: Entry, options: CollectOptions): PublishedPage & Body {
  const { pair, slug, language, file, path, body, bodyLine, own, full } = entry;
  return {
    pair: pair.id,
    slug,
    language,
    file,
    title: own.title,
    description: own.description,
    updated: own.lastmod && parseDate(own.lastmod, options.timeZone),
    draft: !isPublished(full, options),
    path,
    body,
    bodyLine,
  };
}

/** Instants in UTC sort as text. */
function newestFirst(a: PublishedText, b: PublishedText): number {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  if (a.slug !== b.slug) return a.slug < b.slug ? -1 : 1;
  return languages.indexOf(a.language) - languages.indexOf(b.language);
}
