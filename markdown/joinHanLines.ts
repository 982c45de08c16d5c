import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { hanBreaks, joinHanLines as joinLines } from '../model/hanLines';

const inlineNames = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby rb s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

// Stands for whatever is not text, so that a line break beside it stays.
const barrier = '\uFFFC';

/** Attributes that are shown or read out. */
const words = ['alt', 'title', 'ariaLabel'];

/**
 * Removes line breaks that would show as a space between Han characters or beside full-width
 * punctuation, also where bold, links and notes begin or end, and in what pictures and links are called.
 * Changes the tree.
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
    joinAttributes(node);
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

function joinAttributes({ properties }: Element): void {
  for (const name of words) {
    const value = properties[name];
    if (typeof value === 'string') properties[name] = joinLines(value);
  }
}

/** Joins the lines of one run of inline text that spans several nodes. */
function joinTexts(line: (Text | typeof barrier)[]): void {
  const whole = line.map((part) => (typeof part === 'string' ? part : part.value)).join('');
  if (!whole.includes('\n')) return;
  const removed = new Set<number>();
  for (const [start, end] of hanBreaks(whole)) {
    for (let at = start; at < end; at += 1) removed.add(at);
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
