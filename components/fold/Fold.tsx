import type { ReactNode } from 'react';
import styles from './Fold.module.css';

/** What is opened by a press on its name, small and muted. */
export function Fold({ name, children }: { name: string; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>{name}</summary>
      {children}
    </details>
  );
}
