import type { Element, ElementContent, Root } from 'hast';
import { isStandalone } from './blocks';
import { element } from './nodes';

/** Puts inline content that raw HTML left at the top level into paragraphs. Changes the tree. */
export function wrapInline(root: Root): void {
  const elements: Element[] = [];
  let loose: ElementContent[] = [];
  const flush = () => {
    while (isSpace(loose[0])) loose.shift();
    while (isSpace(loose.at(-1))) loose.pop();
    const [first] = loose;
    // A paragraph cannot hold what stands by itself, such as a list in bold.
    const name = loose.some(holdsStandalone) ? 'div' : 'p';
    if (first) elements.push({ ...element(name, {}, loose), position: first.position });
    loose = [];
  };
  for (const node of root.children) {
    if (node.type === 'element' && isStandalone(node)) {
      flush();
      elements.push(node);
    } else if (node.type === 'element' || node.type === 'text') {
      loose.push(node);
    }
  }
  flush();
  root.children = elements;
}

const holdsStandalone = (node: ElementContent): boolean =>
  node.type === 'element' && (isStandalone(node) || node.children.some(holdsStandalone));

const isSpace = (node: ElementContent | undefined): boolean =>
  node?.type === 'text' && node.value.trim() === '';
