import type { ElementContent, RootContent } from 'hast';
import type { Video } from './types';

const lineNames = new Set(
  'blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody tfoot thead tr ul youtube'.split(
    ' ',
  ),
);

/** Text as a reader sees it: one line for each item, row and paragraph, no notes' numbers. */
export function plainText(nodes: (ElementContent | RootContent)[]): string {
  return read(nodes, false)
    .replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '))
    .trim();
}

function read(nodes: (ElementContent | RootContent)[], code: boolean): string {
  return nodes.map((node) => readOne(node, code)).join('');
}

function readOne(node: ElementContent | RootContent, code: boolean): string {
  if (node.type === 'text') return code ? node.value : node.value.replace(/\s+/g, ' ');
  if (node.type !== 'element') return '';
  const { tagName, properties, children } = node;
  switch (tagName) {
    case 'br':
      return '\n';
    case 'img':
      return String(properties.alt ?? '');
    case 'math':
      return String(properties.dataTex ?? '');
    case 'youtube':
      return `\n${videoOf(properties.video)?.title ?? ''}\n`;
    case 'rt':
    case 'rp':
      return '';
    case 'pre':
      return `\n${read(children, true)}\n`;
    case 'td':
    case 'th':
      return `${read(children, code)} `;
    case 'sup':
      if (isReference(children[0])) return '';
  }
  if (properties.popover !== undefined) return '';
  const text = read(children, code);
  return lineNames.has(tagName) ? `\n${text}\n` : text;
}

/** Whether a node is the link of a note's number. */
export const isReference = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && String(node.properties.id ?? '').startsWith('fnref_');

/** The video of an element `youtube`. */
export const videoOf = (video: unknown): Video | undefined =>
  typeof video === 'string' ? (JSON.parse(video) as Video) : undefined;
