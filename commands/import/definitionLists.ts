/** A definition: a colon, blanks, and what it says. */
const definition = /^ {0,3}:[ \t]+(\S.*)$/;
/** What cannot be a term. */
const noTerm = /^(?: {0,3}(?:#{1,6}\s|>|[-*+]\s|\d{1,9}[.)]\s|\||`{3}|~{3}|:[ \t])| {4}|\t|\s*$)/;

type List = { html: string[]; end: number };

/**
 * Markdown whose definition lists are HTML, with what they say still Markdown.
 * @param isProse whether a line, counted from 0, may be part of one
 * @see https://michelf.ca/projects/php-markdown/extra/#def-list
 */
export function definitionLists(markdown: string, isProse: (line: number) => boolean): string {
  const lines = markdown.split('\n');
  const result: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const list = isStart(lines, at) ? readList(lines, at, isProse) : undefined;
    if (list) {
      result.push(...list.html);
      at = list.end;
    } else {
      result.push(lines[at] ?? '');
      at += 1;
    }
  }
  return result.join('\n');
}

/** Whether a paragraph begins on a line. */
const isStart = (lines: string[], at: number): boolean =>
  (at === 0 || (lines[at - 1] ?? '').trim() === '') && !noTerm.test(lines[at] ?? '');

function readList(
  lines: string[],
  start: number,
  isProse: (line: number) => boolean,
): List | undefined {
  const html: string[] = [];
  let end = start;
  for (let at = start; at < lines.length; ) {
    const terms: string[] = [];
    while (at < lines.length && !noTerm.test(lines[at] ?? '') && isProse(at)) {
      terms.push((lines[at] ?? '').trim());
      at += 1;
    }
    if (terms.length > 0 && (lines[at] ?? '').trim() === '') at += 1;
    if (terms.length === 0 || !definition.test(lines[at] ?? '') || !isProse(at)) break;
    html.push(...terms.flatMap((term) => element('dt', [term])));
    while (definition.test(lines[at] ?? '') && isProse(at)) {
      const said = readDefinition(lines, at);
      html.push(...element('dd', said.text));
      end = said.end;
      at = end;
      while (at < lines.length && (lines[at] ?? '').trim() === '') at += 1;
    }
  }
  const gap = (lines[end] ?? '').trim() === '' ? [] : [''];
  return html.length > 0 ? { html: ['<dl>', ...html, '</dl>', ...gap], end } : undefined;
}

/** A definition with its further lines, and paragraphs that are indented. */
function readDefinition(lines: string[], start: number): { text: string[]; end: number } {
  const text = [definition.exec(lines[start] ?? '')?.[1] ?? ''];
  let end = start + 1;
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const isBlank = line.trim() === '';
    const before = (lines[at - 1] ?? '').trim() === '';
    if (definition.test(line) || (before && !isBlank && !/^(?: {2}|\t)/.test(line))) break;
    if (isBlank) continue;
    if (before) text.push('');
    text.push(line.replace(/^(?: {1,4}|\t)/, ''));
    end = at + 1;
  }
  return { text, end };
}

/** Blank lines let the Markdown between the tags be read. */
const element = (tag: string, lines: string[]): string[] => {
  const [first = ''] = lines;
  const isPlain = lines.length === 1 && !/[\\`*_[\]<>&$!~:{]/.test(first);
  return isPlain ? [`<${tag}>${first}</${tag}>`] : [`<${tag}>`, '', ...lines, '', `</${tag}>`];
};
