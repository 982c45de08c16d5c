import { visit } from 'unist-util-visit';
import { parse } from '../../markdown/parse';
import { asData, lookUp } from './data';
import { definitionLists } from './definitionLists';
import { applyEdits, type Edit, rangeOf } from './edits';
import { convertMath, type Delimiters, mathOf } from './math';
import { rubyHtml } from './shortcodes/known';
import type { HugoSite } from './site';

/** What a site's Markdown has beyond this site's. */
export type ProseOptions = {
  math: Delimiters;
  /** The character that a name such as `smile` stands for, if the site draws them. */
  emoji?: (name: string) => string | undefined;
  /** Whether the end of a line breaks it on pages. */
  breaksLines: boolean;
  /** Marks of Goldmark's extras, and what they stand for. */
  extras: [mark: RegExp, tag: string][];
};

/** @see https://gohugo.io/configuration/markup/#extras */
const extras: Record<string, RegExp> = {
  insert: /\+\+(?=\S)([^+\n]*[^+\s])\+\+/g,
  mark: /==(?=\S)([^=\n]*[^=\s])==/g,
  subscript: /(?<!~)~(?=[^\s~])([^~\s]+)~(?!~)/g,
  superscript: /\^([^^\s[\]]+)\^/g,
};
const tags: Record<string, string> = {
  insert: 'ins',
  mark: 'mark',
  subscript: 'sub',
  superscript: 'sup',
};

/** Reads from the configuration what the site's Markdown has. */
export async function readProseOptions({ config, dialect }: HugoSite): Promise<ProseOptions> {
  const goldmark = lookUp(config, 'markup', 'goldmark');
  const math = mathOf(asData(lookUp(goldmark, 'extensions', 'passthrough')));
  // Both of Hexo's usual renderers do so unless they are told not to.
  const breaksLines =
    dialect?.name === 'Hexo'
      ? lookUp(config, 'marked', 'breaks') !== false &&
        lookUp(config, 'markdown', 'render', 'breaks') !== false
      : lookUp(goldmark, 'renderer', 'hardWraps') === true;
  const isOn = (name: string) => lookUp(goldmark, 'extensions', 'extras', name, 'enable') === true;
  const options: ProseOptions = {
    math,
    breaksLines,
    extras: Object.entries(extras).flatMap(([name, mark]) =>
      isOn(name) ? [[mark, tags[name] ?? 'span']] : [],
    ),
  };
  if (lookUp(config, 'enableEmoji') !== true) return options;
  const { nameToEmoji } = await import('gemoji');
  return {
    ...options,
    emoji: (name) => (Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined),
  };
}

/**
 * Markdown whose shortcodes are converted, with what Goldmark and themes read beyond this site's
 * Markdown written as this site has it: formulas, definition lists, ruby, emoji, attributes.
 * @param hasMath whether the text says that it has formulas
 */
