import type { Element, ElementContent, Properties, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { plainText, videoOf } from './plainText';
import { toHtml } from './toHtml';
import type { Block, BlockKind } from './types';

/** What the elements that stand by themselves are to a page. */
const kinds: Record<string, BlockKind> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  p: 'paragraph',
  ul: 'list',
  ol: 'list',
  blockquote: 'quote',
  pre: 'code',
  table: 'table',
  figure: 'picture',
  youtube: 'video',
  hr: 'rule',
  details: 'other',
  div: 'other',
  dl: 'other',
  section: 'other',
};

/** Whether an element is not part of a line of text. */
export const isStandalone = ({ tagName }: Element): boolean => Object.hasOwn(kinds, tagName);

/** Cuts a text into its blocks, in reading order; what shows nothing is no block. */
export function cutBlocks(root: Root, lineOffset: number): Block[] {
  const elements = root.children.filter((node) => node.type === 'element');
  return elements.filter(shows).map((node) => toBlock(node, lineOffset));
}

const textOf = (node: ElementContent): string => (node.type === 'text' ? node.value : '');

/** A character that is neither a blank nor one that shows nothing, as a zero-width space. */
const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Whether a reader sees anything of it: readings and numbers of notes too, which `plainText` leaves out. */
export function shows(node: Element): boolean {
  return visible.test(codeText([node])) || has(node, ['audio', 'hr', 'img', 'video', 'youtube']);
}

function has(node: Element, names: string[]): boolean {
  let found = false;
  visit(node, 'element', ({ tagName }) => {
    if (!names.includes(tagName)) return;
    found = true;
    return EXIT;
  });
  return found;
}

function toBlock(node: Element, lineOffset: number): Block {
  const { tagName, properties, children } = node;
  const block: Block = {
    kind: kindOf(node),
    tag: tagName,
    attributes: attributesOf(properties),
    html: '',
    text: tagName === 'pre' ? codeText(children).replace(/\n$/, '') : plainText([node]),
    line: (node.position?.start.line ?? 1) + lineOffset,
  };
  if (tagName === 'youtube') {
    return { ...block, tag: 'figure', attributes: {}, video: videoOf(properties.video) };
  }
  if (has(node, ['youtube'])) return { ...block, tree: withoutPositions(node) };
  return { ...block, html: toHtml(children) };
}

function kindOf(node: Element): BlockKind {
  if (node.tagName === 'div' && has(node, ['table']) && node.properties.role) return 'table';
  if (String(node.properties.className) === 'formula') return 'formula';
  if (node.tagName === 'figure' && !has(node, ['audio', 'img', 'video'])) return 'other';
  return kinds[node.tagName] ?? 'other';
}

const codeText = (nodes: ElementContent[]): string =>
  nodes.map((node) => (node.type === 'element' ? codeText(node.children) : textOf(node))).join('');

/** Properties of hast by their names in HTML. */
function attributesOf(properties: Properties): Record<string, string> {
  const entries = Object.entries(properties).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined || value === false) return [];
    const text = Array.isArray(value) ? value.join(' ') : value === true ? name : String(value);
    return [[attributeName(name), text]];
  });
  return Object.fromEntries(entries);
}

function attributeName(property: string): string {
  if (property === 'className') return 'class';
  return property.replace(/^(aria|data)([A-Z])/, '$1-$2').toLowerCase();
}

/** Trees are kept as JSON, where positions would be most of the weight. */
function withoutPositions(node: Element): Element {
  const copy = structuredClone(node);
  visit(copy, (each) => {
    delete each.position;
  });
  return copy;
}
