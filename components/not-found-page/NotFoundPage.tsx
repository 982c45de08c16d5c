import { addressOf } from '../../lib/addresses';
import { languages, languageTag } from '../../model/language';
import { dictionary } from '../../words';
import styles from './NotFoundPage.module.css';

/** Both languages on one page; its element puts the language of the wrong address first. */
export function NotFoundPage() {
  return (
    <main className={styles.main}>
      <own-language-first className={styles.languages} data-base={addressOf.title()}>
        {languages.map((language, index) => {
          const words = dictionary(language);
          const Heading = index === 0 ? 'h1' : 'h2';
          return (
            <section key={language} lang={languageTag[language]} data-language={language}>
              <Heading>{words.notFound}</Heading>
              <p>{words.notFoundHelp}</p>
              <p className={styles.links}>
                <a href={addressOf.home(language)}>{words.home}</a>
                <a href={addressOf.articles(language)}>{words.allArticles}</a>
                <a href={addressOf.taxonomy(language, 'tags')}>{words.allTags}</a>
              </p>
            </section>
          );
        })}
      </own-language-first>
    </main>
  );
}
