/** A piece of a text, by offsets, and what is to stand there. */
export type Edit = { from: number; to: number; text: string };

/** A text with its edits made. Of two that overlap, the outer one counts. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, text: replacement } of [...edits].sort(
    (a, b) => a.from - b.from || b.to - a.to,
  )) {
    if (from < at) continue;
    result += text.slice(at, from) + replacement;
    at = to;
  }
  return result + text.slice(at);
}

/** Where what stood at an offset stands when the edits are made. */
export function moved(offset: number, edits: readonly Edit[]): number {
  const before = edits.filter(({ to, from }) => to <= offset && from < offset);
  return before.reduce((sum, { from, to, text }) => sum + text.length - (to - from), offset);
}

/** The line, counted from 1, of an offset. */
export const lineAt = (text: string, offset: number): number =>
  text.slice(0, offset).split('\n').length;
