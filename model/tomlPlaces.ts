/** The line of a value with its key, and what was typed if it is neither text nor a list or table. */
export type Place = { line: number; typed?: string };

type Token = { text: string; line: number };

/**
 * Where each value of a TOML document stands, by its path as JSON. The document must be one that a
 * parser has taken: what it has no places for isn't looked for.
 */
export function placesIn(source: string): Map<string, Place> {
  const places = new Map<string, Place>();
  const all = tokensOf(source);
  /** How many tables a list of tables (`[[name]]`) has so far. */
  const counts = new Map<string, number>();
  let at = 0;
  let table: string[] = [];
  const note = (path: string[], place: Place) => {
    const key = JSON.stringify(path);
    if (!places.has(key)) places.set(key, place);
  };
  const skipBreaks = () => {
    while (all[at]?.text === '\n') at += 1;
  };

  /** A dotted key, up to what ends it. */
  function readKey(end: string): string[] {
    const parts: string[] = [];
    for (; at < all.length && all[at]?.text !== end; at += 1) {
      const text = all[at]?.text ?? '';
      if (/^["']/.test(text)) parts.push(text.startsWith('"') ? unquote(text) : text.slice(1, -1));
      else parts.push(...text.split('.').filter((part) => part !== ''));
    }
    at += 1;
    return parts;
  }

  function readPair(table: string[], line: number): void {
    const path = [...table, ...readKey('=')];
    for (let length = table.length + 1; length < path.length; length++)
      note(path.slice(0, length), { line });
    readValue(path, line);
  }

  function readValue(path: string[], line: number): void {
    const token = all[at];
    if (token?.text === '[') readList(path, line);
    else if (token?.text === '{') readInline(path, line);
    else {
      at += 1;
      // A date and its time may be parted by a blank.
      const parts = [token?.text ?? ''];
      while (at < all.length && !/^[\n,\]}]$/.test(all[at]?.text ?? '')) {
        parts.push(all[at]?.text ?? '');
        at += 1;
      }
      const typed = parts.join(' ');
      note(path, /^["']/.test(typed) ? { line } : { line, typed });
    }
  }

  function readList(path: string[], line: number): void {
    note(path, { line });
    at += 1;
    for (let index = 0; at < all.length; index += 1) {
      skipBreaks();
      if (all[at]?.text === ']') break;
      readValue([...path, String(index)], all[at]?.line ?? line);
      skipBreaks();
      if (all[at]?.text === ',') at += 1;
    }
    at += 1;
  }

  function readInline(path: string[], line: number): void {
    note(path, { line });
    at += 1;
    while (at < all.length) {
      skipBreaks();
      if (all[at]?.text === '}') break;
      readPair(path, all[at]?.line ?? line);
      skipBreaks();
      if (all[at]?.text === ',') at += 1;
    }
    at += 1;
  }

  function readHeader(line: number): void {
    at += 1;
    const isList = all[at]?.text === '[';
    if (isList) at += 1;
    table = [];
    const parts = readKey(']');
    for (const [index, part] of parts.entries()) {
      table.push(part);
      const key = JSON.stringify(table);
      note(table, { line });
      if (isList && index === parts.length - 1) counts.set(key, (counts.get(key) ?? -1) + 1);
      const count = counts.get(key);
      if (count !== undefined) table.push(String(count));
    }
    note(table, { line });
    if (isList) at += 1;
  }

  while (at < all.length) {
    skipBreaks();
    const token = all[at];
    if (!token) break;
    if (token.text === '[') readHeader(token.line);
    else readPair(table, token.line);
  }
  return places;
}

const unquote = (text: string): string => {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
};

/** Strings, marks, line ends, and what stands between them; comments and blanks are left out. */
function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  const bare = /[^\s"'#[\]{},=]+/y;
  let line = 1;
  for (let at = 0; at < source.length; ) {
    const character = source[at] ?? '';
    let end = at + 1;
    if (character === '#') {
      const next = source.indexOf('\n', at);
      end = next < 0 ? source.length : next;
    } else if (character === '\n' || !/\s/.test(character)) {
      if (character === '"' || character === "'") end = stringEnd(source, at);
      else {
        bare.lastIndex = at;
        end = bare.test(source) ? bare.lastIndex : end;
      }
      tokens.push({ text: source.slice(at, end), line });
    }
    for (let index = at; index < end; index++) if (source[index] === '\n') line += 1;
    at = end;
  }
  return tokens;
}

/** What is behind the string that starts at an offset: `"…"`, `'…'`, or three of these. */
function stringEnd(source: string, start: number): number {
  const quote = source[start] ?? '';
  const triple = quote.repeat(3);
  const mark = source.startsWith(triple, start) ? triple : quote;
  let at = start + mark.length;
  while (at < source.length && !source.startsWith(mark, at)) {
    at += quote === '"' && source[at] === '\\' ? 2 : 1;
  }
  at += mark.length;
  // Two more may belong to the text: `""""""` closes at its last three.
  for (let more = 0; mark === triple && more < 2 && source[at] === quote; more++) at += 1;
  return Math.min(at, source.length);
}
