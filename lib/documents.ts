import {
  type Article as ArticleDocument,
  allTerms,
  allArticles as articleDocuments,
  type Page as PageDocument,
  allPages as pageDocuments,
  type Term as TermDocument,
} from 'contentlayer/generated';
import madeOf from '../.cache/made.json';
import { type Language, otherLanguage } from '../model/language';
import { newestFirst, rising } from '../model/order';
import { type Taxonomy, taxonomyNames } from '../model/routes';

/**
 * Everything there is. For lib/, for scripts and for the lists of what to render: a page that reads
 * from here wouldn't be rendered again when that changes, so pages ask questions.
 */

/** What only rendering tells of a text. */
type Made = {
  /** Name of the file that holds the blocks. */
  rendered: string;
  /** Whole minutes that reading takes. */
  minutes: number;
  /** Whether the original has changed since this translation of it was made. */
  stale: boolean;
};
export type Article = ArticleDocument & Made;
export type Page = PageDocument & Made;
export type Term = Omit<TermDocument, 'names'> & { names: Record<Language, string> };

/** An article in one language's list: in that language where it exists, else as it is. */
export type Texts = {
  shown: Article;
  /** Its text in the other language, if both exist. */
  translation?: Article;
};

const withMade = <Document extends ArticleDocument | PageDocument>(documents: Document[]) =>
  documents.flatMap((document): (Document & Made)[] => {
    const made = (madeOf as Record<string, Made>)[document._raw.flattenedPath];
    return made ? [{ ...document, ...made }] : [];
  });

const allArticles = withMade(articleDocuments);
const allPages = withMade(pageDocuments);

const pairs = new Map<string, Partial<Record<Language, Article>>>();
for (const article of [...allArticles].sort(newestFirst(({ pair }) => pair))) {
  pairs.set(article.pair, { ...pairs.get(article.pair), [article.language]: article });
}

const textsOf = (language: Language): Texts[] =>
  [...pairs.values()].flatMap((texts) => {
    const own = texts[language];
    const other = texts[otherLanguage(language)];
    const shown = own ?? other;
    return shown ? [{ shown, ...(own && other && { translation: other }) }] : [];
  });

const lists: Record<Language, Texts[]> = { 'zh-tw': textsOf('zh-tw'), en: textsOf('en') };

/** All articles, newest first; those without a text in this language as they are in the other. */
export const listArticles = (language: Language): Texts[] => lists[language];

/** The texts that exist in one language, newest first. */
export const textsIn = (language: Language): Article[] =>
  lists[language].map(({ shown }) => shown).filter((text) => text.language === language);

/** Every text there is. */
export const allTexts = (): Article[] => allArticles;

/** The texts of an article, by language. */
export const textsOfPair = (pair: string): Partial<Record<Language, Article>> =>
  pairs.get(pair) ?? {};

/** The text that the others of its pair were made from; the only one, where there is one. */
export const originalOf = (article: Article): Article => {
  const translation = textsOfPair(article.pair)[otherLanguage(article.language)];
  return translation?.original ? translation : article;
};

/** One text for each pair: the original. */
export const originals = (): Article[] => allArticles.filter((each) => originalOf(each) === each);

/** The undated pages of a language, by address. */
export const listPages = (language: Language): Page[] =>
  allPages.filter((page) => page.language === language).sort(rising(({ slug }) => slug));

const taxonomyOf: Record<Term['kind'], Taxonomy> = { tag: 'tags', category: 'categories' };

const terms = new Map<string, Term>(
  (allTerms as Term[]).map((term) => [`${taxonomyOf[term.kind]}/${term.id}`, term]),
);

/** Every term that the author has listed or used. */
export const termAt = (taxonomy: Taxonomy, id: string): Term | undefined =>
  terms.get(`${taxonomy}/${id}`);

const carriers = new Map<string, Texts[]>();
for (const language of ['zh-tw', 'en'] as const) {
  for (const texts of lists[language]) {
    for (const taxonomy of taxonomyNames) {
      for (const id of new Set(texts.shown[taxonomy])) {
        const key = `${language}/${taxonomy}/${id}`;
        const list = carriers.get(key);
        if (list) list.push(texts);
        else carriers.set(key, [texts]);
      }
    }
  }
}

/** The articles that carry a term, newest first. */
export const articlesWith = (language: Language, taxonomy: Taxonomy, id: string): Texts[] =>
  carriers.get(`${language}/${taxonomy}/${id}`) ?? [];

type CountedTerm = { term: Term; count: number };

const counted = new Map<string, CountedTerm[]>();

/** The terms in use, commonest first, then by name. */
export function countTerms(language: Language, taxonomy: Taxonomy): CountedTerm[] {
  const known = counted.get(`${language}/${taxonomy}`);
  if (known) return known;
  const collator = new Intl.Collator(language);
  const ids = new Set(lists[language].flatMap(({ shown }) => shown[taxonomy]));
  const list = [...ids]
    .flatMap((id) => {
      const term = termAt(taxonomy, id);
      return term ? [{ term, count: articlesWith(language, taxonomy, id).length }] : [];
    })
    .sort(
      (a, b) =>
        b.count - a.count || collator.compare(a.term.names[language], b.term.names[language]),
    );
  counted.set(`${language}/${taxonomy}`, list);
  return list;
}
