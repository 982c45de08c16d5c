import type { ReactNode } from 'react';
import { absolute, addressOf, type Taxonomy } from '../../lib/addresses';
import { countTerms } from '../../lib/terms';
import { countYears } from '../../lib/years';
import { type Language, otherLanguage } from '../../model/language';
import { dictionary } from '../../words';
import chips from '../chips/Chips.module.css';
import entries from '../entry-list/EntryList.module.css';
import { type ChoiceLink, Choices } from './Choices';
import styles from './TagFilter.module.css';

/** The other tags are in a sheet. */
const tagsAtHand = { wide: 30, narrow: 12 };

/**
 * Tags, categories and years as links to their pages, above the list that they filter. Where there
 * is JavaScript they become switches as soon as one is pressed.
 */
export function TagFilter({ language, children }: { language: Language; children: ReactNode }) {
  const words = dictionary(language);
  const ofTerms = (taxonomy: Taxonomy): ChoiceLink[] =>
    countTerms(language, taxonomy).map(({ term: { id, names }, count }) => ({
      value: id,
      name: names[language],
      count,
      address: addressOf.term(language, taxonomy, id),
    }));
  const tags = ofTerms('tags');
  const categories = ofTerms('categories');
  const years = countYears(language).map(({ year, count }) => ({
    value: year,
    name: year,
    count,
    address: `${addressOf.articles(language)}?year=${year}`,
  }));
  return (
    <tag-filter
      class={styles.filter}
      data-index={addressOf.filterIndex(language)}
      data-articles={addressOf.articles(language)}
      data-other={addressOf.articles(otherLanguage(language))}
      data-url={absolute(addressOf.articles(language))}
      data-tags={absolute(addressOf.taxonomy(language, 'tags'))}
      data-failed={words.filter.failed}
      data-words={JSON.stringify(words.filter)}
      data-styles={JSON.stringify({ ...entries, ...chips, ...styles })}
    >
      <section className={styles.choices} aria-label={words.filter.label}>
        {tags.length > 0 && (
          <Choices
            kind="tag"
            label={words.tags}
            choices={tags}
            language={language}
            atHand={tagsAtHand}
            all={{ name: words.allTags, address: addressOf.taxonomy(language, 'tags') }}
          />
        )}
        {categories.length > 0 && (
          <Choices
            kind="category"
            label={words.categories}
            choices={categories}
            language={language}
          />
        )}
        {years.length > 0 && (
          <Choices kind="year" label={words.years} choices={years} language={language} />
        )}
      </section>
      <div className={styles.status} role="status" />
      <div data-list="">{children}</div>
    </tag-filter>
  );
}
