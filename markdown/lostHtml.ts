import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Html, Root as MdastRoot } from 'mdast';
import { visit } from 'unist-util-visit';
import { shorten } from '../model/characters';
import type { Problem } from '../model/problem';
import {
  controls,
  emptyAttributes,
  media,
  otherElements,
  wordAttributes,
  wordInputs,
} from './htmlNames';
import type { Report } from './report';
import { isKept, isStripped } from './sanitize';
import { findInHtml } from './shortcodes/inHtml';

type Loss = Pick<Problem, 'what' | 'mend' | 'level'>;

const isWord = /[\p{L}\p{N}]/u;

/**
 * Reports what `sanitize` takes out of the HTML of a text and a reader would miss: words, pictures
 * and sound as errors, function and colours as doubts. What is only a wrapper of words is none.
 * @param source the text before it became `root`
 */
export function reportLost(root: Root, source: MdastRoot, report: Report): void {
  const ended = new Map<string, number>();
  visit(source, 'html', (node) => {
    for (const { line, ...loss } of lostInSource(node, ended)) {
      report(line, loss.what, loss.mend, loss.level);
    }
  });
  const look = (nodes: readonly (RootContent | ElementContent)[], inControl: boolean): void => {
    for (const node of nodes) {
      if (!('children' in node)) continue;
      const isElement = node.type === 'element';
      if (isElement) {
        for (const { what, mend, level } of lossesOf(node, ended, inControl)) {
          report(node.position?.start.line, what, mend, level);
        }
        if (isStripped(node.tagName)) {
          // A note is taken out of wherever it has come to be.
          visit(node, 'note', ({ children }) => look(children, false));
          continue;
        }
      }
      look(node.children, inControl || (isElement && controls.has(node.tagName)));
    }
  };
  look(root.children, false);
  const met = new Set<string>();
  visit(root, 'element', ({ tagName }) => {
    met.add(tagName);
  });
  for (const [name, line] of ended) {
    if (isHtml(name) || met.has(name)) continue;
    report(line, `</${name}> in the text, which is not shown`, asText(`</${name}>`));
  }
}

const isHtml = (name: string): boolean => isKept(name) || isStripped(name) || isOther(name);

const isOther = (name: string): boolean => otherElements.has(name);

const asText = (tag: string): string => `write \\${tag}, or put it between backticks`;

/** What no element comes of; notes the names of elements that are ended, with the first line. */
function lostInSource(
  { value, position }: Html,
  ended: Map<string, number>,
): (Loss & { line: number })[] {
  const first = position?.start.line ?? 1;
  const lost: (Loss & { line: number })[] = [];
  const { rest, unclosed } = withoutComments(value);
  if (unclosed !== undefined) {
    const what = 'comment is not closed';
    const mend = 'end it with -->, without a blank line in it';
    lost.push({ line: first + unclosed, what, mend });
  }
  const lines = rest.split('\n');
  const open = /<[a-z][^<>]*$/i.exec(rest.slice(rest.lastIndexOf('<')));
  if (rest.includes('<') && open && isWord.test(open[0])) {
    const line = first + lines.length - open[0].split('\n').length;
    const what = `"${shorten(open[0].split('\n')[0] ?? '', longest)}" in the text, a tag that is not closed`;
    lost.push({ line, what, mend: 'end it with >, without a blank line in it' });
  }
  for (const [index, text] of lines.entries()) {
    const line = first + index;
    for (const [tag, name] of text.matchAll(/<\/([a-z][^\s<>/]*)|<[?!/][^<>]*/gi)) {
      if (name) {
        const lower = name.toLowerCase();
        if (!ended.has(lower)) ended.set(lower, line);
      } else if (isWord.test(tag) && !/^<!doctype/i.test(tag)) {
        const what = `"${shorten(tag, longest)}" in the text, which is not shown`;
        lost.push({ line, what, mend: 'take it out, or put it between backticks' });
      }
    }
  }
  return lost;
}

/** HTML with nothing but line breaks for its comments, and how many lines come before an unclosed one. */
function withoutComments(html: string): { rest: string; unclosed?: number } {
  const parts: string[] = [];
  let done = 0;
  let unclosed: number | undefined;
  for (const { start, end, isComment } of findInHtml(html)) {
    if (!isComment) continue;
    const comment = html.slice(start, end);
    parts.push(html.slice(done, start), comment.replace(/[^\n]/g, ''));
    done = end;
    if (comment.endsWith('-->') || !isWord.test(comment)) continue;
    unclosed = html.slice(0, start).split('\n').length - 1;
  }
  return { rest: parts.join('') + html.slice(done), unclosed };
}

/** Characters of what is quoted. */
const longest = 30;

function lossesOf(node: Element, ended: Map<string, number>, inControl: boolean): Loss[] {
  const { tagName } = node;
  const losses = isStripped(tagName)
    ? [lossOfStripped(node, inControl)]
    : [
        isKept(tagName) || media.has(tagName) ? undefined : lossOfUnwrapped(node, ended, inControl),
        lossOfAttributes(node, ended),
        lossOfColour(node),
        lossOfChoice(node),
      ];
  return losses.filter((loss) => loss !== undefined);
}

