/** Items `from` to `to` (exclusive) of a sequence: blocks or atoms of one text. */
export type Span = { from: number; to: number };

/** How many items of each sequence a step takes. */
export type Shape = readonly [zh: number, en: number];

/** A way that is so much worse than the best of those that have come as far is not followed further. */
const beam = 60;

/**
 * The steps of the best path through two sequences from their starts to their ends: dynamic
 * programming as in Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora"
 * (Computational Linguistics 19, 1993), as a beam search: places are visited in the order of how many
 * items lie behind them, and hopeless ones are left.
 * `shapes` has to contain 1–0 and 0–1, and `score` has to be finite for these.
 */
export function bestPath(
  zh: Span,
  en: Span,
  shapes: readonly Shape[],
  score: (zh: Span, en: Span) => number,
): { zh: Span; en: Span }[] {
  const rows = zh.to - zh.from;
  const columns = en.to - en.from;
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const taken = new Uint8Array((rows + 1) * width);
  best[0] = 0;
  for (let behind = 0; behind < rows + columns; behind += 1) {
    const first = Math.max(0, behind - columns);
    const last = Math.min(rows, behind);
    let leader = Number.NEGATIVE_INFINITY;
    for (let i = first; i <= last; i += 1) {
      leader = Math.max(leader, best[i * width + behind - i] as number);
    }
    for (let i = first; i <= last; i += 1) {
      const j = behind - i;
      const here = best[i * width + j] as number;
      if (here < leader - beam) continue;
      for (let shape = 0; shape < shapes.length; shape += 1) {
        const [a, b] = shapes[shape] as Shape;
        if (i + a > rows || j + b > columns) continue;
        const there = (i + a) * width + j + b;
        const value =
          here +
          score(
            { from: zh.from + i, to: zh.from + i + a },
            { from: en.from + j, to: en.from + j + b },
          );
        if (value > (best[there] as number)) {
          best[there] = value;
          taken[there] = shape;
        }
      }
    }
  }
  const path: { zh: Span; en: Span }[] = [];
  for (let i = rows, j = columns; i + j > 0; ) {
    const [a, b] = shapes[taken[i * width + j] as number] as Shape;
    path.push({
      zh: { from: zh.from + i - a, to: zh.from + i },
      en: { from: en.from + j - b, to: en.from + j },
    });
    i -= a;
    j -= b;
  }
  return path.reverse();
}
