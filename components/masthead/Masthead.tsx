import { addressOf } from '../../lib/addresses';
import type { ArticleViews } from '../../lib/articleViews';
import { site } from '../../lib/site';
import { type Language, languages, languageTag } from '../../model/language';
import { dictionary } from '../../words';
import { Logo } from './Logo';
import styles from './Masthead.module.css';

export type Section = 'articles' | 'tags' | 'categories' | 'search';

export type MastheadProps = {
  language: Language;
  /** This page in the other language; missing when there is none. */
  counterpart?: string;
  section?: Section;
  /** On the pages of an article that has a translation, in place of `counterpart`. */
  views?: ArticleViews;
  /** Whether it stays in view, as over a long text. */
  running?: boolean;
};

export function Masthead({ language, counterpart, section, views, running }: MastheadProps) {
  const words = dictionary(language);
  const sections: [Section, string][] = [
    ['articles', addressOf.articles(language)],
    ['tags', addressOf.taxonomy(language, 'tags')],
  ];
  const current = views?.current ?? language;
  const [first, second] = languages.map((each) => (
    <LanguageLink
      key={each}
      language={each}
      address={views ? views[each] : counterpart}
      isCurrent={each === current}
      keepsPlace={views !== undefined}
      missing={words.noTranslation}
    />
  ));
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
      <nav className={styles.languages} aria-label={words.languageSwitch}>
        {first}
        {views && (
          <a
            href={views.facing}
            aria-label={words.facing}
            aria-current={current === 'facing' ? 'true' : undefined}
            data-place=""
          >
            {words.facingShort}
          </a>
        )}
        {second}
      </nav>
    </header>
  );
}

type LanguageLinkProps = {
  language: Language;
  address: string | undefined;
  isCurrent: boolean;
  keepsPlace: boolean;
  /** What stands here where there is no address. */
  missing: string;
};

function LanguageLink({ language, address, isCurrent, keepsPlace, missing }: LanguageLinkProps) {
  const name = dictionary(language).languageName;
  if (isCurrent) {
    return (
      <span className={styles.current} lang={languageTag[language]} aria-current="true">
        {name}
      </span>
    );
  }
  if (!address) return <span className={styles.missing}>{missing}</span>;
  return (
    <a
      href={address}
      hrefLang={languageTag[language]}
      lang={languageTag[language]}
      data-language={language}
      data-place={keepsPlace ? '' : undefined}
    >
      {name}
    </a>
  );
}
