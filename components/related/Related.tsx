import { Fragment } from 'react';
import type { Article } from '../../lib/articles';
import { langOfName } from '../../lib/langOfName';
import { relatedTo } from '../../lib/related';
import type { Language } from '../../model/language';
import { dictionary } from '../../words';
import { EntryLink } from '../entry-link/EntryLink';
import styles from './Related.module.css';

/** What to read after an article, each with what the two have in common. */
export function Related({ article }: { article: Article }) {
  const { language } = article;
  const words = dictionary(language);
  const related = relatedTo(article);
  if (related.length === 0) return null;
  return (
    <section className={styles.related}>
      <h2>{words.related}</h2>
      <ul>
        {related.map(({ entry, tags, categories }) => (
          <li key={entry.shown.pair}>
            <EntryLink entry={entry} language={language} />
            <p>
              {tags.length > 0 ? words.tagsInCommon : words.sameCategory}
              <Names names={tags.length > 0 ? tags : categories} language={language} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Names({ names, language }: { names: string[]; language: Language }) {
  const { comma } = dictionary(language);
  if (!names.some((name) => langOfName(name, language))) return names.join(comma);
  return names.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && comma}
      <span lang={langOfName(name, language)}>{name}</span>
    </Fragment>
  ));
}
