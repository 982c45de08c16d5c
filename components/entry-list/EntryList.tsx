import { addressOf } from '../../lib/addresses';
import type { Entry } from '../../lib/articles';
import { showDate } from '../../lib/dates';
import { type Language, languageTag } from '../../model/language';
import { dictionary } from '../../words';
import { TitleText } from '../title/TitleText';
import styles from './EntryList.module.css';

type Props = { entries: Entry[]; language: Language; heading: 'h2' | 'h3' };

/** A list of articles as a book lists its chapters: both titles, no cards. */
export function EntryList({ entries, language, heading }: Props) {
  const words = dictionary(language);
  if (entries.length === 0) return <p>{words.empty}</p>;
  return (
    <ol className={styles.list}>
      {entries.map((entry) => (
        <Item key={entry.shown.pair} entry={entry} language={language} heading={heading} />
      ))}
    </ol>
  );
}

function Item({
  entry: { shown, translation },
  language,
  heading: Heading,
}: {
  entry: Entry;
  language: Language;
  heading: 'h2' | 'h3';
}) {
  const words = dictionary(language);
  const lang = shown.language === language ? undefined : languageTag[shown.language];
  return (
    <li className={styles.item}>
      <p className={styles.date}>
        <time dateTime={shown.date}>{showDate(shown.date, language)}</time>
        {shown.draft && <strong className={styles.badge}>{words.draft}</strong>}
      </p>
      <div>
        <Heading className={styles.title} lang={lang}>
          <a href={addressOf.article(shown.language, shown.slug)} hrefLang={lang}>
            <TitleText text={shown.title} language={shown.language} />
          </a>
          {lang && (
            <span className={styles.badge} lang={languageTag[language]}>
              {words.otherLanguageOnly}
              <span className="hidden-visually"> ({words.otherLanguageOnlyHint})</span>
            </span>
          )}
        </Heading>
        {translation && (
          <p className={styles.other} lang={languageTag[translation.language]}>
            <TitleText text={translation.title} language={translation.language} />
          </p>
        )}
        {shown.description && (
          <p className={styles.description} lang={lang}>
            {shown.description}
          </p>
        )}
      </div>
    </li>
  );
}
