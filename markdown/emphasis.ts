import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { wrapMatches } from './wrapMatches';

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
    return node.type === 'text' ? wrapMatches(node, latin, { className: ['latin'] }) : [node];
  });
}
