import { type Call, parseCall } from '../../../markdown/shortcodes/arguments';
import { diagrams } from '../diagrams';

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
 * escaped stays whole. Joined, the sources give the text again. Takes time in proportion to the
 * text: what ends where is found out once, from the end to the start.
 */
export function scan(text: string): (Tag | Plain)[] {
  const parts: (Tag | Plain)[] = [];
  const codeEnd = codeEnds(text);
  const [tagEnd, rawEnd] = [tagEnds(text), rawEnds(text)];
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
    const code = codeEnd(at);
    if (code > at) at = code;
    else if (text.startsWith('{{<', at) || text.startsWith('{{%', at)) {
      const end = tagEnd(at);
      const isEscaped = text.startsWith('/*', at + 3);
      const tag = end > at && !isEscaped ? readTag(text.slice(at, end), at) : undefined;
      if (!tag) {
        at = Math.max(end, at + 3);
        continue;
      }
      push(tag, end);
      const inner = rawEnd(tag, end);
      if (inner !== undefined) at = inner;
    } else {
      at += 1;
    }
  }
  if (from < text.length) parts.push({ type: 'plain', source: text.slice(from), offset: from });
  return parts;
}

/**
 * Tells what is behind the fence, code span or escaped backtick that begins at an offset; the offset
 * itself when none does. Offsets that are asked for must not go back.
 */
export function codeEnds(text: string): (at: number) => number {
  const [fenceEnd, spanEnd] = [fenceEnds(text), spanEnds(text)];
  return (at) => {
    if (at === 0 || text[at - 1] === '\n') {
      const end = fenceEnd(at);
      if (end > at) return end;
    }
    if (text[at] === '`') return spanEnd(at);
    return text[at] === '\\' && text[at + 1] === '`' ? at + 2 : at;
  };
}

/**
 * Finds the first of some things at or behind an offset, or -1. Offsets that are asked for must not
 * go back: then all questions together walk over the text once.
 */
function finder(text: string, next: (text: string, from: number) => number) {
  let found: number | undefined;
  return (from: number): number => {
    if (found === undefined || (found >= 0 && found < from)) found = next(text, from);
    return found;
  };
}

const finderOf = (text: string, wanted: string) =>
  finder(text, (whole, from) => whole.indexOf(wanted, from));

