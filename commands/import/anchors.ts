import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import { parse } from '../../markdown/parse';
import { termId } from '../../model/slugs';

/**
 * What Hugo calls the headings of a text, and what this site calls them. `converted` is the text with
 * other words in its headings, if it has.
 * @see https://gohugo.io/configuration/markup/#parserautoheadingidtype
 */
export function headingIds(markdown: string, converted = markdown): Map<string, string> {
  const ids = new Map<string, string>();
  const [old, taken] = [new Map<string, number>(), new Set<string>()];
  const now = converted === markdown ? undefined : headingsOf(converted);
  for (const [index, { words, given }] of headingsOf(markdown).entries()) {
    const plain = given ?? hugoId(words);
    const count = old.get(plain) ?? 0;
    old.set(plain, count + 1);
    const base = given ?? termId(now?.[index]?.words ?? words) ?? 'section';
    const safe = /^p\d+$/.test(base) ? `section-${base}` : base;
    let id = safe;
    for (let next = 2; taken.has(id); next += 1) id = `${safe}-${next}`;
    taken.add(id);
    ids.set(count > 0 ? `${plain}-${count}` : plain, id);
  }
  return ids;
}

type Words = { words: string; given?: string };

function headingsOf(markdown: string): Words[] {
  const found: Words[] = [];
  visit(parse(markdown), 'heading', (heading) => {
    found.push(splitId(textIn(heading)));
  });
  return found;
}

/** `Words {#id .class}` in words and id. */
function splitId(text: string): Words {
  const whole = text.trimEnd();
  const start = whole.lastIndexOf('{#');
  const [given] = whole.slice(start + 2, -1).split(/\s/, 1);
  const isId = start >= 0 && whole.indexOf('}', start) === whole.length - 1 && given;
  return isId ? { words: whole.slice(0, start).trimEnd(), given } : { words: text };
}

/** Lower case, hyphens for spaces, no punctuation: GitHub's way, which Goldmark follows. */
const hugoId = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');

function textIn(heading: Heading): string {
  let text = '';
  visit(heading, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
  });
  return text;
}
