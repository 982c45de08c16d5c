import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Finding } from './finding';
import type { CheckedText } from './text';

const segmenter = new Intl.Segmenter('zh-TW', { granularity: 'word' });

/** What stands between quotation marks, which may go on for lines but not over an empty one. */
const quotes = /「(?:(?!\n\s*\n)[^」])*」|『(?:(?!\n\s*\n)[^』])*』|“[^”\n]*”|"[^"\n]*"/g;

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
      ({ word, offset }): Finding => ({
        level: 'doubt',
        rule: 'usage',
        file,
        line: line + (text.slice(0, offset).match(/\n/g)?.length ?? 0),
        what: `"${word}" is mainland usage`,
        mend: `write ${usage[word]}, or put it in 「」 when it is quoted`,
        mark: word,
      }),
    ),
  );
}

/** The body with a space for every character that is not running text, so that places stay. */
function proseOf(source: Root, body: string): string {
  let prose = body.replace(/[^\n]/g, ' ');
  visit(source, (node) => {
    if (node.type === 'blockquote') return SKIP;
    if (node.type !== 'text' || !node.position) return;
    const { start, end } = node.position;
    const [from = 0, to = 0] = [start.offset, end.offset];
    const own = body
      .slice(from, to)
      .replace(/(?:https?:\/\/|www\.)[^\s，。、；：！？「」（）]*/g, blank);
    prose = prose.slice(0, from) + own + prose.slice(to);
  });
  return prose;
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

type Hit = { word: string; offset: number };

/** Where words of the list stand outside quotation marks. Han lines may be broken within a word. */
function findWords(text: string, usage: Record<string, string>): Hit[] {
  const words = Object.keys(usage).sort((a, b) => b.length - a.length);
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map((word) => [...word].join('\\n?')).join('|'), 'g');
  const plain = text.replace(quotes, blank);
  return Array.from(plain.matchAll(pattern), ({ 0: match, index }) => ({
    word: match.replaceAll('\n', ''),
    offset: index,
    length: match.length,
  })).filter(
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
