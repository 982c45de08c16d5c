import type { ClueClass } from './features';
import type { Shape } from './path';

/**
 * Parameters of the model of a translation. Figures are natural logarithms of odds unless said
 * otherwise; they were fitted on translated articles that were merged, split and cut at random.
 */

/** How often rows have each shape; Gale and Church (1993), table 5, extended. */
const shapeFrequencies: readonly [Shape, number][] = [
  [[1, 1], -0.1],
  [[1, 0], -5.3],
  [[0, 1], -5.3],
  [[1, 2], -3.8],
  [[2, 1], -3.8],
  [[2, 2], -8],
  [[1, 3], -6.3],
  [[3, 1], -6.3],
  [[1, 4], -7.5],
  [[4, 1], -7.5],
];

export const shapes: readonly Shape[] = shapeFrequencies.map(([shape]) => shape);

const frequencies = new Map(shapeFrequencies.map(([[zh, en], value]) => [zh * 8 + en, value]));

/** How frequent rows of so many blocks are. */
export const shapeFrequency = (zh: number, en: number): number =>
  frequencies.get(zh * 8 + en) ?? Number.NEGATIVE_INFINITY;

export const parameters = {
  /** Probability that a clue turns up in the translation of its block. */
  survival: { word: 0.72, name: 0.97, number: 0.85, mark: 0.8, anchor: 0.98 } satisfies Record<
    ClueClass,
    number
  >,
  /** Probability that a clue of an added block is missing from the whole other text only by chance. */
  absent: 0.5,
  /** No clue is taken to be rarer than this in a block by chance. */
  leastChance: 0.02,
  /** Clues of a block depend on each other, so their sum counts only for so much. */
  clueWeight: 0.75,
  /** Deviation of the logarithm of the length ratio: of long blocks, and what short ones add. */
  deviation: 0.18,
  shortDeviation: 3,
  /** For a merge in which no end of a sentence divides what was merged. */
  undivided: -2,
  /** Rows with worse odds than this by kinds and lengths alone are not looked at further. */
  leastOdds: -12,
  /** Characters of English per Han character: mean, bounds, and the Han text that the mean is worth. */
  scale: { mean: 3, least: 2.2, most: 4.2, weight: 300 },
  /** A translator keeps a kind, changes a heading's level, one kind of prose, a heading into prose. */
  kinds: {
    same: Math.log(0.95),
    level: Math.log(0.04),
    prose: Math.log(0.02),
    heading: Math.log(0.003),
  },
};
