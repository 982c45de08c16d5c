import type { Element, ElementContent, Root } from 'hast';
import type { Heading, Root as MdastRoot } from 'mdast';
import { visit } from 'unist-util-visit';
import { isStandalone, shows } from './blocks';
import { element } from './nodes';
import type { Report } from './report';

/** Hugo's attributes of a heading: an id, classes, and others by name. */
const attributes =
  /^\{[ \t]*((?:[#.][^\s{}"'=<>`]+|[\w-]+=(?:"[^"{}\n]*"|[^\s{}"'=<>`]+))(?:[ \t]+(?:[#.][^\s{}"'=<>`]+|[\w-]+=(?:"[^"{}\n]*"|[^\s{}"'=<>`]+)))*)[ \t]*\}[ \t]*(?:#+[ \t]*)?(?:\n[ \t>]*(?:=+|-+)[ \t]*)?$/;

/**
 * Takes Hugo's attributes off the ends of headings, `## Words {#id .class}`, and gives the headings
 * the id and the title in them. They are read from the source: `__init__` in them is no bold text.
 * Changes the tree.
 */
export function takeHeadingIds(tree: MdastRoot, markdown: string): void {
  visit(tree, 'heading', (heading) => {
    const [from, to] = [heading.position?.start.offset, heading.position?.end.offset];
    if (from === undefined || to === undefined) return;
    const source = markdown.slice(from, to);
    const start = source.lastIndexOf('{');
    const [, list] = (start > 0 && attributes.exec(source.slice(start))) || [];
    if (!list || source[start - 1] === '\\' || !cut(heading, from + start, markdown)) return;
    const id = /(?:^|[ \t])#(\S+)/.exec(list)?.[1];
    const title = /(?:^|[ \t])title=(?:"([^"]*)"|(\S+))/.exec(list);
    heading.data = {
      hProperties: { ...(id && { id }), ...(title && { title: title[1] ?? title[2] }) },
    };
  });
}

/** Takes what is written from an offset on off a heading, if there are words before it. */
function cut(heading: Heading, at: number, markdown: string): boolean {
  const index = heading.children.findLastIndex(
    ({ position }) => (position?.start.offset ?? at) < at,
  );
  const last = heading.children[index];
  const end = last?.position?.end.offset;
  if (!last || end === undefined) return false;
  if (end > at) {
    const tail = markdown.slice(at, end);
    if (last.type !== 'text' || !last.value.endsWith(tail)) return false;
    const value = last.value.slice(0, -tail.length).trimEnd();
    if (value === '' && index === 0) return false;
    last.value = value;
  }
  heading.children.length = index + 1;
  return true;
}

/** What the page's own elements are called: rows, notes, and others with a `_` in front. */
const reserved = /^(?:_|fn_|fnref_|p\d+$)/;

/** Makes an id of the name of `<a name>`, and takes away what only the page may use. Changes the tree. */
export function nameAnchors(root: Root, report: Report): void {
  visit(root, 'element', ({ tagName, properties, position }) => {
    if (tagName === 'a' && properties.name) properties.id ??= String(properties.name);
    const id = String(properties.id ?? '');
    if (!reserved.test(id)) return;
    delete properties.id;
    const what = `id "${id}" is a name of the page's own`;
    report(position?.start.line, what, 'choose another, also in links to it', 'doubt');
  });
}

/**
 * Puts the ids of what shows nothing, such as `<a id="x"></a>` on a line by itself, into the next
 * block, else into the last one. Changes the tree.
 */
export function keepAnchors(root: Root): void {
  let waiting: ElementContent[] = [];
  let last: Element | undefined;
  for (const node of root.children) {
    if (node.type !== 'element') continue;
    if (!shows(node)) {
      visit(node, 'element', ({ properties: { id } }) => {
        if (id) waiting.push(element('span', { id }, []));
      });
      continue;
    }
    const holder = holderIn(node);
    if (!holder) continue;
    holder.children.unshift(...waiting);
    waiting = [];
    last = holder;
  }
  last?.children.push(...waiting);
}

/** Where in a block an anchor may stand. */
function holderIn(block: Element): Element | undefined {
  const { tagName, children } = block;
  if (tagName === 'hr' || tagName === 'youtube') return undefined;
  if (!/^(?:ul|ol|dl|details)$/.test(tagName)) return isStandalone(block) ? block : undefined;
  return children.find((child) => child.type === 'element');
}
