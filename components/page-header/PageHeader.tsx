import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';

type Props = { title: ReactNode; lang?: string; kicker?: ReactNode; children?: ReactNode };

/** The head of every page that isn't an article. */
export function PageHeader({ title, lang, kicker, children }: Props) {
  return (
    <header className={styles.header}>
      {kicker && <p className={styles.kicker}>{kicker}</p>}
      <h1 lang={lang}>{title}</h1>
      {children && <div className={styles.lead}>{children}</div>}
    </header>
  );
}
