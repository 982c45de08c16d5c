import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element } from './nodes';

/**
 * Makes figures of paragraphs that are nothing but a picture or a player. Changes the tree.
 * @param shownIn the element that a node is, or that it consists of, if it may be a figure
 * @param captionIn its property that becomes the caption
 */
export function makeFigures(
  root: Root,
  shownIn: (node: ElementContent | undefined) => Element | undefined,
  captionIn: 'title' | 'dataCaption',
): void {
  visit(root, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || !parent || index === undefined) return;
    const [content, ...rest] = node.children.filter(
      (child) => child.type !== 'text' || child.value.trim() !== '',
    );
    const shown = rest.length === 0 ? shownIn(content) : undefined;
    if (!content || !shown) return;
    const { [captionIn]: words, ...properties } = shown.properties;
    shown.properties = properties;
    const caption = words
      ? [element('figcaption', {}, [{ type: 'text', value: String(words) }])]
      : [];
    parent.children[index] = {
      ...element('figure', {}, [content, ...caption]),
      position: node.position,
    };
    return SKIP;
  });
}