/** Tells where the fenced code that opens on a line ends; the line's own start when there is none. */
function fenceEnds(text: string): (start: number) => number {
  type Line = { end: number; mark: string; length: number };
  /** Lines that can close fences, and how long one is at most from each of them on. */
  const closing: Record<string, (Line & { longest: number })[]> = { '`': [], '~': [] };
  const lines = [...text.matchAll(/^[ \t>]*(`{3,}|~{3,})[ \t]*$/gm)];
  for (const { 0: whole, 1: ticks = '', index } of lines.reverse()) {
    const list = closing[ticks[0] ?? ''];
    const longest = Math.max(ticks.length, list?.at(-1)?.longest ?? 0);
    const end = Math.min(index + whole.length + 1, text.length);
    list?.push({ end, mark: ticks, length: ticks.length, longest });
  }
  return (start) => {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next + 1;
    const opening = text.slice(start, end);
    const [, fence = ''] = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(`{3,}|~{3,})/.exec(opening) ?? [];
    const list = closing[fence[0] ?? ''];
    if (!list || (fence[0] === '`' && opening.split(fence, 2)[1]?.includes('`'))) return start;
    // The text is only ever read on.
    while (list.length > 0 && (list.at(-1)?.end ?? 0) <= end) list.pop();
    // Never closed: then it is not known what is code.
    if ((list.at(-1)?.longest ?? 0) < fence.length) return end;
    for (let line = list.pop(); line; line = list.pop())
      if (line.length >= fence.length) return line.end;
    return end;
  };
}

/** Tells what is behind the code span that opens at an offset, or behind the backticks when it is never closed. */
function spanEnds(text: string): (start: number) => number {
  /** Where runs of backticks start, by their length, last ones first. */
  const runs = new Map<number, number[]>();
  for (const { 0: ticks, index } of [...text.matchAll(/`+/g)].reverse()) {
    const list = runs.get(ticks.length) ?? [];
    runs.set(ticks.length, list);
    list.push(index);
  }
  const blankLine = finder(text, (whole, from) => {
    const blank = /\n[ \t]*(?:\n|$)/g;
    blank.lastIndex = from;
    return blank.exec(whole)?.index ?? whole.length;
  });
  return (start) => {
    let after = start;
    while (text[after] === '`') after += 1;
    const length = after - start;
    const list = runs.get(length) ?? [];
    while (list.length > 0 && (list.at(-1) ?? 0) < after) list.pop();
    const close = list.at(-1);
    return close !== undefined && close < blankLine(after) ? close + length : after;
  };
}

/**
 * Tells what is behind the delimiter that closes the tag at an offset, outside of quotation marks;
 * the offset itself when there is none.
 */
function tagEnds(text: string): (start: number) => number {
  const kinds = ['>}}', '%}}'].map((delimiter) => {
    const ends = text.includes('{{') ? quotedEnds(text, delimiter) : new Int32Array();
    const commentEnd = finderOf(text, `*/${delimiter}`);
    return { ends, commentEnd, delimiterAt: finderOf(text, delimiter) };
  });
  const blankLine = finderOf(text, '\n\n');
  return (start) => {
    const { ends, commentEnd, delimiterAt } = kinds[text[start + 2] === '%' ? 1 : 0] ?? {};
    if (!ends || !commentEnd || !delimiterAt) return start;
    if (text.startsWith('/*', start + 3)) {
      const end = commentEnd(start);
      return end < 0 ? start : end + 5;
    }
    const end = ends[start + 3] ?? -1;
    if (end >= 0) return end;
    // A quotation mark that is never closed; Hugo would stop here.
    const [close, blank] = [delimiterAt(start), blankLine(start)];
    return close < 0 || (blank >= 0 && blank < close) ? start : close + 3;
  };
}

/** For each offset, if a tag's arguments were read from there on, what is behind its delimiter; or -1. */
function quotedEnds(text: string, delimiter: string): Int32Array {
  const size = text.length;
  const ends = new Int32Array(size + 2).fill(-1);
  /** The mark that closes a string in double quotation marks, if one were read from an offset on. */
  const closing = new Int32Array(size + 2).fill(-1);
  let backtick = -1;
  for (let at = size - 1; at >= 0; at--) {
    const character = text[at];
    const escaped = character === '\\' ? 2 : 1;
    closing[at] = character === '"' ? at : (closing[at + escaped] ?? -1);
    const close = character === '"' ? (closing[at + 1] ?? -1) : backtick;
    if (character === '"' || character === '`') ends[at] = close < 0 ? -1 : (ends[close + 1] ?? -1);
    else if (text.startsWith(delimiter, at)) ends[at] = at + 3;
    else if (!text.startsWith('{{<', at) && !text.startsWith('{{%', at))
      ends[at] = ends[at + 1] ?? -1;
    if (character === '`') backtick = at;
  }
  return ends;
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
const raw = ['highlight|code|codeblock|math|katex|latex', ...diagrams].join('|');
const isRaw = new RegExp(`^(?:${raw})$`, 'i');

/** Tells where the closing tag of one of these is, behind an offset. */
function rawEnds(text: string): (tag: Tag, from: number) => number | undefined {
  /** By their names, last ones first. */
  const tags = new Map<string, number[]>();
  const closing = new RegExp(`\\{\\{[<%]\\s*/\\s*(${raw})\\s*[%>]\\}\\}`, 'gi');
  for (const { 1: name = '', index } of [...text.matchAll(closing)].reverse()) {
    const list = tags.get(name) ?? [];
    tags.set(name, list);
    list.push(index);
  }
  return ({ name, closing: isEnd, closed }, from) => {
    if (isEnd || closed || !isRaw.test(name)) return undefined;
    const list = tags.get(name) ?? [];
    while (list.length > 0 && (list.at(-1) ?? 0) < from) list.pop();
    return list.at(-1);
  };
}
