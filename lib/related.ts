import type { Language } from '../model/language';
import { foldName } from '../model/names';
import { indexRelated, type Relation } from '../model/related';
import { type Article, type Entry, entryOf } from './articles';
import { listArticles, termAt } from './documents';
import { question } from './questions';

/** A related article, and the names of the tags in common, or else of the categories. */
type Related = { entry: Entry; tags: string[]; categories: string[] };

/** More would be a list to choose from, not a recommendation. */
const most = 3;

type Index = {
  entries: Map<string, Entry>;
  relationsOf: (pair: string, limit: number) => Relation[];
};

/** Made once for each language, when the first of its articles asks. */
const indexes = new Map<Language, Index>();

function indexOf(language: Language): Index {
  const known = indexes.get(language);
  if (known) return known;
  const all = listArticles(language);
  const works = all.map(({ shown, translation }) => ({
    id: shown.pair,
    date: shown.date,
    tags: shown.tags,
    categories: shown.categories,
    series: shown.series.map(foldName),
    texts: [shown, translation].flatMap((text) =>
      text ? [text.title, text.description ?? ''] : [],
    ),
  }));
  const index = {
    entries: new Map(all.map((texts) => [texts.shown.pair, entryOf(texts)])),
    relationsOf: indexRelated(works),
  };
  indexes.set(language, index);
  return index;
}

const askRelated = question('related', (language: Language, pair: string): Related[] => {
  const { entries, relationsOf } = indexOf(language);
  return relationsOf(pair, most).flatMap(({ id, tags, categories }) => {
    const entry = entries.get(id);
    const named = (taxonomy: 'tags' | 'categories', ids: string[]) =>
      ids.map((term) => termAt(taxonomy, term)?.names[language] ?? term);
    return entry
      ? [{ entry, tags: named('tags', tags), categories: named('categories', categories) }]
      : [];
  });
});

/** The articles most closely related to one, in its language where they exist in it. */
export const relatedTo = ({ pair, language }: Article): Related[] => askRelated(language, pair);
