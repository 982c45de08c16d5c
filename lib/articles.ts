import { type Language, languages, otherLanguage } from '../model/language';
import { addressOf } from './addresses';
import {
  type Article,
  allTexts,
  listArticles,
  originalOf,
  originals,
  type Texts,
  textsOfPair,
} from './documents';
import { question } from './questions';

export type { Article };

/** What lists and links show of a text. */
export type Listed = Pick<
  Article,
  'pair' | 'language' | 'slug' | 'title' | 'description' | 'date' | 'updated' | 'draft'
>;

/** An article as a list in one language shows it: in that language where it exists, else as it is. */
export type Entry = {
  shown: Listed;
  /** Its text in the other language, if both exist. */
  translation?: Listed;
};

const listed = ({
  pair,
  language,
  slug,
  title,
  description,
  date,
  updated,
  draft,
}: Article): Listed => ({
  pair,
  language,
  slug,
  title,
  description,
  date,
  updated,
  draft,
});

export const entryOf = ({ shown, translation }: Texts): Entry => ({
  shown: listed(shown),
  ...(translation && { translation: listed(translation) }),
});

const texts = new Map(allTexts().map((text) => [`${text.language}/${text.slug}`, text]));

export const findArticle = question('article', (language: Language, slug: string) =>
  texts.get(`${language}/${slug}`),
);

const askTranslation = question(
  'translation',
  (pair: string, language: Language) => textsOfPair(pair)[language],
);

export const translationOf = ({ pair, language }: Article): Article | undefined =>
  askTranslation(pair, otherLanguage(language));

const askNeutral = question('neutral address', (pair: string) => {
  const [text] = Object.values(textsOfPair(pair));
  return text ? addressOf.neutral(originalOf(text).slug) : '';
});

/** The address of the link that serves readers of both languages. */
export const neutralAddressOf = ({ pair }: Article): string => askNeutral(pair);

const originalsBySlug = new Map(originals().map((original) => [original.slug, original]));

/** The text that stands for its pair in the link for both languages. */
export const findOriginal = question('original', (slug: string) => originalsBySlug.get(slug));

const places = Object.fromEntries(
  languages.map((language) => [
    language,
    new Map(listArticles(language).map(({ shown }, place) => [shown.pair, place])),
  ]),
) as Record<Language, Map<string, number>>;

const askNeighbours = question('neighbours', (language: Language, pair: string) => {
  const list = listArticles(language);
  const place = places[language].get(pair);
  const at = (index: number) => (list[index] ? entryOf(list[index]) : undefined);
  return place === undefined ? {} : { newer: at(place - 1), older: at(place + 1) };
});

/** The articles published just before and after one, in the order of the list in its language. */
export const neighboursOf = ({ language, pair }: Article): { newer?: Entry; older?: Entry } =>
  askNeighbours(language, pair);
