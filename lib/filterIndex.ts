import { brotliCompressSync, constants } from 'node:zlib';
import { dayOf } from '../model/dates';
import {
  type FilterArchive,
  type FilterIndex,
  type FilterTerm,
  type Kept,
  packArchive,
} from '../model/filterIndex';
import type { Language } from '../model/language';
import type { Taxonomy } from './addresses';
import { countTerms, listArticles } from './documents';
import { site } from './site';

/** All articles in one language as the tag filter knows them. */
export function filterArchive(language: Language): FilterArchive {
  const tags = termsIn(language, 'tags');
  const categories = termsIn(language, 'categories');
  const articles = listArticles(language).map(({ shown, translation }) => ({
    slug: shown.slug,
    title: shown.title,
    ...(translation && { other: translation.title }),
    ...(shown.description && { description: shown.description }),
    day: Date.parse(dayOf(shown.date, site.timeZone)) / 86_400_000,
    foreign: shown.language !== language,
    draft: shown.draft,
    tags: positions(shown.tags, tags),
    categories: positions(shown.categories, categories),
  }));
  return { tags, categories, articles };
}

/** The terms in use, commonest first. */
const termsIn = (language: Language, taxonomy: Taxonomy): FilterTerm[] =>
  countTerms(language, taxonomy).map(({ term: { id, names, aliases, formerIds } }) => {
    const name = names[language];
    const others = new Set([...Object.values(names), ...aliases, ...formerIds]);
    others.delete(name);
    others.delete(id);
    return [id, name, ...others];
  });

const positions = (ids: readonly string[], terms: readonly FilterTerm[]): number[] =>
  ids.map((one) => terms.findIndex(([id]) => id === one)).filter((at) => at >= 0);

/** What the index may weigh for a reader: bytes after brotli. */
const budget = 48_000;

/**
 * The index of an archive, within the budget: where not everything fits, the older articles go
 * without description, then without their title in the other language.
 */
export function fitArchive(archive: FilterArchive): FilterIndex {
  const all = archive.articles.length;
  const fits = (kept: Kept) => weigh(packArchive(archive, kept)) <= budget;
  const others = most(all, (others) => fits({ others, descriptions: 0 }));
  const descriptions = most(all, (descriptions) => fits({ others, descriptions }));
  return packArchive(archive, { others, descriptions });
}

/** Bytes as they are sent, in the quality that the finish stage uses. */
const weigh = (index: FilterIndex): number =>
  brotliCompressSync(JSON.stringify(index), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 6 },
  }).length;

/** The greatest number up to `all` that fits, where smaller ones fit, too; found by halving. */
function most(all: number, fits: (count: number) => boolean): number {
  if (fits(all)) return all;
  let [low, high] = [0, all];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
