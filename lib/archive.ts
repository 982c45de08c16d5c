import { dayOf } from '../model/dates';
import type { Language } from '../model/language';
import { type Entry, entryOf } from './articles';
import { listArticles } from './documents';
import { question } from './questions';
import { site } from './site';

/** `month` is 1 to 12; days are in the site's zone. */
type Month = { month: number; entries: { day: number; entry: Entry }[] };
type Year = { year: number; count: number; months: Month[] };

/** All articles by the year and month in which they were published, newest first. */
export const archiveIn = question('archive', (language: Language): Year[] => {
  const years: Year[] = [];
  for (const texts of listArticles(language)) {
    const entry = entryOf(texts);
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
});
