import { hasHan, hasHanPunctuation } from './han';

/** Dashes, ellipses and curly quotes, which both scripts use: Chinese beside a Han character. */
const shared = /[—…·‘’“”]/;

/**
 * Where a text has line breaks that would show as a space between Han characters or beside
 * full-width punctuation, with the blanks around them. Korean and Latin words keep their spaces.
 * @returns offsets of where each begins and ends
 */
export function hanBreaks(text: string): [start: number, end: number][] {
  if (!text.includes('\n')) return [];
  const found: [number, number][] = [];
  for (const match of text.matchAll(/[ \t\r\n]+/g)) {
    if (!match[0].includes('\n')) continue;
    const end = match.index + match[0].length;
    const before = lastCharacter(text, match.index);
    const after = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (joins(before, after)) found.push([match.index, end]);
  }
  return found;
}

/** The text without the line breaks that `hanBreaks` finds. */
export function joinHanLines(text: string): string {
  let result = '';
  let done = 0;
  for (const [start, end] of hanBreaks(text)) {
    result += text.slice(done, start);
    done = end;
  }
  return result + text.slice(done);
}

/** The character that ends at a place, with the variation selectors behind it. */
function lastCharacter(text: string, end: number): string {
  let start = end;
  do {
    start -= 1;
    if (/[\uDC00-\uDFFF]/.test(text[start] ?? '')) start -= 1;
  } while (start > 0 && /^\p{Variation_Selector}/u.test(text.slice(start, end)));
  return text.slice(Math.max(start, 0), end);
}

function joins(before: string, after: string): boolean {
  if (hasHanPunctuation(before) || hasHanPunctuation(after)) return true;
  const hanBefore = hasHan(before);
  const hanAfter = hasHan(after);
  return hanBefore ? hanAfter || shared.test(after) : hanAfter && shared.test(before);
}
