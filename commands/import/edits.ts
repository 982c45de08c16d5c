import type { Node } from 'unist';

/** A piece of a text, by offsets, and what is to stand there. */
export type Edit = { from: number; to: number; text: string };

/** Where a node of Markdown is written, by offsets. */
export function rangeOf({ position }: Node): { from: number; to: number } | undefined {
  const [from, to] = [position?.start.offset, position?.end.offset];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** A text with its edits made. Of two that overlap, the outer one counts. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text: replacement } of made(edits)) {
    parts.push(text.slice(at, from), replacement);
    at = to;
  }
  return parts.join('') + text.slice(at);
}

/** The edits that count, in order. */
function made(edits: readonly Edit[]): Edit[] {
  let at = 0;
  return [...edits]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      const counts = from >= at;
      if (counts) at = to;
      return counts;
    });
}

/** Tells where what stood at an offset stands when the edits are made. */
export function mover(edits: readonly Edit[]): (offset: number) => number {
  const order = made(edits);
  let sum = 0;
  const shifts = order.map(({ from, to, text }) => {
    sum += text.length - (to - from);
    return sum;
  });
  return (offset) => {
    const before = countUntil(order, ({ from, to }) => to <= offset && from < offset);
    return offset + (shifts[before - 1] ?? 0);
  };
}

/** Tells the line, counted from 1, of an offset. */
export function liner(text: string): (offset: number) => number {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => 1 + countUntil(breaks, (at) => at < offset);
}

/** How many items at the start of a list pass a test that none behind them passes. */
function countUntil<T>(list: readonly T[], test: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
