import type { UnknownChoice } from '../../model/filter';
import type { Words } from '../../words';
import { fillIn } from '../search/dom';

/** How many unknown values are named. */
const mostValues = 3;
/** Characters of each. */
const mostCharacters = 40;

/**
 * What a reader is told of a filter.
 * @param found how many articles; undefined without a filter
 */
export function messagesOf(
  words: Words['filter'],
  found: number | undefined,
  unknown: UnknownChoice[],
): string[] {
  const lines = unknown.slice(0, mostValues).map(({ kind, text }) => {
    const characters = [...text.trim().slice(0, 2 * mostCharacters)];
    const cut = characters.length > mostCharacters || text.length > 2 * mostCharacters;
    const name = characters.slice(0, mostCharacters).join('') + (cut ? '…' : '');
    return fillIn(text.trim() === '' ? words.blank : words.unknown, { kind: words[kind], name });
  });
  if (found !== undefined) {
    lines.unshift(
      found === 0 ? words.none : found === 1 ? words.one : fillIn(words.many, { n: found }),
    );
  }
  return lines;
}
