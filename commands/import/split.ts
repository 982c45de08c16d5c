import { type Data, type Format, readData } from './data';

export type SplitText = {
  data: Data;
  format?: Format;
  /** What the front matter's parser objects to. */
  wrong?: string;
  body: string;
  /** The line of the file, counted from 1, on which the body starts. */
  bodyLine: number;
  /** The line, counted from 1, on which the front matter starts. */
  dataLine: number;
};

const fences = new Map<string, Format>([
  ['---', 'yaml'],
  ['+++', 'toml'],
]);

/**
 * Takes a Hugo text (without BOM, with `\n`) apart into front matter (YAML, TOML, JSON or none)
 * and body.
 */
export function splitText(text: string): SplitText {
  const lines = text.split('\n');
  const start = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
  const first = lines[start]?.trimEnd() ?? '';
  const format = fences.get(first);
  const cut = (to: number, source: string, as: Format): SplitText => ({
    ...readData(source, as),
    format: as,
    body: lines.slice(to).join('\n'),
    bodyLine: to + 1,
    dataLine: start + 1,
  });
  if (format) {
    const end = lines.findIndex((line, index) => index > start && line.trimEnd() === first);
    if (end > 0) return cut(end + 1, lines.slice(start + 1, end).join('\n'), format);
  }
  if (/^\{(?![{%<])/.test(first)) {
    const rest = lines.slice(start).join('\n');
    const length = jsonLength(rest);
    if (length > 0) {
      const source = rest.slice(0, length);
      const split = cut(start + source.split('\n').length, source, 'json');
      const tail = rest.slice(length).split('\n')[0] ?? '';
      return tail.trim() === '' ? split : { ...split, body: `${tail}\n${split.body}` };
    }
  }
  const wrong = format ? `the ${first} is never closed` : undefined;
  return { data: {}, wrong, body: text, bodyLine: 1, dataLine: start + 1 };
}

/** How long the JSON object at the start of a text is; 0 when it is never closed. */
function jsonLength(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (quoted) {
      if (character === '\\') index++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return index + 1;
  }
  return 0;
}
