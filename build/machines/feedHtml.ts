import type { Element, ElementContent, Properties, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { linkMedia } from '../../markdown/media';
import { toHtml } from '../../markdown/toHtml';
import { withoutControls } from '../../model/characters';

const parser = unified().use(rehypeRaw).freeze();

/** Attributes that mean something without our styles and scripts. */
const kept = new Set(
  'href src alt title width height lang hreflang colspan rowspan start datetime'.split(' '),
);

/**
 * The HTML of a text as feeds carry it: without our classes and ids, every address whole, formulas in
 * TeX, because most readers of feeds take MathML apart. `page` is
 * the whole address of the page that the HTML is from.
 */
export function feedHtml(html: string, page: string): string {
  const source: Root = { type: 'root', children: [{ type: 'raw', value: html }] };
  const tree = parser.runSync(source) as Root;
  linkMedia(tree);
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'picture' && parent && index !== undefined) {
      // What to choose from is for our pages; everyone can show the `img`.
      parent.children[index] = element.children.at(-1) as Element;
      return index;
    }
    if (element.tagName === 'math') {
      element.tagName = 'code';
      element.children = [{ type: 'text', value: String(element.properties.dataTex) }];
    }
    const properties: Properties = {};
    for (const [name, value] of Object.entries(element.properties)) {
      if (kept.has(name.toLowerCase())) properties[name] = value;
    }
    for (const name of ['href', 'src']) {
      const address = properties[name];
      if (typeof address !== 'string' || !URL.canParse(address, page)) continue;
      properties[name] = new URL(address, page).href;
    }
    element.properties = properties;
  });
  return withoutControls(toHtml(tree.children as ElementContent[]));
}
