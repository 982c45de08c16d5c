import type { FilterArticle } from '../../model/filterIndex';
import { fillIn, make } from '../search/dom';
import { type EntryOptions, makeEntry } from './entries';

/** Articles that are drawn at first, and with every press of the button below them. */
export const step = 50;

/** A list of the articles that were found, with a button below it that draws more of them. */
export type Results = {
  parts: HTMLElement[];
  /** How many are drawn. */
  drawn: () => number;
  /** Draws the first of these articles. */
  show: (articles: FilterArticle[], count: number) => void;
};

export function makeResults(options: EntryOptions, whenMore: () => void): Results {
  const { words, styles } = options;
  const list = make('ol', { className: styles.list });
  const more = make('button', { type: 'button', className: styles.action });
  let found: FilterArticle[] = [];
  let drawn = 0;
  const draw = (upTo: number) => {
    const articles = found.slice(drawn, upTo);
    list.append(...articles.map((article) => makeEntry(article, options)));
    drawn += articles.length;
    const left = found.length - drawn;
    more.hidden = left === 0;
    more.textContent = fillIn(words.more, { n: Math.min(step, left) });
  };
  more.onclick = () => {
    const before = drawn;
    draw(before + step);
    list.children[before]?.querySelector('a')?.focus();
    whenMore();
  };
  return {
    parts: [list, make('p', { className: styles.more }, [more])],
    drawn: () => drawn,
    show: (articles, count) => {
      list.replaceChildren();
      found = articles;
      drawn = 0;
      draw(count);
    },
  };
}
