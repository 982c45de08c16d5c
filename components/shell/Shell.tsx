import type { ReactNode } from 'react';
import type { Language } from '../../model/language';
import { dictionary } from '../../words';
import { Footer } from '../footer/Footer';
import { Masthead, type MastheadProps, type Section } from '../masthead/Masthead';
import styles from './Shell.module.css';

type Props = {
  language: Language;
  /** This page in the other language; missing when there is none. */
  counterpart?: string;
  section?: Section;
  /** On the pages of an article: the other of its two views, if it has a translation. */
  view?: MastheadProps['view'];
  /** Whether the masthead stays in view, as over a long text. */
  running?: boolean;
  children: ReactNode;
};

/** What stands around every page: the masthead above, the footer below. */
export function Shell({ language, counterpart, section, view, running, children }: Props) {
  return (
    <>
      <a className={styles.skip} href="#_main">
        {dictionary(language).skip}
      </a>
      <Masthead
        language={language}
        counterpart={counterpart}
        section={section}
        view={view}
        running={running}
      />
      <main id="_main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <Footer language={language} />
    </>
  );
}
