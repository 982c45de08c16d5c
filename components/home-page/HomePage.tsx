import { addressOf } from '../../lib/addresses';
import { articlesAtHome } from '../../lib/lists';
import { site } from '../../lib/site';
import { siteData } from '../../lib/structuredData';
import { countTerms } from '../../lib/terms';
import { type Language, otherLanguage } from '../../model/language';
import { dictionary } from '../../words';
import { Chips } from '../chips/Chips';
import { EntryList } from '../entry-list/EntryList';
import { JsonLd } from '../json-ld/JsonLd';
import { Shell } from '../shell/Shell';
import { Title } from '../title/Title';
import styles from './HomePage.module.css';

const tagCount = 16;

export function HomePage({ language }: { language: Language }) {
  const words = dictionary(language);
  const { featured, newest } = articlesAtHome(language);
  const tags = countTerms(language, 'tags').slice(0, tagCount);
  const categories = countTerms(language, 'categories');
  return (
    <Shell language={language} counterpart={addressOf.home(otherLanguage(language))}>
      <JsonLd graph={siteData(language)} />
      <div className={styles.promise}>
        <Title text={site.description[language]} language={language} />
      </div>
      {featured.length > 0 && (
        <section className={styles.section}>
          <h2>{words.featured}</h2>
          <EntryList entries={featured} language={language} heading="h3" />
        </section>
      )}
      {(newest.length > 0 || featured.length === 0) && (
        <section className={styles.section}>
          <h2>{words.newest}</h2>
          <EntryList entries={newest} language={language} heading="h3" />
          <p className={styles.all}>
            <a href={addressOf.articles(language)}>{words.allArticles}</a>
          </p>
        </section>
      )}
      {categories.length > 0 && (
        <section className={styles.section}>
          <h2>{words.categories}</h2>
          <Chips
            language={language}
            taxonomy="categories"
            terms={categories}
            label={words.categories}
          />
        </section>
      )}
      {tags.length > 0 && (
        <section className={styles.section}>
          <h2>{words.commonTags}</h2>
          <Chips language={language} taxonomy="tags" terms={tags} label={words.commonTags} />
          <p className={styles.all}>
            <a href={addressOf.taxonomy(language, 'tags')}>{words.allTags}</a>
          </p>
        </section>
      )}
    </Shell>
  );
}
