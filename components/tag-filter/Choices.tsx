import { langOfName } from '../../lib/langOfName';
import type { FilterKind } from '../../model/filter';
import type { Language } from '../../model/language';
import chips from '../chips/Chips.module.css';
import styles from './TagFilter.module.css';

/** What can be chosen, and where its label leads without JavaScript. */
export type ChoiceLink = { value: string; name: string; count: number; address: string };

type Props = {
  kind: FilterKind;
  label: string;
  choices: ChoiceLink[];
  language: Language;
  /** How many are at hand, on a wide screen and on a narrow one. */
  atHand?: { wide: number; narrow: number };
  /** Where the others are. */
  all?: { name: string; address: string };
};

/** One row of labels: the tags, the categories or the years. */
export function Choices({ kind, label, choices, language, atHand, all }: Props) {
  const { wide, narrow } = atHand ?? { wide: choices.length, narrow: choices.length };
  const id = `_filter-${kind}`;
  return (
    <div className={kind === 'year' ? `${styles.row} ${styles.scripted}` : styles.row}>
      <h2 id={id} className={styles.label}>
        {label}
      </h2>
      <ul className={chips.chips} aria-labelledby={id} data-kind={kind}>
        {choices.slice(0, wide).map(({ value, name, count, address }, index) => (
          <li key={value} className={index < narrow ? undefined : styles.rare}>
            <a className={chips.chip} href={address} data-choice={value}>
              <span lang={langOfName(name, language)}>{name}</span>
              <span className={chips.count}>{count}</span>
            </a>
          </li>
        ))}
        {all && choices.length > narrow && (
          <li className={choices.length > wide ? undefined : styles.narrow}>
            <a className={`${chips.chip} ${styles.all}`} href={all.address} data-choice="">
              <span>{all.name}</span>
              <span className={chips.count}>{choices.length}</span>
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
