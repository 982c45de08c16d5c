import type { ReactNode } from 'react';
import { dictionary } from '../../words';
import { Footer } from '../footer/Footer';
import { Masthead, type MastheadProps } from '../masthead/Masthead';
import styles from './Shell.module.css';

type Props = MastheadProps & { children: ReactNode };

/** What stands around every page: the masthead above, the footer below. */
export function Shell({ children, ...masthead }: Props) {
  const { language } = masthead;
  return (
    <>
      <a className={styles.skip} href="#_main">
        {dictionary(language).skip}
      </a>
      <Masthead {...masthead} />
      <main id="_main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <Footer language={language} />
    </>
  );
}
