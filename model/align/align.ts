import { shapes } from './parameters';
import { bestPath, type Span } from './path';
import { Score } from './score';
import { matchingHeadings } from './sections';
import type { AlignBlock, Boundary, Row } from './types';

const numbers = ({ from, to }: Span): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** The spans between boundaries, from the start of both texts to their ends. */
function between(boundaries: readonly Boundary[], within: { zh: Span; en: Span }) {
  const ends = [...boundaries, { zh: within.zh.to, en: within.en.to }];
  return ends.map(({ zh, en }, index) => {
    const start = boundaries[index - 1] ?? { zh: within.zh.from, en: within.en.from };
    return { zh: { from: start.zh, to: zh }, en: { from: start.en, to: en } };
  });
}

/** Whether an author left a single block on one side to stand against all of the other. */
const isSettled = ({ zh, en }: { zh: Span; en: Span }): boolean =>
  Math.min(zh.to - zh.from, en.to - en.from) === 1;

/**
 * Rows of a text and its translation: in order, every block of both in exactly one.
 *
 * Dynamic programming over blocks after Gale and Church (1993), with lengths, kinds, and clues
 * that survive translation (see score.ts); restarted at headings that clearly match.
 * `boundaries` are starts of rows that an author has laid down, ascending on both sides. What they
 * enclose is one row where it has a single block on either side, so that merges can be forced too.
 */
export function align(
  zh: readonly AlignBlock[],
  en: readonly AlignBlock[],
  boundaries: readonly Boundary[] = [],
): Row[] {
  const score = new Score(zh, en);
  const whole = { zh: { from: 0, to: zh.length }, en: { from: 0, to: en.length } };
  return between(boundaries, whole)
    .flatMap((part) => {
      if (boundaries.length > 0 && isSettled(part)) return [part];
      return between(matchingHeadings(zh, en, score, part), part).flatMap((section) =>
        bestPath(section.zh, section.en, shapes, (z, e) => score.row(z, e)),
      );
    })
    .map((row) => ({ zh: numbers(row.zh), en: numbers(row.en) }));
}
