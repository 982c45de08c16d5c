import { type Language, languages, otherLanguage } from '../model/language';
import type { Page } from './documents';
import * as documents from './documents';
import { question } from './questions';

export type { Page };

const pages = languages.flatMap(documents.listPages);

export const findPage = question('page', (language: Language, slug: string) =>
  pages.find((page) => page.language === language && page.slug === slug),
);

const askTranslation = question('translation of a page', (pair: string, language: Language) =>
  pages.find((page) => page.pair === pair && page.language === language),
);

export const translationOfPage = ({ pair, language }: Page): Page | undefined =>
  askTranslation(pair, otherLanguage(language));

/** The undated pages of a language as links, by address. */
export const linkedPages = question('linked pages', (language: Language) =>
  documents.listPages(language).map(({ slug, title }) => ({ slug, title })),
);
