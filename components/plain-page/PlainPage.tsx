import { addressOf } from '../../lib/addresses';
import { type Page, translationOfPage } from '../../lib/pages';
import type { Rendered } from '../../markdown/types';
import { PageHeader } from '../page-header/PageHeader';
import { Notes, Prose } from '../prose/Prose';
import { Shell } from '../shell/Shell';
import { TitleText } from '../title/TitleText';
import styles from './PlainPage.module.css';

/** An undated page, such as *about*. */
export function PlainPage({ page, rendered }: { page: Page; rendered: Rendered }) {
  const translation = translationOfPage(page);
  return (
    <Shell
      language={page.language}
      counterpart={translation && addressOf.page(translation.language, translation.slug)}
    >
      <article className={styles.page}>
        <PageHeader title={<TitleText text={page.title} language={page.language} />}>
          {page.description}
        </PageHeader>
        <Prose blocks={rendered.blocks} language={page.language} title={page.title} />
        {rendered.footnotes && <Notes html={rendered.footnotes} language={page.language} />}
      </article>
    </Shell>
  );
}
