import type { Element, ElementContent, Root, Text } from 'hast';
import { languageTag } from '../model/language';
import { element } from './nodes';

// A run of Chinese with its punctuation, from its first character to its last.
const run =
  /[「『（《〈]?\p{Script=Han}(?:[\p{Script=Han}\p{N}，。、；：？！「」『』（）《》〈〉—…\s]*[\p{Script=Han}。？！」』）》〉])?/gu;

/** Marks runs of Chinese in an English text as Chinese, for fonts and speech. Changes the tree. */
export function markHan(parent: Root | Element): void {
  parent.children = (parent.children as ElementContent[]).flatMap((node) => {
    if (node.type === 'text') return cut(node);
    if (node.type === 'element' && !node.properties.lang) markHan(node);
    return [node];
  });
}

function cut(node: Text): ElementContent[] {
  const { value } = node;
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of value.matchAll(run)) {
    if (match.index > end) parts.push({ type: 'text', value: value.slice(end, match.index) });
    const [words] = match;
    parts.push(element('span', { lang: languageTag['zh-tw'] }, [{ type: 'text', value: words }]));
    end = match.index + words.length;
  }
  if (end === 0) return [node];
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) });
  return parts;
}
