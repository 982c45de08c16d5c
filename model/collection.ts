import { checkAddresses } from './aliases';
import { foldersAbove } from './fileNames';
import { type ReadText, readFrontMatter } from './frontMatter';
import { languages } from './language';
import { placeOf } from './layout';
import { foreignAddress, foreignPicture } from './localNames';
import { indexNames, type NameIndex } from './names';
import { newestFirst, rising } from './order';
import { inherit, type Pair, pairUp, type Text } from './pairs';
import { byPlace, type Fault, type Problem } from './problem';
import {
  articleOf,
  type Body,
  type CoverOptions,
  type Entry,
  type Finders,
  findCover,
  isPublished,
  nowhere,
  pageOf,
} from './publish';
import type { PublishedPage, PublishedText, Term } from './published';
import { taxonomyNames } from './routes';
import { idProblem, pageSlugProblem, termId } from './slugs';
import { findTerms, type Taxonomy } from './taxonomy';

type SourceFile = {
  /** Relative to the content folder, with `/`. */
  path: string;
  /** As it stands in messages. */
  file: string;
  /** Undefined when it could not be decoded, which the caller reports. */
  text: string | undefined;
};

export type CollectOptions = CoverOptions & {
  /** The clock, as ISO 8601 in UTC. */
  now: string;
  /** IANA name of the zone in which dates without one are. */
  timeZone: string;
  /** Keeps drafts, future and expired texts, marked as `draft`. */
  preview: boolean;
  taxonomy: Taxonomy;
  /** Files of public/, relative to it: no alias may stand where one of them does. */
  publicFiles?: readonly string[];
  /** Takes a file apart: `readFrontMatter`, or something that remembers what that has found. */
  read?: (text: string, file: string) => ReadText;
};

export type Collection = {
  /** Newest first. */
  articles: (PublishedText & Body)[];
  pages: (PublishedPage & Body)[];
  /** Texts that are kept back, for callers that check more than this does. */
  unpublished: ((PublishedText | PublishedPage) & Body)[];
  /** The terms that the articles use; none that only an unpublished text uses. */
  terms: Term[];
  problems: Problem[];
};

type Report = (
  text: Text,
  line: number | undefined,
  what: string,
  mend: string,
  level?: Problem['level'],
) => void;

/**
 * Makes of all Markdown files together what is published, and finds everything that an author has
 * to mend, in unpublished texts as well. With problems the rest of the result is incomplete.
 */
export function collect(files: readonly SourceFile[], options: CollectOptions): Collection {
  const { texts, problems } = readTexts(files, options.read ?? readFrontMatter);
  const report: Report = ({ file }, line = 1, what, mend, level) => {
    problems.push({ file, line, what, mend, ...(level && { level }) });
  };
  const paired = pairUp(texts);
  problems.push(...paired.problems);
  const entries = paired.pairs
    .flatMap((pair) => pair.texts.flatMap((text) => entryOf(text, pair, report) ?? []))
    .sort(rising(({ path }) => path));

  const isVisible = ({ full }: Entry) => options.preview || isPublished(full, options);
  const visible = entries.filter(isVisible);
  const hidden = entries.filter((entry) => !isVisible(entry));
  const finders = findersFor([...visible, ...hidden], options.taxonomy);
  checkSlugs(entries, report);
  for (const entry of entries) {
    for (const key of namingKeys) checkNames(key, entry, finders[key], report);
    checkCover(entry, options, report);
  }

  const articles = (of: Entry[]) =>
    of
      .filter(({ kind }) => kind === 'article')
      .map((entry) => articleOf(entry, { ...options, finders }))
      .sort(newestFirst(({ slug, language }) => `${slug} ${languages.indexOf(language)}`));
  const pages = (of: Entry[]) =>
    of.filter(({ kind }) => kind === 'page').map((entry) => pageOf(entry, { ...options, finders }));
  const terms = termsOf(visible, finders);
  const { publicFiles = [] } = options;
  const allTerms = hidden.length === 0 ? terms : termsOf(entries, finders);
  checkAddresses(entries, { terms: allTerms, publicFiles }, report);
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
  const placed = [...files].sort(rising(({ path }) => path)).flatMap((source) => {
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
    if (!source.bundle && foldersAbove(source.path).some((folder) => bundles.has(folder))) {
      const what = 'the file is overlooked: it is in the folder of another text';
      const mend = 'put it elsewhere if it is a text of its own';
      problems.push({ file: source.file, line: 1, what, mend, level: 'doubt' });
      return [];
    }
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

/** The keys whose values have pages under their names. */
const namingKeys = [...taxonomyNames, 'series'] as const;

/** How the names in articles lead to addresses; what readers see comes first in `entries`. */
function findersFor(entries: readonly Entry[], taxonomy: Taxonomy) {
  const names = (key: (typeof namingKeys)[number]) =>
    entries.flatMap(({ full, kind }) => (kind === 'article' ? (full[key] ?? []) : []));
  return {
    tags: findTerms('tag', taxonomy, names('tags')),
    categories: findTerms('category', taxonomy, names('categories')),
    series: indexNames(names('series')),
  };
}

/** Names that have no address, or only that of another. */
function checkNames(
  key: (typeof namingKeys)[number],
  entry: Entry,
  index: NameIndex,
  report: Report,
): void {
  for (const [at, name] of (entry.own[key] ?? []).entries()) {
    const line = entry.lines[`${key}.${at}`] ?? entry.lines[key];
    const id = index.idOf(name);
    const problem = id === undefined ? 'leaves nothing for an address' : idProblem(id);
    const canBeListed = key !== 'series';
    if (problem && canBeListed) {
      const mend = 'use another name, or list it in taxonomy.yaml with an id';
      report(entry, line, `"${name}" in \`${key}\` ${problem}`, mend);
    }
    const namesake = index.namesakeOf(name);
    if (!namesake || problem) continue;
    const what = `"${name}" in \`${key}\` has the address of "${namesake}", and counts as the same`;
    const mend = canBeListed
      ? `write ${namesake}, or list both in taxonomy.yaml with ids of their own`
      : `write ${namesake}, or use another name`;
    report(entry, line, what, mend, 'doubt');
  }
}

function checkCover(entry: Entry, options: CollectOptions, report: Report): void {
  const { cover } = entry.own;
  if (!cover) return;
  const isForeign = foreignAddress(cover, options.site ?? nowhere) !== undefined;
  const fault = isForeign
    ? foreignPicture(options.foreignPictures ?? 'link')
    : findCover(entry, options)?.fault;
  if (!fault) return;
  const { what, mend, level }: Fault & Pick<Problem, 'level'> = fault;
  report(entry, entry.lines.cover, `\`cover\` "${cover}" ${what}`, mend, level);
}

/** Terms in use, under the name by which they are first called in the order of paths. */
function termsOf(entries: readonly Entry[], finders: Finders): Term[] {
  const terms = taxonomyNames.flatMap((key) => {
    const spellings = new Map<string, Set<string>>();
    for (const { full, kind } of entries) {
      if (kind === 'page') continue;
      for (const name of full[key] ?? []) {
        const id = finders[key].idOf(name);
        if (id === undefined) continue;
        const known = spellings.get(id);
        if (known) known.add(name);
        else spellings.set(id, new Set([name]));
      }
    }
    return finders[key].termsOf(spellings);
  });
  return terms.sort(rising(({ kind, id }) => kind + id));
}
