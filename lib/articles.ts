import { type Article, allArticles } from 'contentlayer/generated';
import { type Language, otherLanguage } from '../model/language';
import { addressOf } from './addresses';

export type { Article };

/** An article as a list in one language shows it: in that language where it exists, else as it is. */
export type Entry = {
  shown: Article;
  /** Its text in the other language, if both exist. */
  translation?: Article;
};

const newestFirst = (a: Article, b: Article): number =>
  a.date === b.date ? (a.pair < b.pair ? -1 : 1) : a.date < b.date ? 1 : -1;

const byPair = new Map<string, Partial<Record<Language, Article>>>();
for (const article of [...allArticles].sort(newestFirst)) {
  byPair.set(article.pair, { ...byPair.get(article.pair), [article.language]: article });
}

const entriesIn = (language: Language): Entry[] =>
  [...byPair.values()].flatMap((texts) => {
    const own = texts[language];
    const other = texts[otherLanguage(language)];
    const shown = own ?? other;
    return shown ? [{ shown, ...(own && other && { translation: other }) }] : [];
  });

const entries: Record<Language, Entry[]> = { 'zh-tw': entriesIn('zh-tw'), en: entriesIn('en') };

/** All articles, newest first; those without a text in this language as they are in the other. */
export const listArticles = (language: Language): Entry[] => entries[language];

/** The texts that exist in one language, newest first. */
export const textsIn = (language: Language): Article[] =>
  entries[language].map(({ shown }) => shown).filter((text) => text.language === language);

export const findArticle = (language: Language, slug: string): Article | undefined =>
  allArticles.find((article) => article.language === language && article.slug === slug);

export const translationOf = (article: Article): Article | undefined =>
  byPair.get(article.pair)?.[otherLanguage(article.language)];

/** The text that the others of its pair were made from; the only one, where there is one. */
const originalOf = (article: Article): Article => {
  const translation = translationOf(article);
  return translation?.original ? translation : article;
};

/** The address of the link that serves readers of both languages. */
export const neutralAddressOf = (article: Article): string =>
  addressOf.neutral(originalOf(article).slug);

/** Every text there is. */
export const allTexts = (): Article[] => allArticles;

/** One text for each pair: the original. */
export const originals = (): Article[] => allArticles.filter((each) => originalOf(each) === each);

/** The articles published just before and after one, in the order of the list in its language. */
export function neighboursOf(article: Article): { newer?: Entry; older?: Entry } {
  const list = listArticles(article.language);
  const index = list.findIndex(({ shown }) => shown === article);
  return { newer: list[index - 1], older: list[index + 1] };
}
