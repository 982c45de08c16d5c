import { formatDate } from '../model/dates';
import type { Language } from '../model/language';
import { site } from './site';

/** A date as readers of a language write it, in the site's zone whatever the build machine's is. */
export const showDate = (iso: string, language: Language): string =>
  formatDate(iso, language, site.timeZone);
