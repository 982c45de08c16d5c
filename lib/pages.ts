import { allPages, type Page } from 'contentlayer/generated';
import { type Language, otherLanguage } from '../model/language';

export type { Page };

/** The undated pages of a language, by address. */
export const listPages = (language: Language): Page[] =>
  allPages.filter((page) => page.language === language).sort((a, b) => (a.slug < b.slug ? -1 : 1));

export const findPage = (language: Language, slug: string): Page | undefined =>
  allPages.find((page) => page.language === language && page.slug === slug);

export const translationOfPage = (page: Page): Page | undefined =>
  allPages.find(
    ({ pair, language }) => pair === page.pair && language === otherLanguage(page.language),
  );
