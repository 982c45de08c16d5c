import { dayOf } from '../model/dates';
import type { Language } from '../model/language';
import { listArticles } from './documents';
import { question } from './questions';
import { site } from './site';

/** The years in which articles were published, in the site's zone, newest first. */
export const countYears = question('years', (language: Language) => {
  const counts = new Map<string, number>();
  for (const { shown } of listArticles(language)) {
    const year = dayOf(shown.date, site.timeZone).slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => ({ year, count }));
});
