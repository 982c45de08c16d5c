import type { Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { shorten } from '../model/characters';
import { hasHan } from '../model/han';
import type { Report } from './report';

/** Inline content of one block: as it is written, and with fillers for all but running text. */
type Source = { source: string; seen: string };

type Finding = { index: number; length: number; kind: string; mend: string };

/** Stands for a character of code, a formula, HTML or a link, or for one that is escaped. */
const filler = '\u0000';

/**
 * Reports, as doubts, what looks like a picture, link or note and is shown as it is written, with the
 * way to write it. Code, formulas, HTML and links are left alone.
 */
export function reportLookalikes(tree: Root, markdown: string, report: Report): void {
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const { start, end } = node.position ?? {};
    const [from, to] = [start?.offset, end?.offset];
    if (!start || from === undefined || to === undefined) return;
    const source = markdown.slice(from, to);
    if (!/[\]］】]/.test(source)) return;
    const block = { source, seen: withFillers(source, otherRanges(node), from) };
    let done = 0;
    const found = [wikis, inlines, reversed, names, notes, inlineNotes].flatMap((find) =>
      find(block),
    );
    for (const { index, length, kind, mend } of found.sort((a, b) => a.index - b.index)) {
      if (index < done) continue;
      done = index + length;
      const line = start.line + source.slice(0, index).split('\n').length - 1;
      const what = `"${shorten(source.slice(index, done), 60)}" looks like a ${kind}, but is text`;
      report(line, what, mend, 'doubt');
    }
  });
}

/** Where in a block there is something else than text; of a link the words are text. */
function otherRanges({ children }: Parents): [number, number][] {
  return (children as Nodes[]).flatMap((node): [number, number][] => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from === undefined || to === undefined || node.type === 'text') return [];
    const inner = 'children' in node ? node.children : [];
    // GitHub's additions find it last, and don't say where.
    if (node.type === 'link' && inner[0] && !inner[0].position) return [];
    const [first, last] = [inner[0]?.position?.start.offset, inner.at(-1)?.position?.end.offset];
    // An address by itself begins with its words.
    if (first === undefined || last === undefined || first === from) return [[from, to]];
    return [[from, first], ...otherRanges(node as Parents), [last, to]];
  });
}

