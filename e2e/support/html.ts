import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { readText, type SitePage } from './site';

const parser = unified().use(rehypeRaw);
const parsed = new Map<string, Root>();

/** A page of `out/` as a browser without scripts would read it. */
export function parse({ file }: SitePage): Root {
  const known = parsed.get(file);
  if (known) return known;
  // The doctype tells the parser that this is a whole page.
  const value = readText(file).replace(/^<!doctype html>/i, '');
  const tree = parser.runSync({
    type: 'root',
    children: [{ type: 'doctype' }, { type: 'raw', value }],
  }) as Root;
  parsed.set(file, tree);
  return tree;
}

/** All elements of a page in order, or those with one of these names. */
export function elements(page: SitePage, ...names: string[]): Element[] {
  const found: Element[] = [];
  visit(parse(page), 'element', (element) => {
    if (names.length === 0 || names.includes(element.tagName)) found.push(element);
  });
  return found;
}

/** An attribute as text, by its name in hast (`hrefLang`, `httpEquiv`); '' when it is missing. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

export { textOf };
