import type { ReactNode } from 'react';
import { addressOf } from '../../lib/addresses';
import { type Article, translationOf } from '../../lib/articles';
import { showDate } from '../../lib/dates';
import { langOfName } from '../../lib/langOfName';
import { titleFaceOf } from '../../lib/previews';
import { findTerm } from '../../lib/terms';
import { languageTag, otherLanguage } from '../../model/language';
import { dictionary } from '../../words';
import { Title } from '../title/Title';
import styles from './ArticleHeader.module.css';

type Props = {
  article: Article;
  /** The other ways to read the article. */
  children?: ReactNode;
};

export function ArticleHeader({ article, children }: Props) {
  const { language } = article;
  const words = dictionary(language);
  const other = otherLanguage(language);
  const translation = translationOf(article);
  return (
    <header className={styles.header}>
      {(article.categories.length > 0 || article.draft) && (
        <p className={styles.category}>
          {article.draft && <strong className={styles.draft}>{words.draft}</strong>}
          {article.categories.map((id) => {
            const name = findTerm('categories', id)?.names[language] ?? id;
            return (
              <a
                key={id}
                href={addressOf.term(language, 'categories', id)}
                lang={langOfName(name, language)}
              >
                {name}
              </a>
            );
          })}
        </p>
      )}
      <Title text={article.title} language={language} face={titleFaceOf(article.title)} />
      {article.description && <p className={styles.standfirst}>{article.description}</p>}
      <p className={styles.line}>
        <time dateTime={article.date}>{showDate(article.date, language)}</time>
        {article.updated && (
          <span>
            {words.updated}{' '}
            <time dateTime={article.updated}>{showDate(article.updated, language)}</time>
          </span>
        )}
        <span>{words.minutes(article.minutes)}</span>
        {article.sourceName && (
          <span>
            {article.sourceUrl ? (
              <a href={article.sourceUrl} rel="noopener">
                {article.sourceName}
              </a>
            ) : (
              article.sourceName
            )}
          </span>
        )}
      </p>
      {children}
      {article.stale && translation && (
        <p className={styles.stale}>
          {words.stale(showDate(translation.updated ?? translation.date, language))}{' '}
          <a href={addressOf.article(other, translation.slug)} hrefLang={languageTag[other]}>
            {words.readOriginal}
          </a>
        </p>
      )}
      {!translation && (
        <p className={styles.only}>
          {words.onlyHere}{' '}
          <a href={addressOf.articles(other)} hrefLang={languageTag[other]}>
            {words.browseOther}
          </a>
        </p>
      )}
    </header>
  );
}
