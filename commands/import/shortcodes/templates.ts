import { join } from 'node:path';
import { decodeText } from '../../../model/decode';
import { textsOf } from '../data';
import type { HugoSite } from '../site';
import type { Call, Converted, Template } from './types';

/** Bytes. A template that only puts arguments into HTML has a few hundred. */
const largest = 10_000;

/** Filters that change nothing of what this site makes of a value. */
const filters =
  '(?:\\s*\\|\\s*(markdownify|safeHTML|safeHTMLAttr|safeURL|\\.Page\\.RenderString))*';
const actionPattern = /\{\{-?\s*([\s\S]*?)\s*-?\}\}/g;
const getPattern = new RegExp(`^\\.Get\\s+(?:(\\d{1,2})|"([\\w-]+)"|\`([\\w-]+)\`)${filters}$`);
const innerPattern = new RegExp(`^\\.Inner${filters}$`);
const commentPattern = /^\/\*[\s\S]*\*\/$/;

/** Reads a template; undefined when it has anything but literal text, `.Get` and `.Inner`. */
export function readTemplate(source: string): Template | undefined {
  if (source.length > largest) return undefined;
  const parts: Template = [];
  let at = 0;
  const literal = (to: number) => parts.push({ type: 'literal', html: source.slice(at, to) });
  for (const { 0: whole, 1: action = '', index } of source.matchAll(actionPattern)) {
    literal(index);
    at = index + whole.length;
    if (commentPattern.test(action)) continue;
    const [, position, name, quoted, filter] = getPattern.exec(action) ?? [];
    const key = position ?? name ?? quoted;
    if (key !== undefined) parts.push({ type: 'get', key, isMarkup: Boolean(filter) });
    else if (innerPattern.test(action)) parts.push({ type: 'inner' });
    else return undefined;
  }
  literal(source.length);
  return source.slice(at).includes('{{') ? undefined : parts;
}

const blockTag =
  /^<(?:address|article|aside|blockquote|center|details|div|dl|figure|h[1-6]|hr|iframe|ol|p|pre|section|table|ul|video|audio)\b/i;

/** What a template makes of a call. */
export function applyTemplate(template: Template, call: Call): Converted {
  const inner = call.converted?.trim() ?? '';
  const first = template.find((part) => part.type !== 'literal' || part.html.trim() !== '');
  const start = first?.type === 'literal' ? first.html.trimStart() : '';
  const block = blockTag.test(start) || inner.includes('\n');
  let html = '';
  for (const part of template) {
    if (part.type === 'literal') html += part.html;
    else if (part.type === 'inner') html += block ? `\n\n${inner}\n\n` : inner;
    else {
      const value = call.arguments.get(part.key) ?? '';
      const inTag = html.lastIndexOf('<') > html.lastIndexOf('>');
      html += part.isMarkup && !inTag ? value : escaped(value);
    }
  }
  const lines = html.split('\n').map((line) => (line.startsWith(' ') ? line.trimStart() : line));
  const tidy = lines.join('\n').trim();
  if (inner !== '' && block) return { markdown: tidy.replace(/\n{3,}/g, '\n\n'), block };
  return { markdown: tidy.replace(/\n\s*/g, block ? '\n' : ' '), block };
}

/** A value that is neither HTML nor Markdown. */
const escaped = (value: string): string =>
  value
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/[<>"'*_`[\]|\\{}]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The templates of a site's own shortcodes, and of its themes', by their names. */
export function readTemplates({
  root,
  config,
  files,
}: HugoSite): (name: string) => Template | undefined {
  const themes = textsOf(config.theme).map((theme) => join('themes', theme));
  const folders = ['', ...themes].flatMap((place) =>
    ['shortcodes', '_shortcodes'].map((name) => join(root, place, 'layouts', name)),
  );
  const found = new Map<string, Template | undefined>();
  for (const folder of folders) {
    for (const path of files.filesIn(folder)) {
      const name = path.replace(/\.html$/, '');
      if (name === path || found.has(name)) continue;
      const read = files.read(join(folder, path), largest);
      const decoded = 'bytes' in read ? decodeText(read.bytes, path) : undefined;
      found.set(name, decoded && 'text' in decoded ? readTemplate(decoded.text) : undefined);
    }
  }
  return (name) => found.get(name);
}
