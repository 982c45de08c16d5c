import { addressOf } from '../../lib/addresses';
import { site } from '../../lib/site';
import { type Language, languages, languageTag } from '../../model/language';
import { dictionary } from '../../words';
import { Logo } from './Logo';
import styles from './Masthead.module.css';

export type Section = 'articles' | 'tags' | 'categories' | 'search';

export type MastheadProps = {
  language: Language;
  counterpart?: string;
  section?: Section;
  /** On the pages of an article: the other of its two views, if it has a translation. */
  view?: { single: string } | { facing: string };
  running?: boolean;
};

export function Masthead({ language, counterpart, section, view, running }: MastheadProps) {
  const words = dictionary(language);
  const sections: [Section, string][] = [
    ['articles', addressOf.articles(language)],
    ['tags', addressOf.taxonomy(language, 'tags')],
  ];
  return (
    <header className={running ? `${styles.masthead} ${styles.running}` : styles.masthead}>
      <a className={styles.logo} href={addressOf.home(language)}>
        <Logo />
        <span className="hidden-visually">{site.name[language]}</span>
      </a>
      <nav className={styles.sections} aria-label={words.mainNavigation}>
        {sections.map(([name, address]) => (
          <a key={name} href={address} aria-current={name === section ? 'true' : undefined}>
            {words[name]}
          </a>
        ))}
      </nav>
      <a
        className={styles.search}
        href={addressOf.search(language)}
        aria-current={section === 'search' ? 'true' : undefined}
        data-search=""
      >
        {words.search}
      </a>
      {view && (
        <a
          className={styles.facing}
          href={'facing' in view ? view.facing : view.single}
          title={'facing' in view ? words.facing : words.single}
          aria-current={'single' in view ? 'true' : undefined}
          data-place=""
        >
          {words.facingShort}
        </a>
      )}
      <nav className={styles.languages} aria-label={words.languageSwitch}>
        {languages.map((each) => {
          const name = dictionary(each).languageName;
          if (each === language) {
            return (
              <span key={each} className={styles.current} aria-current="true">
                {name}
              </span>
            );
          }
          return counterpart ? (
            <a
              key={each}
              href={counterpart}
              hrefLang={languageTag[each]}
              lang={languageTag[each]}
              data-language={each}
              data-place={view ? '' : undefined}
            >
              {name}
            </a>
          ) : (
            <span key={each} className={styles.missing}>
              {words.noTranslation}
            </span>
          );
        })}
      </nav>
    </header>
  );
}
