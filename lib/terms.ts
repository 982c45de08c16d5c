import { allTerms, type Term as GeneratedTerm } from 'contentlayer/generated';
import type { Language } from '../model/language';
import type { Taxonomy } from './addresses';
import { type Entry, listArticles } from './articles';

export type Term = Omit<GeneratedTerm, 'names'> & { names: Record<Language, string> };

const taxonomyOf: Record<Term['kind'], Taxonomy> = { tag: 'tags', category: 'categories' };

const terms = new Map<string, Term>(
  (allTerms as Term[]).map((term) => [`${taxonomyOf[term.kind]}/${term.id}`, term]),
);

export const findTerm = (taxonomy: Taxonomy, id: string): Term | undefined =>
  terms.get(`${taxonomy}/${id}`);

/** The articles that carry a term, newest first. */
export const articlesWith = (language: Language, taxonomy: Taxonomy, id: string): Entry[] =>
  listArticles(language).filter(({ shown }) => shown[taxonomy].includes(id));

export type CountedTerm = { term: Term; count: number };

/** The terms in use, commonest first, then by name. */
export function countTerms(language: Language, taxonomy: Taxonomy): CountedTerm[] {
  const counts = new Map<string, number>();
  for (const { shown } of listArticles(language)) {
    for (const id of shown[taxonomy]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const collator = new Intl.Collator(language);
  return [...counts]
    .flatMap(([id, count]) => {
      const term = findTerm(taxonomy, id);
      return term ? [{ term, count }] : [];
    })
    .sort(
      (a, b) =>
        b.count - a.count || collator.compare(a.term.names[language], b.term.names[language]),
    );
}
