import type { Element, ElementContent, Root } from 'hast';
import { languageTag } from '../model/language';
import { wrapMatches } from './wrapMatches';

// A run of Chinese with its punctuation, from its first character to its last.
const run =
  /[「『（《〈]?\p{Script=Han}(?:[\p{Script=Han}\p{N}，。、；：？！「」『』（）《》〈〉—…\s]*[\p{Script=Han}。？！」』）》〉])?/gu;

/** Marks runs of Chinese in an English text as Chinese, for fonts and speech. Changes the tree. */
export function markHan(parent: Root | Element): void {
  parent.children = (parent.children as ElementContent[]).flatMap((node) => {
    if (node.type === 'text') return wrapMatches(node, run, { lang: languageTag['zh-tw'] });
    if (node.type === 'element' && !node.properties.lang) markHan(node);
    return [node];
  });
}
