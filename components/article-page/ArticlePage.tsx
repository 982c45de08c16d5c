import { type Article, translationOf } from '../../lib/articles';
import { viewsOf } from '../../lib/articleViews';
import { placesIn, type Row } from '../../lib/rows';
import { articleData } from '../../lib/structuredData';
import { findTerm } from '../../lib/terms';
import type { Rendered } from '../../markdown/types';
import { dictionary } from '../../words';
import { ArticleHeader } from '../article-header/ArticleHeader';
import { Chips } from '../chips/Chips';
import { Colophon } from '../colophon/Colophon';
import { Contents } from '../contents/Contents';
import { JsonLd } from '../json-ld/JsonLd';
import { Neighbours } from '../neighbours/Neighbours';
import { Comments, Slot } from '../options/Options';
import { Notes, Prose } from '../prose/Prose';
import { Related } from '../related/Related';
import { NextParts, SeriesNote } from '../series-note/SeriesNote';
import { Shell } from '../shell/Shell';
import { Views } from '../views/Views';
import styles from './ArticlePage.module.css';

type Props = { article: Article; rendered: Rendered; rows: Row[] };

export function ArticlePage({ article, rendered, rows }: Props) {
  const { language } = article;
  const words = dictionary(language);
  const translation = translationOf(article);
  const tags = article.tags.flatMap((id) => {
    const term = findTerm('tags', id);
    return term ? [{ term }] : [];
  });
  return (
    <Shell
      language={language}
      running
      views={translation && viewsOf(article, translation, language)}
    >
      <JsonLd graph={articleData(article, rendered)} />
      <article className={styles.article}>
        <ArticleHeader article={article}>
          <SeriesNote article={article} />
          {translation && <Views article={article} />}
        </ArticleHeader>
        {article.toc && rendered.toc.length > 1 && (
          <div className={styles.aside}>
            <Contents entries={rendered.toc} language={language} />
          </div>
        )}
        <div>
          <Prose
            blocks={rendered.blocks}
            places={placesIn(rows, language)}
            language={language}
            title={article.title}
            source={{ url: article.sourceUrl, name: article.sourceName }}
          />
          {rendered.footnotes && <Notes html={rendered.footnotes} language={language} />}
        </div>
        <div className={styles.end}>
          <NextParts article={article} />
          {tags.length > 0 && (
            <Chips language={language} taxonomy="tags" terms={tags} label={words.tags} />
          )}
          <Colophon article={article} />
          <Slot name="newsletter" language={language} />
          <Comments article={article} />
          <Related article={article} />
          <Neighbours article={article} />
        </div>
      </article>
    </Shell>
  );
}
