import { hash } from '../../model/hash.mjs';
import type { SearchDocument } from '../../model/search/documents';
import { weights } from '../../model/search/rank';
import { eachTerm } from '../../model/search/terms';
import { tokenise } from '../../model/search/tokens';

/** What a document says, term by term. A term has a number, and as many positions as `counts` says. */
export type Reading = {
  /** Of the document. */
  digest: string;
  /** In characters, which is near enough within one language. */
  length: number;
  terms: Uint32Array;
  /** What each of them weighs in the document. */
  weights: Uint32Array;
  counts: Uint32Array;
  /** Those of the first term, then those of the second, …; rising for each. */
  positions: Uint32Array;
};

/** How much less C++ counts for who looks for C. */
const otherName = 4;

/** Between fields, and between blocks, a phrase ends. */
const gap = 2;

/**
 * Reads a document.
 * @param numberOf gives every term its number
 */
export function readDocument(
  document: SearchDocument,
  numberOf: (term: string) => number,
): Reading {
  const found = new Map<number, { weight: number; positions: number[] }>();
  eachWeighedTerm(document, (term, weight, position) => {
    const number = numberOf(term);
    let entry = found.get(number);
    if (!entry) {
      entry = { weight: 0, positions: [] };
      found.set(number, entry);
    }
    entry.weight += weight;
    if (position !== undefined) entry.positions.push(position);
  });
  const entries = [...found.values()];
  return {
    digest: hash(JSON.stringify(document)),
    length: lengthOf(document),
    terms: Uint32Array.from(found.keys()),
    weights: Uint32Array.from(entries, ({ weight }) => weight),
    counts: Uint32Array.from(entries, ({ positions }) => positions.length),
    positions: Uint32Array.from(entries.flatMap(({ positions }) => positions)),
  };
}

/** Calls back with every term of a document, what it weighs at this place, and the place, in rising order. */
function eachWeighedTerm(
  document: SearchDocument,
  call: (term: string, weight: number, position: number | undefined) => void,
): void {
  let offset = 0;
  const read = (text: string, weight: number) => {
    const tokens = tokenise(text);
    eachTerm(tokens, (term, position, isOther) =>
      call(
        term,
        isOther ? Math.floor(weight / otherName) : weight,
        position === undefined ? undefined : offset + position,
      ),
    );
    offset += (tokens.at(-1)?.position ?? 0) + gap;
  };
  read(document.title, weights.title);
  for (const tag of document.tags) read(tag, weights.tag);
  read(document.description, weights.description);
  for (const { heading, blocks } of document.sections) {
    read(heading, weights.heading);
    for (const block of blocks) read(block, weights.body);
  }
}

const lengthOf = ({ sections }: SearchDocument): number =>
  sections.reduce(
    (total, { blocks }) => blocks.reduce((sum, block) => sum + block.length, total),
    1,
  );
