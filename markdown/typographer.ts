import type { Root as Hast } from 'hast';
import type { Nodes, Parents, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { applySettings, setEnglish, settingsOf, thing } from '../model/typography';

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'figureCaption']);

/** Raw HTML whose words stay as they are. */
const literal = /^<(\/?)(code|kbd|pre|samp|script|style|tt|var)\b/i;

/** An address that is its own text. */
const address = /^(?:[a-z][a-z\d+.-]*:|www\.)\S+$/i;

/** Curly quotation marks, dashes and ellipses for English text. Changes the tree. */
export function setTypography(tree: Root): void {
  visit(tree, (node) => {
    if (blocks.has(node.type)) setBlock(node as Parents);
  });
}

/** Quotes turn by what is around them, also over the ends of bold, links and notes. */
function setBlock(block: Parents): void {
  let whole = '';
  let isLiteral = false;
  const texts: { node: Text; start: number }[] = [];
  const read = (node: Nodes): void => {
    switch (node.type) {
      case 'text':
        if (isLiteral) whole += thing;
        else {
          texts.push({ node, start: whole.length });
          whole += node.value;
        }
        return;
      case 'break':
        whole += '\n';
        return;
      case 'html': {
        const [, isEnd, name] = literal.exec(node.value) ?? [];
        if (name) isLiteral = isEnd === '';
        else if (/^<br\b/i.test(node.value)) whole += '\n';
        else if (/^<img\b/i.test(node.value)) whole += thing;
        return;
      }
      case 'footnoteReference':
        return;
      case 'link':
        if (isAddress(node.children)) whole += thing;
        else for (const child of node.children) read(child);
        return;
      default:
        if ('children' in node) for (const child of node.children) read(child);
        else whole += thing;
    }
  };
  for (const child of block.children) read(child);
  const settings = settingsOf(whole);
  if (settings.length === 0) return;
  for (const { node, start } of texts) {
    node.value = applySettings(whole, settings, start, start + node.value.length);
  }
}

const isAddress = ([first, ...more]: Nodes[]): boolean =>
  first?.type === 'text' && more.length === 0 && address.test(first.value);

/** The same for what pictures, links and videos are called. Changes the tree. */
export function setTypographyOfNames(root: Hast): void {
  visit(root, (node) => {
    if (node.type === 'video' && node.video.title) {
      node.video = { ...node.video, title: setEnglish(node.video.title) };
    }
    if (node.type !== 'element') return;
    for (const name of ['alt', 'title']) {
      const value = node.properties[name];
      if (typeof value === 'string') node.properties[name] = setEnglish(value);
    }
  });
}
