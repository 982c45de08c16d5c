import { addressOf } from '../../lib/addresses';
import type { Article } from '../../lib/articles';
import { viewsOf } from '../../lib/articleViews';
import { type FacingRow, facingRows, setTextApart, settleLinks } from '../../lib/facing';
import type { Row } from '../../lib/rows';
import type { Block, Rendered } from '../../markdown/types';
import { languageTag } from '../../model/language';
import { dictionary } from '../../words';
import { ArticleHeader } from '../article-header/ArticleHeader';
import { Colophon } from '../colophon/Colophon';
import { Notes, Prose } from '../prose/Prose';
import { Shell } from '../shell/Shell';
import { TitleText } from '../title/TitleText';
import styles from './FacingPage.module.css';

/** A text of the article with its rendering. */
type Side = { article: Article; rendered: Rendered };

type Props = { own: Side; other: Side; rows: Row[] };

/** The article with its translation on the facing page; the reader's language comes first. */
export function FacingPage({ own, other, rows }: Props) {
  const { language } = own.article;
  const second = other.article.language;
  const words = dictionary(language);
  const [ownAddress, otherAddress] = [own, other].map(({ article }) =>
    addressOf.article(article.language, article.slug),
  ) as [string, string];
  const facing = facingRows(
    rows,
    language,
    { rendered: own.rendered, address: ownAddress },
    { rendered: other.rendered, address: otherAddress },
  );
  return (
    <Shell language={language} running views={viewsOf(own.article, other.article, 'facing')}>
      <article className={styles.facing}>
        <div className={styles.opening}>
          <div className={styles.column}>
            <ArticleHeader article={own.article} />
          </div>
          <div className={styles.column} lang={languageTag[second]}>
            <p className={styles.title}>
              <TitleText text={other.article.title} language={second} />
            </p>
            {other.article.description && (
              <p className={styles.standfirst}>{other.article.description}</p>
            )}
          </div>
        </div>
        <cover-switch
          className={styles.cover}
          data-legend={words.cover}
          data-nothing={words.coverNothing}
          data-own={words.coverOwn}
          data-other={words.coverOther}
          data-reveal={words.reveal}
        />
        <div className={styles.rows} data-rows="">
          {facing.map((row) => (
            <RowElement key={row.number} row={row} own={own.article} other={other.article} />
          ))}
        </div>
        <div className={styles.end}>
          {own.rendered.footnotes && (
            <Notes html={settleLinks(own.rendered.footnotes, ownAddress)} language={language} />
          )}
          {other.rendered.footnotes && (
            <Notes
              html={setTextApart(other.rendered.footnotes, second, otherAddress)}
              language={second}
            />
          )}
        </div>
        <div className={styles.end}>
          <Colophon article={own.article} />
        </div>
      </article>
    </Shell>
  );
}

function RowElement({ row, own, other }: { row: FacingRow; own: Article; other: Article }) {
  return (
    <div className={row.shared ? styles.shared : styles.row} id={`p${row.number}`}>
      <Cell blocks={row.own} article={own} side="own" />
      <a
        className={styles.number}
        href={`#p${row.number}`}
        aria-label={dictionary(own.language).row(row.number)}
      >
        {row.number}
      </a>
      <Cell blocks={row.other} article={other} side="other" />
    </div>
  );
}

function Cell({ blocks, article, side }: { blocks: Block[]; article: Article; side: string }) {
  if (blocks.length === 0) return null;
  return (
    <div className={styles[side]} lang={languageTag[article.language]} data-side={side}>
      <Prose
        blocks={blocks}
        language={article.language}
        title={article.title}
        source={{ url: article.sourceUrl, name: article.sourceName }}
      />
    </div>
  );
}
