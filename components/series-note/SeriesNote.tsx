import { addressOf } from '../../lib/addresses';
import type { Article } from '../../lib/articles';
import { langOfName } from '../../lib/langOfName';
import { seriesOf } from '../../lib/series';
import { dictionary } from '../../words';
import { EntryLink } from '../entry-link/EntryLink';
import { Fold } from '../fold/Fold';
import styles from './SeriesNote.module.css';

/** Which part of a series an article is, with the other parts at hand. */
export function SeriesNote({ article }: { article: Article }) {
  const { language } = article;
  const words = dictionary(language);
  return seriesOf(article).map(({ series: { id, name, parts }, part }) => (
    <div key={id} className={styles.note}>
      <p>
        {words.series}
        {words.colon}
        <a href={addressOf.series(language, id)} lang={langOfName(name, language)}>
          {name}
        </a>
        {parts.length > 1 && words.part(part, parts.length)}
      </p>
      {parts.length > 1 && (
        <Fold name={words.otherParts}>
          <ol>
            {parts.map((entry, index) =>
              index + 1 === part ? null : (
                <li key={entry.shown.pair} value={index + 1}>
                  <EntryLink entry={entry} language={language} />
                </li>
              ),
            )}
          </ol>
        </Fold>
      )}
    </div>
  ));
}

/** At the end of a part, the next one. */
export function NextParts({ article }: { article: Article }) {
  const { language } = article;
  const words = dictionary(language);
  return seriesOf(article).map(({ series: { id, parts }, part }) => {
    const next = parts[part];
    return (
      next && (
        <p key={id} className={styles.next}>
          <span>{words.nextPart}</span>
          <EntryLink entry={next} language={language} />
        </p>
      )
    );
  });
}
