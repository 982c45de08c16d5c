import { addressOf, type Taxonomy } from '../../lib/addresses';
import { langOfName } from '../../lib/langOfName';
import type { Term } from '../../lib/terms';
import type { Language } from '../../model/language';
import styles from './Chips.module.css';

type Props = {
  language: Language;
  taxonomy: Taxonomy;
  terms: { term: Term; count?: number }[];
  label: string;
};

/** Terms as paper labels that lead to their pages. */
export function Chips({ language, taxonomy, terms, label }: Props) {
  return (
    <ul className={styles.chips} aria-label={label}>
      {terms.map(({ term, count }) => {
        const name = term.names[language];
        return (
          <li key={term.id}>
            <a className={styles.chip} href={addressOf.term(language, taxonomy, term.id)}>
              <span lang={langOfName(name, language)}>{name}</span>
              {count !== undefined && <span className={styles.count}>{count}</span>}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
