/** The line of a value with its key, and what was typed if it is neither text nor a list or table. */
export type Place = { line: number; typed?: string };

type Token = { text: string; line: number };

/**
 * Where each value of a TOML document stands, by its path as JSON. The document must be one that a
 * parser has taken: what it has no places for isn't looked for.
 */
export const placesIn = (source: string): Map<string, Place> =>
  new PlaceReader(tokensOf(source)).read();

class PlaceReader {
  private readonly places = new Map<string, Place>();
  /** How many tables a list of tables (`[[name]]`) has so far. */
  private readonly counts = new Map<string, number>();
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  read(): Map<string, Place> {
    let table: string[] = [];
    for (this.skipBreaks(); this.at < this.tokens.length; this.skipBreaks()) {
      const { line } = this.tokens[this.at] as Token;
      if (this.text === '[') table = this.readHeader(line);
      else this.readPair(table, line);
    }
    return this.places;
  }

  private get text(): string | undefined {
    return this.tokens[this.at]?.text;
  }

  private note(path: string[], place: Place): void {
    const key = JSON.stringify(path);
    if (!this.places.has(key)) this.places.set(key, place);
  }

  private skipBreaks(): void {
    while (this.text === '\n') this.at += 1;
  }

  /** A dotted key, up to what ends it. */
  private readKey(end: string): string[] {
    const parts: string[] = [];
    for (; this.at < this.tokens.length && this.text !== end; this.at += 1) {
      const text = this.text ?? '';
      if (/^["']/.test(text)) parts.push(text.startsWith('"') ? unquote(text) : text.slice(1, -1));
      else parts.push(...text.split('.').filter((part) => part !== ''));
    }
    this.at += 1;
    return parts;
  }

  /** The name of a table, or of a list of tables. @returns the path of what follows */
  private readHeader(line: number): string[] {
    this.at += 1;
    const isList = this.text === '[';
    if (isList) this.at += 1;
    const table: string[] = [];
    const parts = this.readKey(']');
    for (const [index, part] of parts.entries()) {
      table.push(part);
      const key = JSON.stringify(table);
      this.note(table, { line });
      if (isList && index === parts.length - 1)
        this.counts.set(key, (this.counts.get(key) ?? -1) + 1);
      const count = this.counts.get(key);
      if (count !== undefined) table.push(String(count));
    }
    this.note(table, { line });
    if (isList) this.at += 1;
    return table;
  }

  private readPair(table: string[], line: number): void {
    const path = [...table, ...this.readKey('=')];
    for (let length = table.length + 1; length < path.length; length++)
      this.note(path.slice(0, length), { line });
    this.readValue(path, line);
  }

  private readValue(path: string[], line: number): void {
    if (this.text === '[') this.readList(path, line);
    else if (this.text === '{') this.readInline(path, line);
    else {
      const parts = [this.text ?? ''];
      // A date and its time may be parted by a blank.
      for (this.at += 1; !/^[\n,\]}]$/.test(this.text ?? '\n'); this.at += 1)
        parts.push(this.text ?? '');
      const typed = parts.join(' ');
      this.note(path, /^["']/.test(typed) ? { line } : { line, typed });
    }
  }

  private readList(path: string[], line: number): void {
    this.note(path, { line });
    this.at += 1;
    for (let index = 0; this.at < this.tokens.length; index += 1) {
      this.skipBreaks();
      if (this.text === ']') break;
      this.readValue([...path, String(index)], this.tokens[this.at]?.line ?? line);
      this.skipBreaks();
      if (this.text === ',') this.at += 1;
    }
    this.at += 1;
  }

  private readInline(path: string[], line: number): void {
    this.note(path, { line });
    this.at += 1;
    while (this.at < this.tokens.length) {
      this.skipBreaks();
      if (this.text === '}') break;
      this.readPair(path, this.tokens[this.at]?.line ?? line);
      this.skipBreaks();
      if (this.text === ',') this.at += 1;
    }
    this.at += 1;
  }
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
