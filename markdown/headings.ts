import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { termId } from '../model/slugs';
import { isStandalone } from './blocks';
import { isReference, plainText } from './plainText';
import type { Report } from './report';
import { toHtml } from './toHtml';
import type { TocEntry } from './types';

const levelOf = ({ tagName }: Element): number => Number(tagName.match(/^h([1-6])$/)?.[1] ?? 0);

/**
 * Drops a level 1 heading that repeats the title and, if another one remains, moves every heading
 * one level down: level 1 is the page's own. Changes the tree.
 */
export function levelHeadings(root: Root, title: string): void {
  root.children = root.children.filter(
    (node) =>
      node.type !== 'element' || node.tagName !== 'h1' || !sameWords(plainText([node]), title),
  );
  const headings: Element[] = [];
  visit(root, 'element', (node) => {
    if (levelOf(node) > 0) headings.push(node);
  });
  if (!headings.some((heading) => levelOf(heading) === 1)) return;
  for (const heading of headings) heading.tagName = `h${Math.min(levelOf(heading) + 1, 6)}`;
}

const sameWords = (a: string, b: string): boolean => normalise(a) === normalise(b);

/** Without what may differ between a title and a heading that repeats it: quotes, dashes, spaces. */
const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Pi}\p{Pf}"'「」『』〝〞〟＂＇]+/gu, '')
    .replace(/\p{Pd}+/gu, '-')
    .toLowerCase();

/**
 * Gives every heading without an id one made from its words, and every id only one owner: of those
 * that an author has set the first, before headings get theirs. `p7` is the name of a row, so a
 * heading never gets it. Changes the tree.
 */
export function assignIds(root: Root, report: Report): void {
  const owners = new Map<string, Element>();
  const [set, unset, others]: Element[][] = [[], [], []];
  visit(root, 'element', (node) => {
    const { id } = node.properties;
    if (levelOf(node) > 0) (id ? set : unset)?.push(node);
    else if (id) others?.push(node);
  });
  const next = numberer(owners);
  for (const node of set ?? []) {
    const id = String(node.properties.id);
    if (owners.has(id)) {
      node.properties.id = next(id);
      reportTaken(node, id, `it is "${node.properties.id}" here`, report);
    }
    owners.set(String(node.properties.id), node);
  }
  for (const node of unset ?? []) {
    const words = termId(plainText(node.children)) ?? 'section';
    const id = next(/^p\d+$/.test(words) ? `section-${words}` : words);
    owners.set(id, node);
    node.properties.id = id;
  }
  for (const node of others ?? []) {
    const id = String(node.properties.id);
    const owner = owners.get(id);
    if (!owner) {
      owners.set(id, node);
      continue;
    }
    delete node.properties.id;
    if (!isJustBefore(node, owner)) reportTaken(node, id, 'it has none here', report);
  }
}

/** Puts the next number behind names that are taken. */
function numberer(taken: { has(id: string): boolean }): (base: string) => string {
  /** How far the numbers of each name have been given away. */
  const counts = new Map<string, number>();
  return (base) => {
    let id = base;
    let count = counts.get(base) ?? 1;
    while (taken.has(id)) {
      count += 1;
      id = `${base}-${count}`;
    }
    counts.set(base, count);
    return id;
  };
}

function reportTaken({ position }: Element, id: string, result: string, report: Report): void {
  const what = `id "${id}" belongs to something else in the text: ${result}`;
  report(position?.start.line, what, 'choose another', 'doubt');
}

/** Whether an anchor leads where the heading does that has its name. */
function isJustBefore(anchor: Element, { position }: Element): boolean {
  const lines = (position?.start.line ?? 0) - (anchor.position?.start.line ?? 0);
  return plainText([anchor]) === '' && lines >= 0 && lines <= 2;
}

/** The table of contents: headings of levels 2 and 3 that are not inside something else. */
export function tableOfContents(root: Root): TocEntry[] {
  return root.children.flatMap((node): TocEntry[] => {
    if (node.type !== 'element') return [];
    const level = levelOf(node);
    const text = plainText(node.children);
    if ((level !== 2 && level !== 3) || text === '') return [];
    const html = toHtml(withoutLinks(node.children));
    return [{ id: String(node.properties.id), text, html, level }];
  });
}

/** Inline content that can stand inside a link itself. */
function withoutLinks(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'img') return [{ type: 'text', value: String(node.properties.alt) }];
    if (isReference(node.children[0]) || node.tagName === 'youtube') return [];
    // Raw HTML can put a table into a heading.
    if (isStandalone(node)) return [{ type: 'text', value: plainText([node]) }];
    const children = withoutLinks(node.children);
    if (node.tagName === 'a') return children;
    const { id: _, ...properties } = node.properties;
    return [{ ...node, properties, children }];
  });
}
