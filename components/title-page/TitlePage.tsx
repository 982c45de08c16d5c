import { addressOf } from '../../lib/addresses';
import { site } from '../../lib/site';
import { languages, languageTag } from '../../model/language';
import { dictionary } from '../../words';
import { TitleText } from '../title/TitleText';
import styles from './TitlePage.module.css';

/** The site's front door: one page for each language, facing each other. */
export function TitlePage() {
  return (
    <main className={styles.opening}>
      <h1 className="hidden-visually">
        {site.name['zh-tw']} <span lang="en">{site.name.en}</span>
      </h1>
      {languages.map((language) => (
        <section key={language} className={styles.page} lang={languageTag[language]}>
          <p className={styles.name} aria-hidden="true">
            {site.name[language]}
          </p>
          <p className={styles.description}>
            <TitleText text={site.description[language]} language={language} />
          </p>
          <p>
            <a
              className={styles.enter}
              href={addressOf.home(language)}
              hrefLang={languageTag[language]}
              data-language={language}
            >
              {dictionary(language).enter}
            </a>
          </p>
        </section>
      ))}
      <remembered-language
        data-homes={JSON.stringify(
          Object.fromEntries(languages.map((language) => [language, addressOf.home(language)])),
        )}
      />
    </main>
  );
}
