import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Finding } from './finding';
import type { CheckedText } from './text';

const segmenter = new Intl.Segmenter('zh-TW', { granularity: 'word' });

/** Quotation marks, and before what the closing one must come: Chinese quotes go on for lines. */
const quotes = [
  { open: '「', close: /」/g, limit: /\n\s*\n/g },
  { open: '『', close: /』/g, limit: /\n\s*\n/g },
  { open: '“', close: /”/g, limit: /\n/g },
  { open: '"', close: /"/g, limit: /\n/g },
];

/** Words of another usage in a text's title, description and body; code, quotes and addresses aside. */
export function checkUsage(
  {
    file,
    own,
    lines,
    body,
    bodyLine,
  }: Pick<CheckedText, 'file' | 'own' | 'lines' | 'body' | 'bodyLine'>,
  source: Root,
  usage: Record<string, string>,
): Finding[] {
  const found = [
    { text: own.title, line: lines.title ?? 1 },
    { text: own.description ?? '', line: lines.description ?? 1 },
    { text: proseOf(source, body), line: bodyLine + 1 },
  ];
  return found.flatMap(({ text, line }) =>
    findWords(text, usage).map(
      ({ word, before }): Finding => ({
        level: 'doubt',
        rule: 'usage',
        file,
        line: line + before,
        what: `"${word}" is mainland usage`,
        mend: `write ${usage[word]}, or put it in 「」 when it is quoted`,
        mark: word,
      }),
    ),
  );
}

/** The body with a space for every character that is not running text, so that places stay. */
function proseOf(source: Root, body: string): string {
  const prose: string[] = [];
  let done = 0;
  visit(source, (node) => {
    if (node.type === 'blockquote') return SKIP;
    if (node.type !== 'text' || !node.position) return;
    const { start, end } = node.position;
    const [from = 0, to = 0] = [start.offset, end.offset];
    const own = body
      .slice(from, to)
      .replace(/(?:https?:\/\/|www\.)[^\s，。、；：！？「」（）]*/g, blank);
    if (from < done) return;
    prose.push(blank(body.slice(done, from)), own);
    done = to;
  });
  return prose.join('') + blank(body.slice(done));
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** A word, and how many lines come before it. */
type Hit = { word: string; before: number };

/** The text with spaces for what stands between quotation marks. */
function withoutQuotes(text: string): string {
  const parts: string[] = [];
  const marks = new Map(
    quotes.map(({ open, close, limit }) => [
      open,
      { close: nextPlace(text, close), limit: nextPlace(text, limit) },
    ]),
  );
  let done = 0;
  for (const { 0: open, index } of text.matchAll(/[「『“"]/g)) {
    const mark = marks.get(open);
    if (!mark || index < done) continue;
    const close = mark.close(index + 1);
    if (close > mark.limit(index + 1) || close === Number.POSITIVE_INFINITY) continue;
    parts.push(text.slice(done, index), blank(text.slice(index, close + 1)));
    done = close + 1;
  }
  return parts.join('') + text.slice(done);
}

/** Where a pattern is found next; the places from which it is asked for only go forward. */
function nextPlace(text: string, pattern: RegExp): (from: number) => number {
  let place = -1;
  const search = new RegExp(pattern);
  return (from) => {
    if (place < from) {
      search.lastIndex = from;
      place = search.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return place;
  };
}

/** Where words of the list stand outside quotation marks. Han lines may be broken within a word. */
function findWords(text: string, usage: Record<string, string>): Hit[] {
  const words = Object.keys(usage).sort((a, b) => b.length - a.length);
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map((word) => [...word].join('\\n?')).join('|'), 'g');
  const plain = withoutQuotes(text);
  let before = 0;
  let counted = 0;
  return Array.from(plain.matchAll(pattern), ({ 0: match, index }) => {
    before += text.slice(counted, index).split('\n').length - 1;
    counted = index;
    return { word: match.replaceAll('\n', ''), offset: index, length: match.length, before };
  }).filter(
    ({ word, offset, length }) =>
      !isWithin(plain, offset, usage[word] ?? '', word) && isWord(plain, offset, length),
  );
}

/** Whether the right word contains the other, and it is that which stands here: 演算法 has 算法. */
function isWithin(text: string, offset: number, right: string, word: string): boolean {
  const inside = right.indexOf(word);
  return inside >= 0 && text.startsWith(right, offset - inside);
}

/** False where the characters belong to two words: 相信息息相關 has no 信息 in it. */
function isWord(text: string, offset: number, length: number): boolean {
  const from = Math.max(0, offset - 12);
  const around = text.slice(from, offset + length + 12);
  const [start, end] = [offset - from, offset - from + length];
  return [...segmenter.segment(around)].every(({ index, segment }) => {
    const last = index + segment.length;
    const overlaps = index < end && last > start;
    const contains = index <= start && last >= end;
    const isInside = index >= start && last <= end;
    return !overlaps || contains || isInside;
  });
}
