import type { Posting } from './postings';
import type { Clause, Slot } from './query';
import { isPair, pairOf } from './terms';

/** What the index is asked for: any of some terms, standing at a place in the phrase. */
export type Lookup = {
  terms: string[];
  /** Undefined for what is common, of which the index has no positions. */
  position?: number;
  /** Whether every term that begins like this is meant. */
  prefix?: boolean;
};

/**
 * The fewest terms that tell where a phrase stands: pairs cover it side by side, so that 企業市場 is
 * 企業 and, two places on, 市場.
 */
export function lookupsOf({ slots }: Clause): Lookup[] {
  const lookups: Lookup[] = [];
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at];
    if (!slot) break;
    const pair = pairAt(slots, at);
    if (pair) {
      lookups.push(pair);
      at += 1;
    } else if (slot.common) {
      lookups.push(pairAt(slots, at - 1) ?? { terms: [...slot.forms] });
    } else {
      lookups.push({ terms: [...slot.forms], position: slot.position, prefix: slot.prefix });
    }
  }
  return lookups;
}

/** The pair that starts with a slot, if the two are indexed as one. */
function pairAt(slots: readonly Slot[], at: number): Lookup | undefined {
  const [first, second] = [slots[at], slots[at + 1]];
  if (!first || !second || !isPair(first, second)) return undefined;
  const bothHan = first.han && second.han;
  const terms = first.forms.flatMap((a) => second.forms.map((b) => pairOf(a, b, bothHan)));
  return { terms, position: first.position };
}

/** Joins the postings of terms that mean the same. */
export function unite(postings: readonly Posting[]): Posting {
  const [only] = postings;
  if (only && postings.length === 1) return only;
  const united: Posting = new Map();
  for (const posting of postings) {
    for (const [document, { impact, positions }] of posting) {
      const known = united.get(document);
      united.set(document, {
        impact: Math.max(impact, known?.impact ?? 0),
        positions: known ? [...known.positions, ...positions] : positions,
      });
    }
  }
  return united;
}

/** Documents in which a phrase stands, with its impact: that of its least term. */
export type Matches = Map<number, number>;

/** The documents that have all terms of a phrase, each at its place. `postings` goes with `lookups`. */
export function matchPhrase(lookups: readonly Lookup[], postings: readonly Posting[]): Matches {
  const matches: Matches = new Map();
  const parts = lookups.map(({ position }, index) => ({
    position,
    posting: postings[index] ?? new Map(),
  }));
  parts.sort((a, b) => a.posting.size - b.posting.size);
  for (const document of parts[0]?.posting.keys() ?? []) {
    let impact = Number.POSITIVE_INFINITY;
    let starts: Set<number> | undefined;
    for (const { position, posting } of parts) {
      const found = posting.get(document);
      impact = Math.min(impact, found?.impact ?? 0);
      if (impact === 0) break;
      if (!found || position === undefined) continue;
      const here: number[] = found.positions.map((one: number) => one - position);
      const known = starts;
      starts = new Set(known ? here.filter((start) => known.has(start)) : here);
      if (starts.size === 0) break;
    }
    if (impact > 0 && starts?.size !== 0) matches.set(document, impact);
  }
  return matches;
}
