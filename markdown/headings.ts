import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { termId } from '../model/slugs';
import { isStandalone } from './blocks';
import { isReference, plainText } from './plainText';
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

const normalise = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Gives every heading an id made from its words, and every other id only one owner. `p7` is the
 * name of a row, so a heading never gets it. Changes the tree.
 */
export function assignIds(root: Root): void {
  const taken = new Set<string>();
  /** How far the numbers of each name have been given away. */
  const counts = new Map<string, number>();
  const others: Element[] = [];
  visit(root, 'element', (node) => {
    if (levelOf(node) === 0) {
      if (node.properties.id !== undefined) others.push(node);
      return;
    }
    const given = takeAttributes(node);
    const words = termId(given ?? plainText(node.children)) ?? 'section';
    const base = /^p\d+$/.test(words) ? `section-${words}` : words;
    let id = base;
    let count = counts.get(base) ?? 1;
    while (taken.has(id)) {
      count += 1;
      id = `${base}-${count}`;
    }
    counts.set(base, count);
    taken.add(id);
    node.properties.id = id;
  });
  for (const node of others) {
    const id = String(node.properties.id);
    if (taken.has(id)) delete node.properties.id;
    taken.add(id);
  }
}

/** Takes Hugo's attributes off the end of a heading, `## Words {#id}`, and returns the id in them. */
function takeAttributes({ children }: Element): string | undefined {
  const last = children.at(-1);
  if (last?.type !== 'text') return undefined;
  const match = last.value.match(/\{ *[#.][^{}]*\}\s*$/);
  if (!match) return undefined;
  last.value = last.value.slice(0, match.index).trimEnd();
  return match[0].match(/#([^\s{}]+)/)?.[1];
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
