import type { ElementContent, Root, RootContent, Text } from 'hast';
import { hasHan, hasHanPunctuation } from '../model/han';

const inlineNames = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby rb s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

// Stands for whatever is not text, so that a line break beside it stays.
const barrier = '\uFFFC';

/** Dashes, ellipses and curly quotes, which both scripts use: Chinese beside a Han character. */
const shared = /[—…·‘’“”]/;

/**
 * Removes line breaks that would show as a space between Han characters or beside full-width
 * punctuation, also where bold, links and notes begin or end. Changes the tree.
 */
export function joinHanLines(root: Root): void {
  joinIn(root.children);
}

function joinIn(nodes: (RootContent | ElementContent)[]): void {
  let line: (Text | typeof barrier)[] = [];
  const flush = () => {
    joinTexts(line);
    line = [];
  };
  const read = (node: RootContent | ElementContent) => {
    if (node.type === 'text') line.push(node);
    if (node.type === 'note') joinIn(node.children);
    if (node.type !== 'element') return;
    if (inlineNames.has(node.tagName)) {
      for (const child of node.children) read(child);
    } else if (node.tagName === 'br' || node.tagName === 'img') {
      line.push(barrier);
    } else if (node.tagName !== 'rt' && node.tagName !== 'rp') {
      flush();
      if (node.tagName !== 'pre') joinIn(node.children);
    }
  };
  for (const node of nodes) read(node);
  flush();
}

/** Joins the lines of one run of inline text that spans several nodes. */
function joinTexts(line: (Text | typeof barrier)[]): void {
  const whole = line.map((part) => (typeof part === 'string' ? part : part.value)).join('');
  if (!whole.includes('\n')) return;
  const removed = new Set<number>();
  for (const match of whole.matchAll(/[ \t\n]+/g)) {
    if (!match[0].includes('\n')) continue;
    const end = match.index + match[0].length;
    const before = lastCharacter(whole, match.index);
    const after = whole.slice(end, end + 2);
    if (!joins(before, String.fromCodePoint(after.codePointAt(0) ?? 0))) continue;
    for (let at = match.index; at < end; at += 1) removed.add(at);
  }
  let offset = 0;
  for (const part of line) {
    if (typeof part === 'string') {
      offset += part.length;
      continue;
    }
    const { value } = part;
    const from = offset;
    part.value = value
      .split('')
      .filter((_, index) => !removed.has(from + index))
      .join('');
    offset += value.length;
  }
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
