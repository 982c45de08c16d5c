import type { Problem } from './problem';

/** The languages that front matter may be in. */
export type Format = 'yaml' | 'toml' | 'json';

export type SplitText = {
  format: Format;
  /** The front matter without its fences. JSON has none. */
  source: string;
  /** How many lines of the file come before the front matter's own, and before the body. */
  sourceLine: number;
  bodyLine: number;
  body: string;
};

/** Why a text has no front matter; `isOpen` when it has one that is never closed. */
export type NotSplit = Omit<Problem, 'file'> & { isOpen: boolean };

/** Blanks, and marks that nobody sees: editors and exports leave these before the front matter. */
const unseen = /[\s\uFEFF\u200B-\u200D\u2060]/;

/**
 * Takes a text apart into front matter and body. As in Hugo, blanks, blank lines and marks of byte
 * order may stand before it (https://gohugo.io/content-management/front-matter/).
 */
export function splitFrontMatter(text: string): SplitText | NotSplit {
  let at = 0;
  while (unseen.test(text[at] ?? '')) at += 1;
  const lines = text.split('\n');
  const start = text.slice(0, at).split('\n').length - 1;
  const column = at - (text.lastIndexOf('\n', at - 1) + 1);
  const first = (lines[start] ?? '').slice(column).trimEnd();
  // Shortcodes begin with a brace as well.
  if (/^\{\s*(?:["}]|$)/.test(first)) return splitJson(text, at, start);
  const [, fence = ''] = /^(-{3,}|\+{3,})(?:\s+#.*)?$/.exec(first) ?? [];
  if (fence === '') {
    const mend = 'start the file with YAML between two lines of ---';
    return { line: start + 1, what: 'the front matter is missing', mend, isOpen: false };
  }
  const isFence = fence.startsWith('-') ? /^-{3,}$/ : /^\+{3,}$/;
  const indented = `${(lines[start] ?? '').slice(0, column)}${fence}`;
  const end = lines.findIndex((one, index) => {
    const line = one.trimEnd();
    return index > start && (isFence.test(line) || (column > 0 && line === indented));
  });
  if (end < 0) return notClosed(start, fence.slice(0, 3));
  return {
    format: fence.startsWith('-') ? 'yaml' : 'toml',
    source: lines.slice(start + 1, end).join('\n'),
    sourceLine: start + 1,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 1,
  };
}

/** Front matter in JSON, which starts at an offset. */
function splitJson(text: string, at: number, start: number): SplitText | NotSplit {
  const length = objectLength(text.slice(at));
  if (length === 0) return notClosed(start, '}');
  const source = text.slice(at, at + length);
  const bodyLine = start + source.split('\n').length;
  const [rest = '', ...body] = text.slice(at + length).split('\n');
  if (rest.trim() !== '') {
    const what = 'text follows the closing } of the front matter on its line';
    return { line: bodyLine, what, mend: 'start it on the next line', isOpen: true };
  }
  return { format: 'json', source, sourceLine: start, body: body.join('\n'), bodyLine };
}

const notClosed = (start: number, fence: string): NotSplit => ({
  line: start + 1,
  what: 'the front matter is not closed',
  mend: `put a line of ${fence} after its last key`,
  isOpen: true,
});

/** How long the JSON object at the start of a text is; 0 when it is never closed. */
function objectLength(text: string): number {
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
