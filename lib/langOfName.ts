import { type Language, languageTag } from '../model/language';

/** The `lang` of a name within a page: Chinese names on an English page are marked as Chinese. */
export const langOfName = (name: string, page: Language): string | undefined =>
  page === 'en' && /\p{Script=Han}/u.test(name) ? languageTag['zh-tw'] : undefined;
