import { withoutEnd } from './ends';
import { hash } from './hash.mjs';

/** A part of a text: what stands before the first heading, or a heading with what follows it. */
type Section = { heading: string; text: string };

export type Change = { kind: 'changed' | 'added' | 'removed'; heading: string };

/** Cuts Markdown at its headings; signs of headings within code are no headings. */
export function sectionsOf(body: string): Section[] {
  const sections: Section[] = [{ heading: '', text: '' }];
  let fence: string | undefined;
  for (const line of body.split('\n')) {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark && !fence) fence = mark;
    else if (mark && fence && mark.startsWith(fence)) fence = undefined;
    const [, words] = fence ? [] : (/^ {0,3}#{1,6}[ \t]+(?![ \t])(.*)$/.exec(line) ?? []);
    const heading = words && withoutEnd(words, ' \t#');
    if (heading !== undefined) sections.push({ heading, text: '' });
    else (sections.at(-1) as Section).text += `${line}\n`;
  }
  return sections;
}

const printOf = ({ heading, text }: Section): string =>
  hash(`${heading}\n${text.replace(/\s+/g, ' ').trim()}`).slice(0, 6);

/** What a translation records of its original: six hexadecimal digits for each section. */
export const fingerprint = (body: string): string => sectionsOf(body).map(printOf).join('-');

/**
 * What has changed in an original since a fingerprint was recorded, in its order. White space
 * doesn't count. A section that was rewritten counts as changed, not as removed and added.
 */
export function changesSince(recorded: string, body: string): Change[] {
  const before = recorded.split('-');
  const sections = sectionsOf(body);
  const after = sections.map(printOf);
  const kept = longestCommon(before, after);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...kept, [before.length, after.length] as const]) {
    const [gone, come] = [a - i, b - j];
    for (let k = 0; k < come; k += 1) {
      const heading = sections[j + k]?.heading ?? '';
      changes.push({ kind: k < gone ? 'changed' : 'added', heading });
    }
    for (let k = come; k < gone; k += 1) changes.push({ kind: 'removed', heading: '' });
    [i, j] = [a + 1, b + 1];
  }
  return changes;
}

/** Places of a longest common subsequence, by the textbook's table. */
function longestCommon(a: string[], b: string[]): (readonly [number, number])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i] as Uint16Array;
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const places: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      places.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return places;
}
