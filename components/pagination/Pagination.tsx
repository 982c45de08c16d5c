import type { Language } from '../../model/language';
import { dictionary } from '../../words';
import styles from './Pagination.module.css';

type Props = {
  page: number;
  pages: number;
  language: Language;
  addressOf: (page: number) => string;
};

export function Pagination({ page, pages, language, addressOf }: Props) {
  if (pages === 1) return null;
  const words = dictionary(language);
  return (
    <nav className={styles.pagination} aria-label={words.pagination}>
      {page > 1 && (
        <a className={styles.newer} href={addressOf(page - 1)} rel="prev">
          ← {words.newer}
        </a>
      )}
      <span className={styles.place}>{words.page(page, pages)}</span>
      {page < pages && (
        <a className={styles.older} href={addressOf(page + 1)} rel="next">
          {words.older} →
        </a>
      )}
    </nav>
  );
}
