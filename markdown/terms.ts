import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Gloss } from '../model/glossary';
import { hasHan } from '../model/han';
import { type Language, languageTag, otherLanguage } from '../model/language';
import { element } from './nodes';
import type { Block } from './types';

/** Where a term is left alone: a button can't stand there, or it is no running text. */
const closed = new Set(
  'a button code dfn h1 h2 h3 h4 h5 h6 kbd math pre ruby samp summary'.split(' '),
);

/** The longest piece of text that keeps to one line on a phone, in Latin letters; Han count twice. */
const widest = 26;

/**
 * Marks the first occurrence of each term with a button that opens its counterpart in the other
 * language: HTML's own popover, without a script. The button is empty and lies over the words, which
 * stay plain text: lines break, and selections and searches go, as if nothing were there. Changes
 * the tree.
 */
export function markTerms(root: Root, language: Language, glosses: Gloss[]): void {
  if (glosses.length === 0) return;
  const pattern = patternOf(glosses, language);
  const met = new Set<Gloss>();
  let count = 0;

  const cut = (text: string): ElementContent[] => {
    const parts: ElementContent[] = [];
    let end = 0;
    for (const { 0: words, index, groups = {} } of text.matchAll(pattern)) {
      const gloss =
        glosses[
          Number(
            Object.keys(groups)
              .find((key) => groups[key])
              ?.slice(1),
          )
        ];
      if (!gloss || met.has(gloss)) continue;
      met.add(gloss);
      if (saysNext(text.slice(index + words.length), gloss.other)) continue;
      count += 1;
      const from = index + words.length - tailOf(words);
      if (from > end) parts.push({ type: 'text', value: text.slice(end, from) });
      end = index + words.length;
      parts.push(drawTerm(text.slice(from, end), gloss, language, count));
    }
    if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
    return parts;
  };
  const markIn = (parent: Root | Element): void => {
    parent.children = (parent.children as ElementContent[]).flatMap((node) => {
      if (node.type === 'text') return cut(node.value);
      // What is in another language is in other words.
      if (node.type === 'element' && !closed.has(node.tagName) && !node.properties.lang) {
        markIn(node);
      }
      return [node];
    });
  };
  markIn(root);
}

/** Every term, the longest first; English in any case and in the plural, and only whole words. */
function patternOf(glosses: Gloss[], language: Language): RegExp {
  const terms = glosses.map(({ own }, index) => ({ own, index }));
  const alternatives = terms
    .sort((a, b) => b.own.length - a.own.length)
    .map(({ own, index }) => {
      const words = own
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/\s+/g, '\\s+');
      const plural = language === 'en' && /[a-z]$/i.test(own) ? '(?:e?s)?' : '';
      return `(?<t${index}>${edges.start(own)}${words}${plural}${edges.end(own)})`;
    });
  return new RegExp(alternatives.join('|'), 'giu');
}

const isLatin = (character = ''): boolean => /[\p{Script=Latin}\p{N}]/u.test(character);

/**
 * Latin letters and digits stand apart from others, and from the symbols that make another name of
 * them: Net isn't in .NET, nor C in C++. Han characters stand anywhere.
 */
const edges = {
  start: (term: string): string =>
    isLatin(term.at(0)) ? '(?<![\\p{Script=Latin}\\p{N}]|(?<![\\p{L}\\p{N}.])\\.)' : '',
  end: (term: string): string =>
    isLatin(term.at(-1))
      ? '(?![\\p{Script=Latin}\\p{N}]|[+#＋＃]{1,3}(?![\\p{L}\\p{N}+#＋＃]))'
      : '',
};

/** Whether the author gives the counterpart in brackets right behind the term. */
const saysNext = (rest: string, other: string): boolean => {
  const [before] = /^\s*[（(]\s*/.exec(rest) ?? [];
  if (before === undefined) return false;
  // No more of the text than can matter.
  const inside = rest.slice(before.length, before.length + other.length);
  return inside.toLowerCase().startsWith(other.toLowerCase());
};

/** How much of a term's end the button lies over, in UTF-16 units: all, or the last word. */
function tailOf(words: string): number {
  const width = [...words].reduce((sum, character) => sum + (hasHan(character) ? 2 : 1), 0);
  if (width <= widest) return words.length;
  const word = words.split(/\s+/).at(-1) ?? '';
  return word.length <= widest ? word.length : [...word].slice(-widest / 2).join('').length;
}

function drawTerm(words: string, gloss: Gloss, language: Language, count: number): Element {
  const lang = languageTag[otherLanguage(language)];
  const text = (value: string): ElementContent => ({ type: 'text', value });
  const id = `_t${count}`;
  const button = { type: 'button', popoverTarget: id, lang, ariaLabel: gloss.other };
  const note = gloss.note ? [text(` ${gloss.note}`)] : [];
  return element('span', { className: ['term'] }, [
    text(words),
    element('button', button, []),
    element('small', { popover: '', id }, [element('b', { lang }, [text(gloss.other)]), ...note]),
  ]);
}

const drawn =
  /<span class="term">([\s\S]*?)<button [\s\S]*?><\/button><small popover[\s\S]*?<\/small><\/span>/g;

/** A block where its terms would be in the way, such as beside the other language. */
export function withoutTerms(block: Block): Block {
  const html = block.html.replace(drawn, '$1');
  if (!block.tree) return { ...block, html };
  const tree = structuredClone(block.tree);
  visit(tree, 'element', (node, index, parent) => {
    if (!isTerm(node) || !parent || index === undefined) return;
    const words = node.children.filter((child) => !isOfTerm(child));
    parent.children.splice(index, 1, ...words);
    return [SKIP, index + words.length];
  });
  return { ...block, html, tree };
}

const isTerm = (node: Element): boolean => String(node.properties.className) === 'term';

const isOfTerm = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'button' || node.properties.popover !== undefined);
