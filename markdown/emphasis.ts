import type { Element, ElementContent, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { element } from './nodes';

/** Letters and digits that get no dots under them: all but those of Chinese, Japanese and Korean. */
const latin =
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}])[\p{L}\p{M}\p{N}])+/gu;

/**
 * Emphasis in a Chinese text is dots under its characters. Marks what has none of them, which is set
 * in italics, and the Latin words among them. Changes the tree.
 */
export function markLatinEmphasis(root: Root): void {
  visit(root, 'element', (em) => {
    if (em.tagName !== 'em') return undefined;
    if (/\p{Script=Han}/u.test(textOf(em))) markLatin(em);
    else em.properties.className = ['latin'];
    return SKIP;
  });
}

function markLatin(parent: Element): void {
  parent.children = parent.children.flatMap((node) => {
    if (node.type === 'element') markLatin(node);
    return node.type === 'text' ? cut(node) : [node];
  });
}

function cut({ value }: Text): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { index, 0: words } of value.matchAll(latin)) {
    if (index > end) parts.push({ type: 'text', value: value.slice(end, index) });
    parts.push(element('span', { className: ['latin'] }, [{ type: 'text', value: words }]));
    end = index + words.length;
  }
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) });
  return parts;
}
