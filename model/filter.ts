import type { FilterArchive, FilterArticle, FilterTerm } from './filterIndex';
import { foldName, nameId } from './names';

/** What a reader has chosen; tags and category as positions in the archive's terms. */
export type Filter = { tags: readonly number[]; category?: number; year?: number };

export const filterKinds = ['tag', 'category', 'year'] as const;
export type FilterKind = (typeof filterKinds)[number];

/** One choice: the position of a term, or a year. */
export type Choice = { kind: FilterKind; value: number };

/** A value of the address that names nothing here. */
export type UnknownChoice = { kind: FilterKind; text: string };

/** An address may hold any amount: longer values name nothing, and more of them aren't read. */
const longest = 200;
const most = 100;

/** The position of the term with a name in either language, an alias, or an old address; else -1. */
function findTerm(terms: readonly FilterTerm[], text: string): number {
  if (text.length > longest) return -1;
  const name = foldName(text);
  const exact = terms.findIndex((term) => term.some((one) => foldName(one) === name));
  if (exact >= 0) return exact;
  const address = nameId(text);
  if (!address) return -1;
  const byId = terms.findIndex(([id]) => id === address);
  return byId >= 0 ? byId : terms.findIndex((term) => term.some((one) => nameId(one) === address));
}

const yearOf = ({ day }: Pick<FilterArticle, 'day'>): number =>
  new Date(day * 86_400_000).getUTCFullYear();

/**
 * What an address such as `?tag=claude&tag=b2b&category=ideas&year=2026` asks for. Tags under any of
 * their names are the same tag. Of categories and years the first counts.
 */
export function readFilter(
  query: URLSearchParams,
  archive: FilterArchive,
): { filter: Filter; unknown: UnknownChoice[] } {
  const unknown: UnknownChoice[] = [];
  const find: Record<FilterKind, (text: string) => number> = {
    tag: (text) => findTerm(archive.tags, text),
    category: (text) => findTerm(archive.categories, text),
    year: (text) =>
      /^\d{4}$/.test(text) && archive.articles.some((one) => yearOf(one) === Number(text))
        ? Number(text)
        : -1,
  };
  const read = (kind: FilterKind): number[] => {
    const found = new Set<number>();
    for (const text of new Set(query.getAll(kind).slice(0, most))) {
      const value = text.trim() === '' ? -1 : find[kind](text);
      if (value >= 0) found.add(value);
      else unknown.push({ kind, text });
    }
    return [...found];
  };
  const tags = read('tag');
  const [category] = read('category');
  const [year] = read('year');
  return { filter: { tags, category, year }, unknown };
}

/** The query of a filter, with `?`; '' when nothing is chosen. */
export function writeFilter({ tags, category, year }: Filter, archive: FilterArchive): string {
  const query = new URLSearchParams();
  for (const tag of tags) query.append('tag', archive.tags[tag]?.[0] ?? '');
  if (category !== undefined) query.append('category', archive.categories[category]?.[0] ?? '');
  if (year !== undefined) query.append('year', String(year));
  const text = query.toString();
  return text && `?${text}`;
}

export const isChosen = (filter: Filter, { kind, value }: Choice): boolean =>
  kind === 'tag' ? filter.tags.includes(value) : filter[kind] === value;

/** The filter with one choice more or, when it was chosen, without it. */
export function toggle(filter: Filter, choice: Choice): Filter {
  const { kind, value } = choice;
  const chosen = isChosen(filter, choice);
  if (kind !== 'tag') return { ...filter, [kind]: chosen ? undefined : value };
  const tags = chosen ? filter.tags.filter((tag) => tag !== value) : [...filter.tags, value];
  return { ...filter, tags };
}

/** The articles that carry every chosen tag, in the chosen category and year. */
export const matching = (archive: FilterArchive, filter: Filter): FilterArticle[] =>
  archive.articles.filter((article) => matches(article, filter));

const matches = (article: FilterArticle, { tags, category, year }: Filter): boolean =>
  tags.every((tag) => article.tags.includes(tag)) &&
  (category === undefined || article.categories.includes(category)) &&
  (year === undefined || yearOf(article) === year);

/** How many articles each choice would leave, by its value; a missing one would leave none. */
export type Counts = Record<FilterKind, ReadonlyMap<number, number>>;

/** A tag joins the chosen ones; a category or a year stands in for the chosen one. */
export function countChoices(archive: FilterArchive, filter: Filter): Counts {
  const count = (rest: Filter, values: (article: FilterArticle) => readonly number[]) => {
    const counts = new Map<number, number>();
    for (const article of matching(archive, rest)) {
      for (const value of values(article)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    tag: count(filter, ({ tags }) => tags),
    category: count({ ...filter, category: undefined }, ({ categories }) => categories),
    year: count({ ...filter, year: undefined }, (article) => [yearOf(article)]),
  };
}
