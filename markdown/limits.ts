import type { Root as HastRoot } from 'hast';
import type { Definition, Html, Root, Table } from 'mdast';
import type { Node } from 'unist';
import { LimitExceeded, limits, tooDeep } from '../model/limits';
import type { Block } from './types';

const containers = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

const markup = /[[\]*_~<!]/g;

const fence = /^[ \t>]*(`{3,}|~{3,})/;
const delimiters = /^[ \t>|]*:?-[-:|\t ]*$/;
const blank = /^[ \t>]*$/;
const item = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/;
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;

/**
 * Looks through Markdown before the parser does, which would take too long or fail without a place.
 * @throws LimitExceeded
 */
export function checkSource(markdown: string): void {
  let blocks = 0;
  let signs = 0;
  let afterBlank = true;
  let columns = 0;
  let cells = 0;
  let code: string | undefined;
  for (const [index, text] of markdown.split('\n').entries()) {
    const line = index + 1;
    let depth = 0;
    containers.lastIndex = 0;
    while (containers.test(text)) depth += 1;
    if (depth > limits.depth) throw new LimitExceeded(line, tooDeep);

    const isBlank = blank.test(text);
    if ((!isBlank && afterBlank) || underline.test(text)) blocks += 1;
    afterBlank = isBlank;

    const [, mark] = fence.exec(text) ?? [];
    if (mark && !code) {
      code = mark;
      blocks += 1;
    } else if (mark && code && mark.startsWith(code)) {
      code = undefined;
    }
    if (blocks > limits.blocks) throw tooManyBlocks(line);

    if (isBlank) columns = 0;
    else if (columns === 0 && delimiters.test(text)) columns = text.split('|').length - 1;
    cells = columns === 0 ? 0 : cells + columns;
    if (cells > limits.tableCells) throw tooManyCells(line);
    // Each cell is by itself, and code has no markup.
    if (isBlank || code || columns > 0 || item.test(text)) signs = 0;
    if (code) continue;
    signs += text.match(markup)?.length ?? 0;
    if (signs <= limits.markup) continue;
    throw new LimitExceeded(line, {
      what: `more than ${limits.markup} brackets and other signs of markup in one paragraph`,
      mend: 'make it simpler, or divide it by blank lines',
    });
  }
}

const tooManyBlocks = (line: number) =>
  new LimitExceeded(line, {
    what: `more than ${limits.blocks} paragraphs and other blocks in one text`,
    mend: 'divide it into several articles',
  });

/**
 * Checks what the parser has found, before anything that multiplies it.
 * @throws LimitExceeded
 */
export function checkTree(root: Root): void {
  const last = root.children[limits.blocks];
  if (last) throw tooManyBlocks(lineOf(last));
  checkDepth(root);
  const definitions = new Map<string, Definition>();
  const open = new Map<string, number>();
  each(root, (node) => {
    if (node.type === 'table') checkTable(node as Table);
    if (node.type === 'html') checkTags(node as Html, open);
    if (node.type !== 'definition') return;
    const definition = node as Definition;
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  });
  let expansion = 0;
  each(root, (node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const { identifier } = node as Definition;
    const { url = '', title } = definitions.get(identifier) ?? {};
    expansion += url.length + (title?.length ?? 0);
    if (expansion <= limits.expansion) return;
    throw new LimitExceeded(lineOf(node), {
      what: `links by their labels stand for more than ${limits.expansion} characters of addresses`,
      mend: 'shorten the addresses and titles in the definitions',
    });
  });
}

/** A row that leaves cells out is filled up. */
function checkTable({ align, children, position }: Table): void {
  if ((align?.length ?? 0) * children.length <= limits.tableCells) return;
  throw tooManyCells(position?.start.line ?? 1);
}

const tooManyCells = (line: number) =>
  new LimitExceeded(line, {
    what: `table of more than ${limits.tableCells} cells`,
    mend: 'divide it, or take away columns that are empty',
  });

/** Elements that HTML lets stand without an end, or closes by itself. */
const endless = new Set(
  'a area base br col colgroup dd dt embed hr img input li link meta option p param rp rt source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);

/** Counts elements that are open at the same time, before the parser of HTML nests them. */
function checkTags({ value, position }: Html, open: Map<string, number>): void {
  if (value.startsWith('<!--')) return;
  for (const [, end, tag = ''] of value.matchAll(/<(\/?)([a-z][a-z\d-]*)/gi)) {
    const name = tag.toLowerCase();
    if (endless.has(name)) continue;
    const count = Math.max(0, (open.get(name) ?? 0) + (end ? -1 : 1));
    if (count > limits.depth) throw new LimitExceeded(position?.start.line ?? 1, tooDeep);
    open.set(name, count);
  }
}

/**
 * Checks how deep a tree is, before anything walks it by recursion.
 * @throws LimitExceeded
 */
export function checkDepth(root: Root | HastRoot): void {
  each(root, (node, depth) => {
    if (depth > limits.depth) throw new LimitExceeded(lineOf(node), tooDeep);
  });
}

/** @throws LimitExceeded */
export function checkSize(blocks: readonly Block[], lineOffset: number): void {
  let size = 0;
  for (const { html, line } of blocks) {
    size += html.length;
    if (size <= limits.html) continue;
    throw new LimitExceeded(line - lineOffset, {
      what: `more than ${limits.html} characters of HTML become of this text`,
      mend: 'divide it into several articles',
    });
  }
}

const lineOf = ({ position }: Node): number => position?.start.line ?? 1;

/** Every node of a tree however deep it is, in any order. */
function each(root: Node, call: (node: Node, depth: number) => void): void {
  const waiting: [Node, number][] = [[root, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    call(node, depth);
    if (!('children' in node)) continue;
    for (const child of (node.children as Node[]).toReversed()) waiting.push([child, depth + 1]);
  }
}