/** Those that say so themselves, in `checkActive`. */
const reportedElsewhere = new Set(['script', 'iframe', 'object', 'embed']);

/** How to write what these elements are for. */
const mends: Record<string, string> = {
  svg: 'save it as a file beside the text and show it as a picture, ![…](drawing.svg)',
  math: 'write it in TeX, between dollar signs',
  xmp: 'put its words between lines of ```',
  plaintext: 'put its words between lines of ```',
};

/** What goes with an element and all that is in it. */
function lossOfStripped(node: Element, inControl: boolean): Loss | undefined {
  const { tagName, children } = node;
  if (reportedElsewhere.has(tagName)) return undefined;
  if (tagName === 'style') {
    const mend = 'take it out: colours and faces are in theme.css';
    return { what: '<style> in the text, which has no effect', mend, level: 'doubt' };
  }
  if (shows(node) || (tagName === 'svg' && children.length > 0)) {
    const mend = mends[tagName] ?? 'write what it says without it';
    return { what: `<${tagName}> in the text, which is not shown`, mend };
  }
  return controls.has(tagName) && !inControl ? withoutEffect(tagName) : undefined;
}

const withoutEffect = (name: string): Loss => ({
  what: `<${name}> in the text, which has no effect`,
  mend: 'take it out, or write a link to a page that has it',
  level: 'doubt',
});

/** What goes with an element whose content stays. */
function lossOfUnwrapped(
  node: Element,
  ended: Map<string, number>,
  inControl: boolean,
): Loss | undefined {
  const { tagName, properties } = node;
  if (!isOther(tagName) && !ended.has(tagName)) {
    const what = `<${tagName}> in the text, which is no element of HTML and is not shown`;
    return { what, mend: asText(`<${tagName}>`) };
  }
  if (tagName !== 'input' && typeof properties.src === 'string') {
    const what = `<${tagName}> in the text, which shows nothing here`;
    return { what, mend: 'write a picture, a {{< youtube >}} or a link' };
  }
  if (sayings(node).length > 0) return undefined;
  const hasEffect = controls.has(tagName) || (!isOther(tagName) && !shows(node));
  const isHidden = tagName === 'input' && properties.type === 'hidden';
  return hasEffect && !inControl && !isHidden ? withoutEffect(tagName) : undefined;
}

/** What the attributes of an element say to a reader, and is lost. */
function lossOfAttributes(node: Element, ended: Map<string, number>): Loss | undefined {
  const { tagName, properties } = node;
  const bare = Object.entries(properties)
    .filter(([name, value]) => value === '' && /^[\p{L}\p{N}_]+$/u.test(name))
    .map(([name]) => name)
    .filter((name) => !emptyAttributes.has(name.toLowerCase()));
  // An unknown element is reported as a whole.
  if (bare.length > 0 && (isHtml(tagName) || ended.has(tagName))) {
    const tag = `<${tagName} ${bare.join(' ')}>`;
    return { what: `${tag} in the text, which is not shown`, mend: asText(tag) };
  }
  const [said] = sayings(node);
  if (said === undefined) return undefined;
  const what = `"${shorten(said, longest)}" in an attribute of <${tagName}>, which is not shown`;
  return { what, mend: 'write the words into the text' };
}

/** Words in attributes that are taken away. */
function sayings({ tagName, properties }: Element): string[] {
  if (media.has(tagName)) return [];
  const names = isKept(tagName)
    ? ['summary', 'ariaDescription']
    : wordAttributes.filter((name) => name !== 'value' || isWordInput(tagName, properties.type));
  return names.map((name) => String(properties[name] ?? '')).filter((words) => isWord.test(words));
}

const isWordInput = (name: string, type: unknown): boolean =>
  name === 'input' && wordInputs.has(String(type ?? 'text').toLowerCase());

/** Whether there are words or pictures in an element. */
function shows(node: Element): boolean {
  if (sayings(node).length > 0 || node.tagName === 'img') return true;
  const inside = [...node.children, ...(node.content?.children ?? [])];
  return inside.some(
    (child) =>
      (child.type === 'text' && isWord.test(child.value)) ||
      (child.type === 'element' && shows(child)) ||
      // Our own: formulas, videos and notes.
      !/^(?:text|element|comment|doctype)$/.test(child.type),
  );
}

/** A picture or film for some screens alone; one in another format is the same. */
function lossOfChoice({ tagName, properties: { media } }: Element): Loss | undefined {
  if (tagName !== 'source' || !media) return undefined;
  return {
    what: `<source> for "${media}", which is not shown`,
    mend: 'show what suits every reader, or both',
    level: 'doubt',
  };
}

/** Declarations that may mean something. */
const meaningful =
  /(?:^|;)\s*(color|background(?:-color)?|text-decoration(?:-line)?|white-space)\s*:/i;

function lossOfColour({ properties }: Element): Loss | undefined {
  const found =
    meaningful.exec(String(properties.style ?? ''))?.[1]?.toLowerCase() ??
    ['color', 'bgColor', 'background'].find((name) => properties[name]);
  if (!found) return undefined;
  return {
    what: `attribute for "${found}", which is not shown`,
    mend: 'say it in words, or use bold, <mark>, <s>, <u> or <br>',
    level: 'doubt',
  };
}
