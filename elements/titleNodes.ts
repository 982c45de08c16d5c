import type { Language } from '../model/language';
import type { Part } from '../model/search/excerpt';
import { breakTitle } from '../model/titleBreaks';
import { highlighted, make } from './search/dom';

/** A title as `components/title/TitleText` makes it, with what was searched for in `<mark>`. */
export function titleNodes(title: string | readonly Part[], language: Language): (Node | string)[] {
  const parts = typeof title === 'string' ? [{ text: title, hit: false }] : title;
  if (language !== 'zh-tw') return highlighted(parts);
  const rest = [...parts];
  const take = (length: number): Part[] => {
    const taken: Part[] = [];
    for (let left = length; left > 0; ) {
      const { text, hit } = rest.shift() as Part;
      taken.push({ text: text.slice(0, left), hit });
      if (text.length > left) rest.unshift({ text: text.slice(left), hit });
      left -= text.length;
    }
    return taken;
  };
  return breakTitle(parts.map(({ text }) => text).join('')).map((clause) =>
    make(
      'span',
      { className: 'clause' },
      clause.flatMap((piece, index) => [
        ...(index > 0 ? [make('wbr')] : []),
        ...highlighted(take(piece.length)),
      ]),
    ),
  );
}
