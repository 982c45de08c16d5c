/** The two languages of an edition, as they stand in addresses and file names. */
export const languages = ['zh-tw', 'en'] as const;
export type Language = (typeof languages)[number];

/** BCP 47 tags for `lang`, `hreflang` and `Intl`. */
export const languageTag: Record<Language, 'zh-TW' | 'en'> = { 'zh-tw': 'zh-TW', en: 'en' };

/** The language of a file without a language suffix. */
export const defaultLanguage: Language = 'zh-tw';

/** The other page of the opening. */
export const otherLanguage = (language: Language): Language => (language === 'en' ? 'zh-tw' : 'en');

export const isLanguage = (text: string): text is Language =>
  (languages as readonly string[]).includes(text);
