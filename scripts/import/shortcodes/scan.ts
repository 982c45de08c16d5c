import { type Call, parseCall } from '../../../markdown/shortcodes/arguments';

/** A shortcode's opening or closing tag as it stands in a text. */
export type Tag = {
  type: 'tag';
  source: string;
  /** Where it starts in the text. */
  offset: number;
  name: string;
  /** Undefined when they cannot be read. */
  arguments?: Map<string, string>;
  closing: boolean;
  /** `{{< x />}}` */
  closed: boolean;
};

/** Text as it is: code and escaped shortcodes with it. */
export type Plain = { type: 'plain'; source: string; offset: number };

/**
 * Takes a text apart at its shortcodes. What is in fences, in code spans and in shortcodes that are
 * escaped stays whole. Joined, the sources give the text again.
 */
export function scan(text: string): (Tag | Plain)[] {
  const parts: (Tag | Plain)[] = [];
  let from = 0;
  let at = 0;
  const push = (tag: Tag, end: number) => {
    if (tag.offset > from) {
      parts.push({ type: 'plain', source: text.slice(from, tag.offset), offset: from });
    }
    parts.push(tag);
    from = end;
    at = end;
  };
  while (at < text.length) {
    if (at === 0 || text[at - 1] === '\n') {
      const end = fenceEnd(text, at);
      if (end > at) {
        at = end;
        continue;
      }
    }
    const character = text[at];
    if (character === '`') {
      at = spanEnd(text, at);
    } else if (character === '\\' && text[at + 1] === '`') {
      at += 2;
    } else if (character === '{' && /^\{\{[<%]/.test(text.slice(at, at + 3))) {
      const end = tagEnd(text, at);
      const source = text.slice(at, end);
      const tag = end > at && !source.startsWith('/*', 3) ? readTag(source, at) : undefined;
      if (!tag) {
        at = Math.max(end, at + 3);
        continue;
      }
      push(tag, end);
      const inner = rawEnd(text, tag, end);
      if (inner !== undefined) at = inner;
    } else {
      at += 1;
    }
  }
  if (from < text.length) parts.push({ type: 'plain', source: text.slice(from), offset: from });
  return parts;
}

/** Where the fenced code that opens on this line ends; the line's own start when there is none. */
function fenceEnd(text: string, start: number): number {
  const lineEnd = (from: number) => {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end + 1;
  };
  const opening = text.slice(start, lineEnd(start));
  const [, fence = ''] = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(`{3,}|~{3,})/.exec(opening) ?? [];
  if (fence === '' || (fence.startsWith('`') && opening.split(fence)[1]?.includes('`')))
    return start;
  const closing = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*\\n?$`);
  for (let at = lineEnd(start); at < text.length; ) {
    const end = lineEnd(at);
    if (closing.test(text.slice(at, end))) return end;
    at = end;
  }
  // Never closed: then it is not known what is code.
  return lineEnd(start);
}

/** Behind the code span that opens here, or behind the backticks when it is never closed. */
function spanEnd(text: string, start: number): number {
  const [ticks = '`'] = /^`+/.exec(text.slice(start, start + 100)) ?? [];
  const after = start + ticks.length;
  const blank = text.slice(after).search(/\n[ \t]*(?:\n|$)/);
  const paragraph = text.slice(after, blank < 0 ? undefined : after + blank);
  const close = new RegExp(`(?<!\`)${ticks}(?!\`)`).exec(paragraph);
  return close ? after + close.index + ticks.length : after;
}

/** Behind the delimiter that closes the tag, outside of quotation marks; the start when there is none. */
function tagEnd(text: string, start: number): number {
  const delimiter = text[start + 2] === '%' ? '%}}' : '>}}';
  if (text.startsWith('/*', start + 3)) {
    const end = text.indexOf(`*/${delimiter}`, start);
    return end < 0 ? start : end + 5;
  }
  let quote = '';
  for (let at = start + 3; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === '\\' && quote === '"') at += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === '`') {
      quote = character;
    } else if (text.startsWith(delimiter, at)) {
      return at + 3;
    } else if (text.startsWith('{{<', at) || text.startsWith('{{%', at)) {
      break;
    }
  }
  // A quotation mark that is never closed; Hugo would stop here.
  const end = text.indexOf(delimiter, start);
  return end < 0 || text.slice(start, end).includes('\n\n') ? start : end + 3;
}

function readTag(source: string, offset: number): Tag | undefined {
  const inside = source.slice(3, -3).trim();
  const [, name] = /^\/?\s*([^\s"`=/][^\s"`=]*)/.exec(inside) ?? [];
  if (!name) return undefined;
  const closing = inside.startsWith('/');
  const closed = !closing && /\/$/.test(inside);
  const call: Call | object = closing ? {} : parseCall(source);
  const given =
    'arguments' in call ? call.arguments : closing ? new Map<string, string>() : undefined;
  const bare = closed ? name.replace(/\/$/, '') : name;
  return { type: 'tag', source, offset, name: bare, arguments: given, closing, closed };
}

/** What these hold is no Markdown: up to their closing tag nothing is looked for. */
const raw =
  /^(?:highlight|code|codeblock|mermaid|math|katex|latex|chart|echarts|mindmap|plantuml)$/i;

function rawEnd(text: string, { name, closing, closed }: Tag, from: number): number | undefined {
  if (closing || closed || !raw.test(name)) return undefined;
  const end = new RegExp(`\\{\\{[<%]\\s*/\\s*${name}\\s*[%>]\\}\\}`).exec(text.slice(from));
  return end ? from + end.index : undefined;
}
