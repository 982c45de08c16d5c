import { addressOf } from '../../lib/addresses';
import { type Article, type Entry, neighboursOf } from '../../lib/articles';
import { languageTag } from '../../model/language';
import { dictionary } from '../../words';
import { TitleText } from '../title/TitleText';
import styles from './Neighbours.module.css';

/** The articles before and after this one. */
export function Neighbours({ article }: { article: Article }) {
  const words = dictionary(article.language);
  const { newer, older } = neighboursOf(article);
  if (!newer && !older) return null;
  return (
    <nav className={styles.neighbours} aria-label={words.articleNavigation}>
      {older && <Neighbour entry={older} label={words.previous} from={article} rel="prev" />}
      {newer && <Neighbour entry={newer} label={words.next} from={article} rel="next" />}
    </nav>
  );
}

type Props = { entry: Entry; label: string; from: Article; rel: 'prev' | 'next' };

function Neighbour({ entry: { shown }, label, from, rel }: Props) {
  const lang = shown.language === from.language ? undefined : languageTag[shown.language];
  return (
    <a
      className={styles[rel]}
      href={addressOf.article(shown.language, shown.slug)}
      rel={rel}
      hrefLang={lang}
    >
      <span className={styles.label}>{label}</span>
      <span className={styles.title} lang={lang}>
        <TitleText text={shown.title} language={shown.language} />
      </span>
    </a>
  );
}
