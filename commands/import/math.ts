import { visit } from 'unist-util-visit';
import { parse } from '../../markdown/parse';
import { type Data, lookUp, textOf } from './data';
import { rangeOf } from './edits';

type Pair = { open: string; close: string; display: boolean };

/** What opens and closes formulas on a site. */
export type Delimiters = { pairs: Pair[]; isOn: boolean };

/** Backslashes doubled for Markdown, which leaves one for MathJax and KaTeX to find. */
const doubled: Pair[] = [
  { open: '\\\\[', close: '\\\\]', display: true },
  { open: '\\\\(', close: '\\\\)', display: false },
];
const usual: Pair[] = [
  { open: '\\[', close: '\\]', display: true },
  { open: '\\(', close: '\\)', display: false },
];

/**
 * Reads what the configuration of Goldmark's passthrough says.
 * @see https://gohugo.io/content-management/mathematics/
 */
export function mathOf(passthrough: Data): Delimiters {
  const isOn = lookUp(passthrough, 'enable') === true;
  const own = (['block', 'inline'] as const).flatMap((kind) => {
    const list = lookUp(passthrough, 'delimiters', kind);
    return (Array.isArray(list) ? list : []).flatMap((pair): Pair[] => {
      const [open, close] = [lookUp({ pair }, 'pair')].flat().map(textOf);
      return open && close ? [{ open, close, display: kind === 'block' }] : [];
    });
  });
  // The longer one first: `$$` is no `$`.
  const pairs = own.sort((a, b) => b.open.length - a.open.length);
  return { pairs: isOn && pairs.length > 0 ? pairs : usual, isOn };
}

/**
 * Markdown with its formulas between `$` and `$$`. Brackets behind a backslash are formulas only
 * where the site or the text has some: elsewhere they are brackets.
 */
export function convertMath(
  markdown: string,
  { pairs, isOn }: Delimiters,
  hasMath: boolean,
): string {
  const wanted = [...doubled, ...(isOn || hasMath ? pairs : [])].filter(
    ({ open }) => !/^\${1,2}$/.test(open) && markdown.includes(open),
  );
  if (wanted.length === 0) return markdown;
  const isCode = codeAt(markdown);
  const closings = new Map(wanted.map((pair) => [pair, finder(markdown, pair.close)]));
  const blank = finder(markdown, /\n[ \t>]*\n/g);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < markdown.length; at += 1) {
    const pair = wanted.find(({ open }) => markdown.startsWith(open, at));
    if (!pair || isCode(at)) continue;
    const start = at + pair.open.length;
    const end = closings.get(pair)?.(start) ?? -1;
    const paragraph = blank(start);
    if (end < 0 || (paragraph >= 0 && paragraph < end)) continue;
    const tex = markdown.slice(start, end).trim();
    const close = end + pair.close.length;
    if (tex !== '') {
      parts.push(markdown.slice(from, at), pair.display ? `$$${displayed(tex)}$$` : `$${tex}$`);
      from = close;
    }
    at = close - 1;
  }
  return parts.join('') + markdown.slice(from);
}

const displayed = (tex: string): string => (tex.includes('\n') ? `\n${tex}\n` : tex);

/** Finds what comes next, for offsets that do not go back. */
function finder(text: string, wanted: string | RegExp): (from: number) => number {
  let found: number | undefined;
  return (from) => {
    if (found === undefined || (found >= 0 && found < from)) {
      if (typeof wanted === 'string') found = text.indexOf(wanted, from);
      else {
        wanted.lastIndex = from;
        found = wanted.exec(text)?.index ?? -1;
      }
    }
    return found;
  };
}

/** Tells whether an offset is in code, in a call or in a formula, for offsets that do not go back. */
function codeAt(markdown: string): (offset: number) => boolean {
  const ranges: { from: number; to: number }[] = [];
  visit(parse(markdown), (node) => {
    const range = rangeOf(node);
    if (range && /^(?:code|inlineCode|shortcode|formula)$/.test(node.type)) ranges.push(range);
  });
  ranges.sort((a, b) => a.from - b.from);
  let index = 0;
  return (offset) => {
    while ((ranges[index]?.to ?? Number.POSITIVE_INFINITY) <= offset) index += 1;
    return (ranges[index]?.from ?? Number.POSITIVE_INFINITY) <= offset;
  };
}
