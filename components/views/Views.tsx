import { addressOf } from '../../lib/addresses';
import type { Article } from '../../lib/articles';
import { dictionary } from '../../words';
import styles from './Views.module.css';

/** What shows paragraphs of an article in its translation. */
export function Views({ article: { language, slug } }: { article: Article }) {
  const words = dictionary(language);
  const facing = addressOf.facing(language, slug);
  return (
    <p className={styles.views}>
      <glance-switch
        data-facing={facing}
        data-label={words.glance}
        data-open={words.glanceOpen}
        data-failed={words.glanceFailed}
      />
    </p>
  );
}
