import type { Paragraph, RootContent } from 'mdast';
import { parse } from '../../markdown/parse';

/**
 * What an author writes a translation into: headings, shortcodes, pictures, code and tables stay in
 * place; each paragraph, list, quote and note stands in a comment above the gap for its translation.
 * @param body of the original, without front matter
 */
export function scaffold(body: string): string {
  const lines = body.split('\n');
  const parts = parse(body).children.flatMap((node) => partsOf(node, lines, body));
  return `${parts.join('\n\n')}\n`;
}

function partsOf(node: RootContent, lines: string[], body: string): string[] {
  const { position } = node;
  if (!position) return [];
  // Blocks at the top level have whole lines to themselves.
  const source = lines.slice(position.start.line - 1, position.end.line).join('\n');
  switch (node.type) {
    case 'paragraph':
      return paragraphParts(node, source, body);
    case 'list':
    case 'blockquote':
    case 'footnoteDefinition':
      return [gap(source)];
    default:
      return [source.trimEnd()];
  }
}

/** A shortcode may stand in the middle of a paragraph. */
function paragraphParts(node: Paragraph, source: string, body: string): string[] {
  if (node.children.every(({ type }) => type === 'image' || type === 'break')) return [source];
  const parts: string[] = [];
  let from = node.position?.start.offset ?? 0;
  const text = (to: number) => {
    const piece = body.slice(from, to).trim();
    if (piece !== '') parts.push(gap(piece));
  };
  for (const { type, position } of node.children) {
    if (type !== 'shortcode' || !position) continue;
    text(position.start.offset ?? from);
    parts.push(body.slice(position.start.offset, position.end.offset).trim());
    from = position.end.offset ?? from;
  }
  text(node.position?.end.offset ?? from);
  return parts;
}

/** The word after `<!--` keeps a paragraph `row` from being taken for the mark of a row. */
const gap = (source: string): string =>
  `<!-- original\n${withoutDoubleHyphens(source.trimEnd())}\n-->\n`;

/**
 * Two hyphens may end a comment, and XML forbids them in one: they are set apart.
 * @see https://html.spec.whatwg.org/multipage/syntax.html#comments
 */
const withoutDoubleHyphens = (text: string): string => text.replace(/-(?=-)/g, '- ');
