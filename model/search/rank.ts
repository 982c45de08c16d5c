import type { Matches } from './lookups';
import { impacts } from './postings';

/** How much a word counts by where it stands. */
export const weights = { title: 20, tag: 6, heading: 4, description: 3, body: 1 };

/** How soon more of the same counts no more, and how much a long text is held back (BM25's k and b). */
const saturation = 3;
const lengthPenalty = 0.4;

/**
 * What a term weighs in a document, from 1 to 15: BM25 without its share of rarity (Robertson and
 * Zaragoza 2009, Foundations and Trends in IR 3:4), of the weighted number of times.
 * @param relativeLength the document's length in those of an average one in its language
 */
export function impactOf(weight: number, relativeLength: number): number {
  const damping = saturation * (1 - lengthPenalty + lengthPenalty * relativeLength);
  return 1 + Math.round((impacts - 2) * (weight / (weight + damping)));
}

/** Scores of the documents that match every clause: the sum of impacts, each times its rarity. */
export function rank(clauses: readonly Matches[], documents: number): Map<number, number> {
  const scores = new Map<number, number>();
  const [first, ...others] = [...clauses].sort((a, b) => a.size - b.size);
  for (const document of first?.keys() ?? []) {
    if (!others.every((matches) => matches.has(document))) continue;
    let score = 0;
    for (const matches of clauses) {
      score += (matches.get(document) ?? 0) * Math.log(1 + documents / matches.size);
    }
    scores.set(document, score);
  }
  return scores;
}
