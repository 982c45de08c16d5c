import type { Element, ElementContent, Root } from 'hast';
import type { Heading, Root as MdastRoot, PhrasingContent } from 'mdast';
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
 * What looks like an id and isn't one is a doubt. Changes the tree.
 */
export function takeHeadingIds(tree: MdastRoot, markdown: string, report: Report): void {
  visit(tree, 'heading', (heading) => {
    const [from, to] = [heading.position?.start.offset, heading.position?.end.offset];
    if (from === undefined || to === undefined) return;
    const source = markdown.slice(from, to);
    const start = source.lastIndexOf('{');
    const end = source.slice(start);
    const [, list] = (start > 0 && attributes.exec(end)) || [];
    if (start > 0 && !list && /^\{#[^{}]*\}[ \t#]*$/.test(end) && source[start - 1] !== '\\') {
      const mend = `write {#${end.slice(2, end.indexOf('}')).trim().replace(/\s+/g, '-')}}`;
      report(
        heading.position?.start.line,
        `"${end.trim()}" looks like an id, but is text`,
        mend,
        'doubt',
      );
    }
    if (!list || source[start - 1] === '\\' || !cut(heading, from + start, markdown)) return;
    const id = /(?:^|[ \t])#(\S+)/.exec(list)?.[1] ?? attributeIn('id', list);
    const title = attributeIn('title', list);
    heading.data = { hProperties: { ...(id && { id }), ...(title && { title }) } };
  });
}

function attributeIn(name: 'id' | 'title', list: string): string | undefined {
  const [, quoted, bare] = new RegExp(`(?:^|[ \\t])${name}=(?:"([^"]*)"|(\\S+))`).exec(list) ?? [];
  return quoted ?? bare;
}

/** Takes what is written from an offset on off a heading, if there are words before it. */
function cut({ children }: Heading, at: number, markdown: string): boolean {
  const start = (node: PhrasingContent | undefined) => node?.position?.start.offset ?? 0;
  // Emphasis may have divided it; what GitHub's additions have looked through says no place.
  while (children.length > 1 && start(children.at(-1)) >= at) children.pop();
  const last = children.at(-1);
  const end = last?.position?.end.offset ?? at;
  const tail = markdown.slice(at, end > at ? end : markdown.indexOf('}', at) + 1);
  if (last?.type !== 'text' || !last.value.trimEnd().endsWith(tail)) return end === at;
  const value = last.value.trimEnd().slice(0, -tail.length).trimEnd();
  if (value === '' && children.length === 1) return false;
  last.value = value;
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
