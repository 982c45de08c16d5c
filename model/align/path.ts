/** Items `from` to `to` (exclusive) of a sequence: blocks or atoms of one text. */
export type Span = { from: number; to: number };

/** How many items of each sequence a step takes. */
export type Shape = readonly [zh: number, en: number];

/** How far from the diagonal a path may stray: some items, and a share of the longer sequence. */
const leeway = { items: 12, share: 0.15 };

/**
 * The steps of the best path through two sequences from their starts to their ends: dynamic
 * programming as in Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora"
 * (Computational Linguistics 19, 1993), within a band around the diagonal.
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
  const longer = Math.max(rows, columns);
  const band = (leeway.items + leeway.share * longer) * longer;
  const best = new Float64Array((rows + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const taken = new Uint8Array((rows + 1) * width);
  best[0] = 0;
  for (let i = 0; i <= rows; i += 1) {
    for (let j = 0; j <= columns; j += 1) {
      if (Math.abs(i * columns - j * rows) > band) continue;
      const here = i * width + j;
      for (let shape = 0; shape < shapes.length; shape += 1) {
        const [a, b] = shapes[shape] as Shape;
        if (a > i || b > j) continue;
        const before = best[here - a * width - b] as number;
        if (before === Number.NEGATIVE_INFINITY) continue;
        const value =
          before +
          score(
            { from: zh.from + i - a, to: zh.from + i },
            { from: en.from + j - b, to: en.from + j },
          );
        if (value > (best[here] as number)) {
          best[here] = value;
          taken[here] = shape;
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
