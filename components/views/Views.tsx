import { addressOf } from '../../lib/addresses';
import type { Article } from '../../lib/articles';
import { dictionary } from '../../words';
import styles from './Views.module.css';

/** The other ways to read an article that has a translation. */
export function Views({ article: { language, slug } }: { article: Article }) {
  const words = dictionary(language);
  const facing = addressOf.facing(language, slug);
  return (
    <p className={styles.views}>
      <a href={facing} data-place="">
        {words.facing}
      </a>
      <glance-switch
        data-facing={facing}
        data-label={words.glance}
        data-hint={words.glanceHint}
        data-open={words.glanceOpen}
        data-failed={words.glanceFailed}
      />
    </p>
  );
}
