import type { AlignBlock, Row } from '../../model/align/types';

/** A pair of texts whose rows are known. */
export type Known = { name: string; zh: AlignBlock[]; en: AlignBlock[]; rows: Row[] };

/** What was done to make a row of a variant, `as it was` if nothing. */
export type Change =
  | 'as it was'
  | 'merged'
  | 'three merged'
  | 'split'
  | 'dropped'
  | 'dropped beside a merge'
  | 'added'
  | 'added beside a merge'
  | 'sentence moved';

export type Variant = Known & { changes: Change[] };

/** Numbers from 0 to 1 that look random: mulberry32 by Tommy Ettinger, public domain. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Side = 'zh' | 'en';

const joined = (blocks: readonly AlignBlock[], side: Side): AlignBlock => ({
  kind: 'paragraph',
  text: blocks.map(({ text }) => text).join(side === 'en' ? ' ' : ''),
  anchors: blocks.flatMap(({ anchors = [] }) => anchors),
});

const ends = { zh: /[。！？]」?/g, en: /[.!?][”"]?\s+(?=[A-Z“"])/g };

/** A paragraph cut at the end of one of its sentences; undefined if it has only one. */
function cut(block: AlignBlock, side: Side, random: () => number): AlignBlock[] | undefined {
  const places = [...block.text.matchAll(ends[side])]
    .map((match) => match.index + match[0].length)
    .filter((place) => place > 8 && place < block.text.length - 8);
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return undefined;
  return [block.text.slice(0, place), block.text.slice(place)].map((text) => ({
    kind: 'paragraph',
    text: text.trim(),
    anchors: (block.anchors ?? []).filter((anchor) => text.includes(anchor)),
  }));
}

/**
 * A variant of a pair as a freer translator might have left it: paragraphs merged, split, dropped
 * and added at random, about `rate` of them. Only rows of one paragraph each are touched.
 * `strangers` are paragraphs of other articles; the same seed gives the same variant.
 */
export function vary(
  known: Known,
  strangers: Record<Side, readonly AlignBlock[]>,
  seed: number,
  rate: number,
): Variant {
  const random = seeded(seed);
  const variant: Variant = { name: known.name, zh: [], en: [], rows: [], changes: [] };
  const emit = (zh: readonly AlignBlock[], en: readonly AlignBlock[], change: Change) => {
    variant.rows.push({
      zh: zh.map((block) => variant.zh.push(block) - 1),
      en: en.map((block) => variant.en.push(block) - 1),
    });
    variant.changes.push(change);
  };
  const blocks = (row: Row | undefined, side: Side) =>
    (row?.[side] ?? []).map((index) => known[side][index] as AlignBlock);
  /** The two paragraphs of a row, if it is a row of two paragraphs. */
  const pairAt = (index: number): Record<Side, AlignBlock> | undefined => {
    const [zh, ...zhMore] = blocks(known.rows[index], 'zh');
    const [en, ...enMore] = blocks(known.rows[index], 'en');
    const plain = zhMore.length + enMore.length === 0;
    return plain && zh?.kind === 'paragraph' && en?.kind === 'paragraph' ? { zh, en } : undefined;
  };
  const someSide = (): Side => (random() < 0.5 ? 'zh' : 'en');
  const one = (side: Side, block: AlignBlock, change: Change) =>
    side === 'zh' ? emit([block], [], change) : emit([], [block], change);
  const add = (change: Change) => {
    const side = someSide();
    const block = strangers[side][Math.floor(random() * strangers[side].length)];
    if (block !== undefined) one(side, block, change);
  };
  const uneven = (side: Side, own: AlignBlock[], other: AlignBlock[], change: Change) =>
    side === 'zh' ? emit(own, other, change) : emit(other, own, change);

  let index = 0;
  while (index < known.rows.length) {
    const pair = pairAt(index);
    if (pair === undefined || random() >= rate) {
      emit(blocks(known.rows[index], 'zh'), blocks(known.rows[index], 'en'), 'as it was');
      index += 1;
      continue;
    }
    const [second, third] = [pairAt(index + 1), pairAt(index + 2)];
    const side = someSide();
    const other = side === 'zh' ? 'en' : 'zh';
    const choice = random();
    if (choice < 0.35 && second !== undefined) {
      const beside = random();
      if (beside < 0.25) add('added beside a merge');
      const two = [pair, second];
      uneven(
        side,
        [
          joined(
            two.map((each) => each[side]),
            side,
          ),
        ],
        two.map((each) => each[other]),
        'merged',
      );
      index += 2;
      if (beside > 0.6 && third !== undefined) {
        const left = someSide();
        one(left, third[left], 'dropped beside a merge');
        index += 1;
      }
    } else if (choice < 0.4 && second !== undefined && third !== undefined) {
      const three = [pair, second, third];
      uneven(
        side,
        [
          joined(
            three.map((each) => each[side]),
            side,
          ),
        ],
        three.map((each) => each[other]),
        'three merged',
      );
      index += 3;
    } else if (choice < 0.43 && second !== undefined) {
      const [head, tail] = cut(second[side], side, random) ?? [];
      if (head === undefined || tail === undefined) continue;
      uneven(
        side,
        [joined([pair[side], head], side), tail],
        [pair[other], second[other]],
        'sentence moved',
      );
      index += 2;
    } else if (choice < 0.57) {
      const parts = cut(pair[side], side, random);
      uneven(
        side,
        parts ?? [pair[side]],
        [pair[other]],
        parts === undefined ? 'as it was' : 'split',
      );
      index += 1;
    } else if (choice < 0.78) {
      one(side, pair[side], 'dropped');
      index += 1;
    } else {
      add('added');
      emit([pair.zh], [pair.en], 'as it was');
      index += 1;
    }
  }
  return variant;
}
