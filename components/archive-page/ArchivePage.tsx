import { addressOf } from '../../lib/addresses';
import { archiveIn } from '../../lib/archive';
import { type Language, otherLanguage } from '../../model/language';
import { dictionary } from '../../words';
import { EntryLink } from '../entry-link/EntryLink';
import { PageHeader } from '../page-header/PageHeader';
import { Shell } from '../shell/Shell';
import styles from './ArchivePage.module.css';

/** All articles at a glance, by year and month. */
export function ArchivePage({ language }: { language: Language }) {
  const words = dictionary(language);
  const years = archiveIn(language);
  return (
    <Shell
      language={language}
      section="articles"
      counterpart={addressOf.archive(otherLanguage(language))}
    >
      <PageHeader title={words.archive}>
        {years.length > 0 ? words.archiveDescription : words.empty}
      </PageHeader>
      {years.length > 1 && (
        <nav className={styles.years} aria-label={words.years}>
          {years.map(({ year }) => (
            <a key={year} href={`#y${year}`}>
              {year}
            </a>
          ))}
        </nav>
      )}
      {years.map(({ year, count, months }) => (
        <section key={year} className={styles.year}>
          <h2 id={`y${year}`}>
            {words.yearName(year)} <span>{words.count(count)}</span>
          </h2>
          {months.map(({ month, entries }) => (
            <div key={month} className={styles.month}>
              <h3>
                {words.month(month)} <span>{words.count(entries.length)}</span>
              </h3>
              <ul>
                {entries.map(({ day, entry }) => (
                  <li key={entry.shown.pair}>
                    <time dateTime={entry.shown.date}>{words.day(day)}</time>
                    <span>
                      <EntryLink entry={entry} language={language} />
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </Shell>
  );
}
