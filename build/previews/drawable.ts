import type { Coverage } from './coverage';
import { graphemesOf, visible } from './graphemes';

/** The mark that compositors set for a character that they have no type for. */
const geta = '〓';

/**
 * The text in characters that can be drawn: never an empty box. What no font has becomes its
 * compatibility form (㎏ → kg), then its letter without accents; a Han character or a letter of any
 * other writing becomes 〓, for a word must not lose one, and anything else, such as an emoji, goes.
 * @param covered whether one of the fonts has a code point
 */
export function drawable(text: string, covered: Coverage): string {
  const isWhole = (grapheme: string): boolean => {
    const codePoints = visible(grapheme);
    return codePoints.length > 0 && codePoints.every(covered);
  };
  const shown = graphemesOf(text.normalize('NFC')).map(({ segment }) => {
    if (/^\s+$/u.test(segment)) return ' ';
    const plain = segment.normalize('NFKC');
    const bare = plain.normalize('NFKD').replace(/\p{Mark}/gu, '');
    const form = [segment, plain, bare].find(isWhole);
    return form ?? (/[\p{L}\p{N}]/u.test(segment) ? geta : '');
  });
  return shown.join('').replace(/ +/g, ' ').trim();
}
