import { addressOf } from '../../lib/addresses';
import type { Article } from '../../lib/articles';
import { languageTag } from '../../model/language';
import { dictionary } from '../../words';
import { TitleText } from '../title/TitleText';
import styles from './NeutralPage.module.css';

/** One link for readers of both languages: it leads each to their own, or lets them choose. */
export function NeutralPage({ texts }: { texts: Article[] }) {
  const addresses = texts.map(({ language, slug }) => [
    language,
    addressOf.article(language, slug),
  ]);
  const [only] = texts.length === 1 ? texts : [];
  return (
    <main className={styles.main}>
      {only && (
        <meta
          httpEquiv="refresh"
          content={`0;url=${addressOf.article(only.language, only.slug)}`}
        />
      )}
      {texts.map((text, index) => {
        const Heading = index === 0 ? 'h1' : 'h2';
        return (
          <section key={text.language} className={styles.text} lang={languageTag[text.language]}>
            <Heading>
              <a
                href={addressOf.article(text.language, text.slug)}
                hrefLang={languageTag[text.language]}
              >
                <TitleText text={text.title} language={text.language} />
              </a>
            </Heading>
            {text.description && <p>{text.description}</p>}
            <p className={styles.language}>{dictionary(text.language).languageName}</p>
          </section>
        );
      })}
      <neutral-link data-texts={JSON.stringify(Object.fromEntries(addresses))} />
    </main>
  );
}
