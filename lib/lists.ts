import type { Language } from '../model/language';
import type { Taxonomy } from './addresses';
import { entryOf } from './articles';
import { articlesWith, listArticles } from './documents';
import { paginate } from './pagination';
import { question } from './questions';

const featuredCount = 2;
const newestCount = 6;

/** The articles on the home page: what the author features, and the newest of the others. */
export const articlesAtHome = question('articles at home', (language: Language) => {
  const all = listArticles(language);
  const featured = all.filter(({ shown }) => shown.featured).slice(0, featuredCount);
  const newest = all.filter((each) => !featured.includes(each)).slice(0, newestCount);
  return { featured: featured.map(entryOf), newest: newest.map(entryOf) };
});

/** One page of the list of all articles, and how many there are. */
export const articlesOnPage = question('articles on a page', (language: Language, page: number) => {
  const all = listArticles(language);
  const { items, pages } = paginate(all, page);
  return { entries: items.map(entryOf), pages, count: all.length };
});

/** One page of the articles with a term, and how many there are. */
export const articlesWithTerm = question(
  'articles with a term',
  (language: Language, taxonomy: Taxonomy, id: string, page: number) => {
    const all = articlesWith(language, taxonomy, id);
    const { items, pages } = paginate(all, page);
    return { entries: items.map(entryOf), pages, count: all.length };
  },
);