/** @param offset of the source in the text that the ranges are of */
function withFillers(source: string, ranges: [number, number][], offset: number): string {
  const parts: string[] = [];
  let done = 0;
  for (const [from, to] of ranges.map(([a, b]) => [a - offset, b - offset])) {
    parts.push(source.slice(done, from), source.slice(from, to).replace(/[^\n]/g, filler));
    done = to ?? done;
  }
  return (parts.join('') + source.slice(done)).replace(/\\[!-/:-@[-`{-~]/g, filler + filler);
}

const file =
  /\.(?:md|markdown|html?|pdf|png|jpe?g|gif|svg|webp|avif|bmp|heic|docx?|xlsx?|pptx?|odt|zip|csv|txt|json|mp[34]|m4a|mov|webm|wav)(?:[?#]\S*)?$/i;

/** Whether what stands in brackets behind words is meant as an address. */
const isAddress = (text: string): boolean =>
  /^(?:https?:|mailto:|[/#]|\.{1,2}\/)/i.test(text) || file.test(text);

/** How to write a picture or link; an address with blanks stands in angle brackets. */
function write(mark: string, words: string, address: string, title?: string): string {
  const destination = /[\s()]/.test(address) ? `<${address}>` : address;
  return `write ${mark}[${words}](${destination}${title ? ` "${title}"` : ''})`;
}

/** `![[a.png]]`, `[[page]]` */
const wikis = ({ seen, source }: Source): Finding[] =>
  Array.from(seen.matchAll(/(!?)\[\[([^[\]\n]+)\]\]/g)).flatMap((match): Finding[] => {
    const [{ length }, mark = '', inside = ''] = match;
    const { index } = match;
    const words = source.slice(index + length - 2 - inside.length, index + length - 2);
    const isEscaped = source.slice(Math.max(0, index - 2), index) === '\\!';
    if (!/\p{L}/u.test(inside) || words.trim() !== words || isEscaped) return [];
    const [address = '', label = mark ? '' : address] = words.split('|');
    return mark
      ? [{ index, length, kind: 'picture', mend: write('!', label, address) }]
      : [{ index, length, kind: 'link', mend: `write [${label}](address), or \\[[ if it is text` }];
  });

const brackets =
  /([!！]?)[[［【]([^[\]［］【】\n]*)[\]］】]( ?)[(（]((?:[^()（）\n]|\([^()\n]*\))*)([)）]?)/g;

/** `[text](my file.md)`, `[text]（address）`, `【text】(address)`, `![text] (a.png)`, `![text](a.png` */
const inlines = ({ seen, source }: Source): Finding[] =>
  Array.from(seen.matchAll(brackets)).flatMap((match): Finding[] => {
    const [{ length }, mark = '', label = '', gap = '', inside = '', end = ''] = match;
    const { index } = match;
    const from = index + length - end.length - inside.length;
    const { address, title } = partsOf(source.slice(from, from + inside.length), end !== '');
    const isPicture = mark === '!' || (mark === '！' && file.test(address));
    const isLink =
      isAddress(address) &&
      /[^\d\s,.:]/.test(label) &&
      !(gap && /^https?:/i.test(address)) &&
      !(gap && !file.test(address));
    if (address === '' || (!isPicture && !isLink)) return [];
    const start = isPicture || !mark ? index : index + mark.length;
    const at = index + mark.length + 1;
    const words = source.slice(at, at + label.length);
    const mend = write(isPicture ? '!' : '', words, address, title);
    const kind = isPicture ? 'picture' : 'link';
    return [{ index: start, length: index + length - start, kind, mend }];
  });

/** `(text)[address]`; the address of a site takes the last bracket with it. */
const reversed = ({ seen, source }: Source): Finding[] =>
  Array.from(seen.matchAll(/[(（]([^()（）\n]+)[)）]\[[^[\]\s]+\]?/g)).flatMap(
    (match): Finding[] => {
      const [{ length }, label = ''] = match;
      const { index } = match;
      const words = source.slice(index + 1, index + 1 + label.length);
      const address = source.slice(index + label.length + 3, index + length).replace(/\]$/, '');
      const mend = write('', words, address);
      return isAddress(address) ? [{ index, length, kind: 'link', mend }] : [];
    },
  );

/** An address, and its title in quotation marks of any kind; a size, as in `a.png =300x`, goes. */
function partsOf(text: string, isClosed: boolean): { address: string; title?: string } {
  if (!isClosed) return { address: text.trim().split(/\s/)[0] ?? '' };
  const [all = '', title] =
    /\s["'“”‘’「『]([^"'“”‘’「」『』]*)["'“”‘’」』]$/.exec(text.trimEnd()) ?? [];
  const rest = text.trimEnd().slice(0, text.trimEnd().length - all.length);
  const address = rest.replace(/\s=\d*x\d*$/, '').trim();
  const [first = '', ...words] = address.split(/\s+/);
  // A title that has no quotation marks.
  if (!title && file.test(first) && !file.test(address))
    return { address: first, title: words.join(' ') };
  return { address, title };
}

/** `[text][name]` and `![text][name]` without a definition. */
const names = ({ seen, source }: Source): Finding[] =>
  Array.from(seen.matchAll(/(!?)\[([^[\]\n]*)\]\[([^[\]\n]*)\]/g)).flatMap((match): Finding[] => {
    const [{ length }, mark = '', label = '', name = ''] = match;
    const { index } = match;
    // Places in lists, as in a[i][j] or [1][2].
    const isPlace =
      /[\w\])]/.test(seen[index - 1] ?? '') || /^(?:\w?|[\d\s,.:]*)$/.test(label.trim());
    if ((!mark && isPlace) || `${label}${name}`.includes('^')) return [];
    const given =
      name || source.slice(index + mark.length + 1, index + mark.length + 1 + label.length);
    const mend = `write [${given}]: address on a line by itself`;
    return [{ index, length, kind: mark ? 'picture' : 'link', mend }];
  });

/** `[^1]` without a note, `［^1］`, and `[^1]：` where a note is meant. */
const notes = ({ seen, source }: Source): Finding[] => {
  const found = /[[［【][\^＾]([^[\]［］【】\n]+)[\]］】](：?)/g;
  const lost = Array.from(seen.matchAll(found)).flatMap((match): Finding[] => {
    const [{ length }, name = '', colon] = match;
    const { index } = match;
    // A set of characters, as in [^a-z]+.
    if (/^(?:\\|[^\s-]-[^\s-])/.test(name) || /[+*{?]/.test(seen[index + length] ?? '')) return [];
    const right = `[^${name.trim().replace(/\s+/g, '-')}]`;
    const mend =
      colon && isLineStart(source, index)
        ? `write ${right}: with a half-width colon`
        : `write ${right}, and its note as ${right}: … on a line by itself`;
    return [{ index, length, kind: 'note', mend }];
  });
  // One that there is a note for, but the line is no second one.
  const again = Array.from(source.matchAll(/\[(\^[^[\]\n]+)\]：/g)).flatMap((match): Finding[] => {
    const [{ length }, name] = match;
    const { index } = match;
    if (seen[index] !== filler || !isLineStart(source, index)) return [];
    return [{ index, length, kind: 'note', mend: `write [${name}]: with a half-width colon` }];
  });
  return [...lost, ...again];
};

const isLineStart = (source: string, index: number): boolean =>
  /^[ \t>]*$/.test(source.slice(source.lastIndexOf('\n', index - 1) + 1, index));

/** `^[words]` */
const inlineNotes = ({ seen }: Source): Finding[] =>
  Array.from(seen.matchAll(/\^\[([^[\]\n]+)\]/g)).flatMap((match): Finding[] => {
    const [{ length }, words = ''] = match;
    if (!/\s/.test(words) && !hasHan(words)) return [];
    const mend = 'write [^1], and its note as [^1]: … on a line by itself';
    return [{ index: match.index, length, kind: 'note', mend }];
  });