export function convertProse(markdown: string, options: ProseOptions, hasMath: boolean): string {
  const math = convertMath(markdown, options.math, hasMath);
  // Most texts have nothing of this kind, and need not be parsed for it.
  const isConcerned =
    options.emoji !== undefined ||
    options.extras.length > 0 ||
    /\]\^\(|\{:?[ \t]*(?:[.#]|[\w-]{1,40}=)/.test(math);
  const plain = isConcerned ? mapProse(math, (text) => tidyProse(text, options)) : math;
  const broken = options.breaksLines ? breakLines(plain) : plain;
  return /^ {0,3}:[ \t]/m.test(broken) ? definitionLists(broken, wholeLines(broken)) : broken;
}

/** Markdown in whose paragraphs each line end is a break, but for those between pictures. */
function breakLines(markdown: string): string {
  const edits: Edit[] = [];
  visit(parse(markdown), 'paragraph', (paragraph) => {
    visit(paragraph, 'text', (node, index = 0, parent) => {
      const range = rangeOf(node);
      const around = [parent?.children[index - 1], parent?.children[index + 1]];
      const isGap = node.value.trim() === '' && around.some((one) => one?.type === 'image');
      if (!range || isGap) return;
      for (let at = range.from; at < range.to; at += 1)
        if (markdown[at] === '\n' && !/\[!\w+\]$/.test(markdown.slice(Math.max(0, at - 20), at)))
          edits.push({ from: at, to: at, text: '  ' });
    });
  });
  return applyEdits(markdown, edits);
}

/** `[base]^(reading)`, as themes have it. */
const ruby = /\[([^[\]\n^][^[\]\n]*)\]\^\(([^()\n]+)\)/g;
const emojiName = /:([a-z\d_+-]{1,50}):/g;

const attribute = '(?:[.#][\\w-]+|[\\w-]+=(?:"[^"{}\\n]*"|[\\w%.-]+))';
const attributes = `\\{:?[ \\t]*${attribute}(?:[ \\t]+${attribute})*[ \\t]*\\}`;
/** Attributes of the block above, on a line by themselves. */
const ofBlock = new RegExp(`(?:^|\\n)[ \\t>]*${attributes}[ \\t]*(?=\\n|$)`, 'g');
/** Attributes of the picture, link or code right before. */
const ofInline = new RegExp(`^${attributes}`);

function tidyProse(text: string, { emoji, extras: marks }: ProseOptions): string {
  const withRuby = text.replace(ruby, (_, base: string, reading: string) =>
    rubyHtml(base, reading),
  );
  const marked = marks.reduce(
    (all, [mark, tag]) => all.replace(mark, (_, words: string) => `<${tag}>${words}</${tag}>`),
    withRuby,
  );
  if (!emoji) return marked;
  return marked.replace(emojiName, (whole, name: string) => emoji(name) ?? whole);
}

/** Nodes in which nothing is Markdown, or nothing is prose. */
const closed = /^(?:code|inlineCode|html|shortcode|formula|definition)$/;

/** Changes what is no code, HTML, address or call. */
function mapProse(markdown: string, change: (text: string) => string): string {
  const parts: string[] = [];
  let at = 0;
  /** Whether attributes may follow what was just passed. */
  let takes = false;
  const prose = (to: number) => {
    let text = markdown.slice(at, to);
    if (takes) text = text.replace(ofInline, '');
    parts.push(change(text.replace(ofBlock, '')));
  };
  for (const { from, to, kind } of closedRanges(markdown)) {
    if (from < at) continue;
    prose(from);
    parts.push(markdown.slice(from, to));
    at = to;
    takes = kind === 'destination' || kind === 'inlineCode';
  }
  prose(markdown.length);
  return parts.join('');
}

type Range = { from: number; to: number; kind: string };

function closedRanges(markdown: string): Range[] {
  const ranges: Range[] = [];
  visit(parse(markdown), (node) => {
    const range = rangeOf(node);
    if (!range) return;
    if (closed.test(node.type)) ranges.push({ ...range, kind: node.type });
    const isAddress = node.type === 'link' || node.type === 'image';
    if (!isAddress) return;
    const source = markdown.slice(range.from, range.to);
    // What stands in the brackets before is prose.
    const last = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
    const start = source.startsWith('<') ? 0 : source.indexOf('](', last ? last - range.from : 0);
    if (start >= 0 && source !== '')
      ranges.push({ ...range, from: range.from + start, kind: 'destination' });
  });
  return ranges.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Tells which lines, counted from 0, are neither code nor HTML nor formulas. */
function wholeLines(markdown: string): (line: number) => boolean {
  const taken = new Set<number>();
  visit(parse(markdown), (node) => {
    if (!/^(?:code|html|table|formula)$/.test(node.type) || !node.position) return;
    if (node.type === 'formula' && node.position.start.line === node.position.end.line) return;
    for (let line = node.position.start.line; line <= node.position.end.line; line++)
      taken.add(line - 1);
  });
  return (line) => !taken.has(line);
}
