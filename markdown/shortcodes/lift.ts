import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Formula } from '../nodes';
import type { Shortcode } from './mdast';

/**
 * Lifts shortcodes and formulas in display out of paragraphs and headings, which cannot hold a
 * figure, a video or what scrolls: the text before, the shortcode and the text after become siblings.
 */
export function liftShortcodes(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    if (!parent || index === undefined) return SKIP;
    const pieces = split(node.children);
    if (pieces.every(Array.isArray)) return SKIP;
    const siblings = pieces
      .map((piece) => (Array.isArray(piece) ? { ...node, children: trimEnds(piece) } : piece))
      .filter((piece) => !('children' in piece) || piece.children.length > 0);
    for (const sibling of siblings) {
      const first = 'children' in sibling ? sibling.children[0] : undefined;
      if (first?.position) sibling.position = first.position;
    }
    (parent.children as RootContent[]).splice(index, 1, ...(siblings as Paragraph[]));
    return [SKIP, index + siblings.length];
  });
}

type Lifted = Shortcode | Formula;
type Piece = PhrasingContent[] | Lifted;

const isLifted = (node: PhrasingContent): node is Lifted =>
  node.type === 'shortcode' || (node.type === 'formula' && node.display);

/** Divides inline content at what is to be lifted; what holds it is itself divided. */
function split(nodes: PhrasingContent[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (node: PhrasingContent) => {
    const last = pieces.at(-1);
    if (Array.isArray(last)) last.push(node);
    else pieces.push([node]);
  };
  for (const node of nodes) {
    if (isLifted(node)) {
      pieces.push(node);
    } else if ('children' in node) {
      for (const piece of split(node.children as PhrasingContent[])) {
        if (Array.isArray(piece)) add({ ...node, children: piece } as PhrasingContent);
        else pieces.push(piece);
      }
    } else {
      add(node);
    }
  }
  return pieces;
}

/** Without the white space and line breaks that stood beside the shortcode. */
function trimEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  const rest = [...nodes];
  const trim = (at: 0 | -1) => {
    for (let node = rest.at(at); node; node = rest.at(at)) {
      if (node.type === 'text') {
        const value = at === 0 ? node.value.trimStart() : node.value.trimEnd();
        if (value !== '') {
          rest[at === 0 ? 0 : rest.length - 1] = { ...node, value };
          return;
        }
      } else if (node.type !== 'break') {
        return;
      }
      if (at === 0) rest.shift();
      else rest.pop();
    }
  };
  trim(0);
  trim(-1);
  return rest;
}
