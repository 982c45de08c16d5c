import { dayOf } from '../model/dates';
import type { Language } from '../model/language';
import { site } from '../site.config';
import { type Entry, listArticles } from './articles';

/** `month` is 1 to 12; days are in the site's zone. */
export type Month = { month: number; entries: { day: number; entry: Entry }[] };
export type Year = { year: number; count: number; months: Month[] };

/** All articles by the year and month in which they were published, newest first. */
export function archiveIn(language: Language): Year[] {
  const years: Year[] = [];
  for (const entry of listArticles(language)) {
    const [year = 0, month = 0, day = 0] = dayOf(entry.shown.date, site.timeZone)
      .split('-')
      .map(Number);
    if (years.at(-1)?.year !== year) years.push({ year, count: 0, months: [] });
    const current = years.at(-1) as Year;
    if (current.months.at(-1)?.month !== month) current.months.push({ month, entries: [] });
    current.months.at(-1)?.entries.push({ day, entry });
    current.count += 1;
  }
  return years;
}
