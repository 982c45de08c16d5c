import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { parse } from '../../markdown/parse';
import type { Data } from './data';
import { applyEdits, type Edit, rangeOf } from './edits';

export type Convert = (text: string) => string;

/** Writes Simplified Chinese with Taiwan's characters and quotation marks. Words stay the author's. */
export async function openTraditional(): Promise<Convert> {
  const { Converter } = await import('opencc-js/cn2t');
  const convert = Converter({ from: 'cn', to: 'tw' });
  return (text) => withCorners(convert(text));
}

/** Corner brackets for curly quotation marks; one behind a Latin letter may be an apostrophe. */
const withCorners = (text: string): string =>
  text
    .replace(/[“”‘]/g, (mark) => (mark === '“' ? '「' : mark === '”' ? '」' : '『'))
    .replace(/(?<!\p{Script=Latin})’/gu, '』');

/** Markdown with its words converted; code, addresses and the names of files stay as they are. */
export function convertWords(markdown: string, convert: Convert): string {
  const edits: Edit[] = [];
  visit(parse(markdown), (node) => {
    const range = rangeOf(node);
    if (!range) return;
    const source = markdown.slice(range.from, range.to);
    const text = converted(node, source, convert);
    if (text !== source) edits.push({ ...range, text });
  });
  return applyEdits(markdown, edits);
}

function converted(node: Nodes, source: string, convert: Convert): string {
  switch (node.type) {
    case 'text':
      return convert(source);
    case 'image': {
      const end = source.indexOf('](');
      return end < 0 ? source : convert(source.slice(0, end)) + source.slice(end);
    }
    case 'html':
      return source.replace(/(<[^<>]*>)|[^<>]+/g, (whole, tag?: string) =>
        tag ? convertAttributes(tag, convert) : convert(whole),
      );
    case 'shortcode':
      return convertAttributes(source, convert);
    default:
      return source;
  }
}

const convertAttributes = (tag: string, convert: Convert): string =>
  tag.replace(/\b(?:alt|title|caption|attr)="[^"]*"/g, (words) => convert(words));

/** Front matter whose words for readers are converted. */
export function convertData(data: Data, convert: Convert): Data {
  const keys = ['title', 'description', 'tags', 'categories', 'series', 'author', 'source_name'];
  const inside = (value: unknown): unknown => {
    if (typeof value === 'string') return convert(value);
    return Array.isArray(value) ? value.map(inside) : value;
  };
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, keys.includes(key) ? inside(value) : value]),
  );
}
