import type { Definition, Image, ImageReference, Link, Nodes } from 'mdast';
import { parse } from '../../markdown/parse';
import { withoutEnd } from '../../model/ends';
import { diagrams, diagramTold } from './diagrams';
import { applyEdits, type Edit, liner, mover, rangeOf } from './edits';
import { convertHtml, type HtmlContext } from './html';
import { codeSpan, escapeText, link } from './markdownText';
import { fileName, missing } from './shortcodes/known';

type Finding = { offset: number; what: string; mend: string };

/**
 * The body of a text, its shortcodes converted, with its pictures placed, its links led to the new
 * addresses, and its HTML made fit. `found` has what a person must see, by lines of the new body.
 */
export async function convertBody(
  markdown: string,
  { picture, newAddress }: Pick<HtmlContext, 'picture' | 'newAddress'>,
): Promise<{ body: string; found: { line: number; what: string; mend: string }[] }> {
  const findings: Finding[] = [];
  const edits: Edit[] = [];
  const context: HtmlContext = {
    picture,
    newAddress,
    tell: (offset, what, mend) => findings.push({ offset, what, mend }),
  };
  const nodes = walk(parse(markdown), false, true);
  const definitions = new Map(
    nodes.flatMap(({ node }) =>
      node.type === 'definition' ? [[node.identifier, node] as const] : [],
    ),
  );
  for (const { node, ...where } of nodes) {
    const range = rangeOf(node);
    if (!range) continue;
    const source = markdown.slice(range.from, range.to);
    const text = await replacement(node, source, range.from, where, definitions, context, edits);
    if (text !== undefined && text !== source) {
      // "Look![a](b)": a link behind an exclamation mark would be a picture again.
      const mark =
        text.startsWith('[') &&
        /(?:^|[^\\])!$/.test(markdown.slice(Math.max(0, range.from - 2), range.from));
      edits.push(
        mark ? { from: range.from - 1, to: range.to, text: `\\!${text}` } : { ...range, text },
      );
    }
    if (node.type === 'link' && source.startsWith('[')) {
      const edit = leadOn(node, range, markdown, context);
      if (edit) edits.push(edit);
    } else if (node.type === 'code') {
      closeFence(node, source, range.to, edits);
      const name = node.lang?.toLowerCase() ?? '';
      const math = name === 'math' || name === 'katex' ? mathBlock(source) : undefined;
      if (math) edits.push({ ...range, text: math });
      if (diagrams.has(name))
        context.tell(range.from, `${diagramTold.what} (${name})`, diagramTold.mend);
    }
  }
  const body = applyEdits(markdown, edits);
  const [line, moved] = [liner(body), mover(edits)];
  const found = findings.map(({ offset, ...finding }) => {
    return { line: line(moved(offset)), ...finding };
  });
  return { body, found };
}

/** A node, the offset at which the link around it ends, and whether it is a block. */
type Found = { node: Nodes; inLink: number | false; isAlone: boolean };

/** All nodes from top to bottom. */
function walk(node: Nodes, inLink: number | false, isAlone: boolean): Found[] {
  const isLink = node.type === 'link' || node.type === 'linkReference';
  const within = isLink ? (node.position?.end.offset ?? false) : inLink;
  const children = 'children' in node ? node.children : [];
  const blocks = ['root', 'blockquote', 'listItem', 'list', 'footnoteDefinition'].includes(
    node.type,
  );
  return [{ node, inLink, isAlone }, ...children.flatMap((child) => walk(child, within, blocks))];
}

