import type { TocEntry } from '../../markdown/types';
import type { Language } from '../../model/language';
import { dictionary } from '../../words';
import { Fold } from '../fold/Fold';
import styles from './Contents.module.css';

/** The table of contents: folded above the text, open beside it where there is room. */
export function Contents({ entries, language }: { entries: TocEntry[]; language: Language }) {
  const words = dictionary(language);
  return (
    <nav className={styles.contents} aria-label={words.contents}>
      <Fold name={words.contents}>
        <ol>
          {entries.map(({ id, html, level }) => (
            <li key={id} className={level === 3 ? styles.sub : undefined}>
              <a href={`#${id}`} dangerouslySetInnerHTML={{ __html: html }} />
            </li>
          ))}
        </ol>
      </Fold>
    </nav>
  );
}
