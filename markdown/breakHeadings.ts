import type { Element, ElementContent, Root } from 'hast';
import { breakTitle } from '../model/titleBreaks';
import { element } from './nodes';

/** Marks where the lines of Chinese headings may break: between words. Changes the tree. */
export function breakHeadings(root: Root): void {
  for (const node of root.children) {
    if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) breakText(node);
  }
}

function breakText(parent: Element): void {
  parent.children = parent.children.flatMap((node): ElementContent[] => {
    if (node.type === 'element' && node.tagName !== 'code') breakText(node);
    if (node.type !== 'text') return [node];
    return breakTitle(node.value)
      .flat()
      .flatMap((piece, index) => [
        ...(index > 0 ? [element('wbr', {}, [])] : []),
        { type: 'text', value: piece },
      ]);
  });
}