/** What stands in a node's place, if it is one that changes as a whole. */
async function replacement(
  node: Nodes,
  source: string,
  offset: number,
  { inLink, isAlone }: Pick<Found, 'inLink' | 'isAlone'>,
  definitions: Map<string, Definition>,
  context: HtmlContext,
  edits: Edit[],
): Promise<string | undefined> {
  if (node.type === 'image' && source.startsWith('!')) {
    return placeImage(node, offset, inLink, context, edits);
  }
  if (node.type === 'imageReference') {
    const image = imageOf(node, definitions);
    return image && placeImage(image, offset, inLink, context, edits);
  }
  if (node.type === 'definition') {
    const url = context.newAddress(node.url, offset);
    if (url === node.url || url === '') return undefined;
    return `[${node.label ?? node.identifier}]: ${destination(url)}${titleOf(node)}`;
  }
  if (node.type !== 'html') return undefined;
  const html = await convertHtml(source, {
    picture: context.picture,
    newAddress: (href, at) => context.newAddress(href, offset + at),
    tell: (at, what, mend) => context.tell(offset + at, what, mend),
  });
  // A video needs lines of its own, not those at the ends.
  return html === source
    ? source
    : source.includes('\n') || isAlone
      ? withoutEnd(html, '\n').replace(/^\n+/, '')
      : html;
}

/** A picture that is named by a reference, as one that stands in the text. */
function imageOf(node: ImageReference, definitions: Map<string, Definition>): Image | undefined {
  const definition = definitions.get(node.identifier);
  return definition && { ...definition, type: 'image', alt: node.alt };
}

async function placeImage(
  { url, alt, title }: Image,
  offset: number,
  inLink: number | false,
  { picture, tell }: HtmlContext,
  edits: Edit[],
): Promise<string> {
  const placed = await picture(url);
  const text = alt || title || '';
  if (placed.kind === 'placed') {
    return `![${escapeText(alt ?? '')}](${placed.url}${titleOf({ title })})`;
  }
  if (placed.kind === 'missing') {
    tell(offset, `picture "${url}" ${placed.why}`, 'put it beside the text');
    return missing(text || undefined, url);
  }
  if (inLink === false) return link(text || fileName(url), placed.url);
  // A link cannot hold another one.
  edits.push({ from: inLink, to: inLink, text: ` (${link(fileName(url), placed.url)})` });
  return escapeText(text || fileName(url));
}

/** A fence of TeX as a formula. */
function mathBlock(source: string): string | undefined {
  const lines = source.split('\n');
  if (lines.length < 3 || /^[ \t>]*$/m.test(source)) return undefined;
  const mark = (line: string) => line.replace(/(?:`{3,}|~{3,})[^`~]*$/, '$$$$');
  return [mark(lines[0] ?? ''), ...lines.slice(1, -1), mark(lines.at(-1) ?? '')].join('\n');
}

const titleOf = ({ title }: { title?: string | null }): string =>
  title ? ` "${title.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&').replace(/\|/g, '\\|')}"` : '';

const destination = (url: string): string =>
  /[\s()<>]/.test(url)
    ? `<${url.replace(/[<>\n]/g, encodeURIComponent)}>`
    : url.replace(/\|/g, '%7C') || '<>';

/** A link's destination, when it leads elsewhere now; one that can't be a link gives up its brackets. */
function leadOn(
  node: Link,
  range: { from: number; to: number },
  markdown: string,
  { newAddress }: HtmlContext,
): Edit | undefined {
  const url = newAddress(node.url, range.from);
  if (url === node.url) return undefined;
  const from = node.children.at(-1)?.position?.end.offset ?? range.from + 1;
  if (url === '') {
    const text = markdown.slice(range.from + 1, from);
    return { ...range, text: `${text} (${codeSpan(node.url)})` };
  }
  return { from, to: range.to, text: `](${destination(url)}${titleOf(node)})` };
}

/** Code that is never closed swallows the rest of a text, which is what its author saw. */
function closeFence(node: { value: string }, source: string, end: number, edits: Edit[]): void {
  const [, ticks = ''] = /^(`{3,}|~{3,})/.exec(source) ?? [];
  if (ticks === '') return;
  const lines = source.split('\n');
  const last = lines.length > 1 ? (lines.at(-1) ?? '') : '';
  const closed = new RegExp(`(?:^|[\\s>])${ticks[0]}{${ticks.length},}\\s*$`).test(last);
  const between = lines.length - 2;
  if (closed && (node.value === '' || node.value.split('\n').length <= between)) return;
  edits.push({ from: end, to: end, text: `\n${ticks}` });
}
