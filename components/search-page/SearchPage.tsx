import { absolute, addressOf } from '../../lib/addresses';
import { type Language, otherLanguage } from '../../model/language';
import { folders } from '../../model/routes';
import { dictionary } from '../../words';
import { PageHeader } from '../page-header/PageHeader';
import { Shell } from '../shell/Shell';
import styles from './SearchPage.module.css';

/** The field and its results. Other pages take the panel from here when their search is opened. */
export function SearchPage({ language }: { language: Language }) {
  const words = dictionary(language);
  return (
    <Shell
      language={language}
      section="search"
      counterpart={addressOf.search(otherLanguage(language))}
    >
      <PageHeader title={words.search} />
      <search-panel
        className={styles.panel}
        data-index={addressOf.file(`${folders.search}/`)}
        data-language={language}
        data-address={addressOf.search(language)}
        data-url={absolute(addressOf.search(language))}
        data-tags={addressOf.taxonomy(language, 'tags')}
        data-words={JSON.stringify(words.searchPanel)}
      >
        <p>
          {words.searchNeedsScript}{' '}
          <a href={addressOf.taxonomy(language, 'tags')}>{words.allTags}</a>
          {words.comma}
          <a href={addressOf.articles(language)}>{words.allArticles}</a>
        </p>
      </search-panel>
    </Shell>
  );
}
