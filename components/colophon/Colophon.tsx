import type { ReactNode } from 'react';
import { absolute, addressOf, shownAddress } from '../../lib/addresses';
import { type Article, neutralAddressOf, translationOf } from '../../lib/articles';
import { showDate } from '../../lib/dates';
import { langOfName } from '../../lib/langOfName';
import { dictionary } from '../../words';
import { PassOn } from '../pass-on/PassOn';
import styles from './Colophon.module.css';

/** What a book says on its last page: where the text comes from, who made it, when, how it may be used. */
export function Colophon({ article }: { article: Article }) {
  const { language } = article;
  const words = dictionary(language);
  const address = absolute(addressOf.article(language, article.slug));
  const translation = [
    ...article.translators,
    ...(article.translation ? [words.translation[article.translation]] : []),
  ];
  const rows: [string, ReactNode][] = [];
  if (article.sourceUrl || article.sourceName) {
    rows.push([
      words.source,
      article.sourceUrl ? (
        <a href={article.sourceUrl} rel="noopener">
          {article.sourceName ?? new URL(article.sourceUrl).hostname}
        </a>
      ) : (
        article.sourceName
      ),
    ]);
  }
  if (article.sourceDate) {
    rows.push([
      words.sourceDate,
      <time key="time" dateTime={article.sourceDate}>
        {showDate(article.sourceDate, language)}
      </time>,
    ]);
  }
  if (article.authors.length > 0) {
    const names = article.authors.join(words.comma);
    rows.push([
      words.author,
      <span key="names" lang={langOfName(names, language)}>
        {names}
      </span>,
    ]);
  }
  if (translation.length > 0) rows.push([words.translator, translation.join(words.comma)]);
  rows.push([
    words.published,
    <time key="time" dateTime={article.date}>
      {showDate(article.date, language)}
    </time>,
  ]);
  if (article.updated) {
    rows.push([
      words.updated,
      <time key="time" dateTime={article.updated}>
        {showDate(article.updated, language)}
      </time>,
    ]);
  }
  if (article.license) rows.push([words.license, article.license]);
  rows.push([
    words.link,
    <a key="link" href={address} className={styles.address}>
      {shownAddress(address)}
    </a>,
  ]);

  return (
    <section className={styles.colophon} aria-labelledby="_colophon">
      <h2 id="_colophon">{words.colophon}</h2>
      <dl>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <PassOn
        language={language}
        title={article.title}
        url={address}
        neutralUrl={translationOf(article) && absolute(neutralAddressOf(article))}
        passages
      />
    </section>
  );
}
