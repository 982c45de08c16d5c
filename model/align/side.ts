import type { ClueClass, Features } from './features';
import { parameters } from './parameters';
import type { Span } from './path';
import type { AlignBlock } from './types';

/** Clue odds are tabled by the share of the other text that a span is: 2⁻¹¹, 2⁻¹⁰, … 1. */
const buckets = 12;

/** Tables that were asked for before, by class and number of blocks: they depend on nothing else. */
const known = new Map<string, Float64Array>();

/**
 * Log odds of a clue that is met in some blocks of the other text: for spans of each share, first
 * where it is met in the span, then where it isn't.
 */
function oddsOf(clueClass: ClueClass, blocks: number): Float64Array {
  const key = clueClass + blocks;
  let table = known.get(key);
  if (table === undefined) {
    table = new Float64Array(2 * buckets);
    known.set(key, table);
    const survival = parameters.survival[clueClass];
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      const share = 2 ** (bucket - buckets + 1);
      const chance = Math.min(
        0.97,
        Math.max(parameters.leastChance, 1 - Math.exp(-blocks * share)),
      );
      const met = survival + (1 - survival) * chance;
      table[bucket] = Math.log(met / chance);
      table[buckets + bucket] = Math.log((1 - met) / (1 - chance));
    }
  }
  return table;
}

/** Clues of one text by meaning. */
function byMeaning({ clues }: Features): Map<number, number[]> {
  const map = new Map<number, number[]>();
  clues.forEach(({ meanings }, clue) => {
    for (const meaning of meanings) {
      const list = map.get(meaning);
      if (list === undefined) map.set(meaning, [clue]);
      else list.push(clue);
    }
  });
  return map;
}

/** One text, laid out so that clues and lengths of any span of atoms are quick to ask for. */
export class Side {
  /** Length before each atom, and of all, in characters of English. */
  private readonly lengths: Float64Array;
  /** How many clues the other text has. */
  private readonly otherClues: number;
  /** `met[atom * otherClues + clue]`: how many atoms before this one meet a clue of the other text. */
  private readonly met: Uint16Array;
  /** How many blocks meet a clue of the other text. */
  private readonly metBlocks: Uint16Array;
  /** Clues of all atoms, where those of each atom start, and the atom before that had each, or -1. */
  private readonly clues: Int32Array;
  private readonly clueStarts: Int32Array;
  private readonly previous: Int32Array;
  /** Odds of this text's clues in the other, and where the table of each clue starts. */
  private odds: Float64Array | undefined;
  private oddsStarts: Int32Array | undefined;

  constructor(
    readonly blocks: readonly AlignBlock[],
    private readonly features: Features,
    other: Features,
    scale: number,
  ) {
    const { atoms, clues, starts } = features;
    const cluesByMeaning = byMeaning(other);
    const meets = clues.map(({ meanings }) => {
      const [only = -1, ...more] = meanings;
      if (more.length === 0) return cluesByMeaning.get(only) ?? [];
      return meanings.flatMap((meaning) => cluesByMeaning.get(meaning) ?? []);
    });
    const count = atoms.reduce((total, atom) => total + atom.clues.length, 0);
    this.otherClues = other.clues.length;
    this.lengths = new Float64Array(atoms.length + 1);
    this.met = new Uint16Array((atoms.length + 1) * this.otherClues);
    this.metBlocks = new Uint16Array(this.otherClues);
    this.clues = new Int32Array(count);
    this.clueStarts = new Int32Array(atoms.length + 1);
    this.previous = new Int32Array(count);
    const lastAtom = new Int32Array(clues.length).fill(-1);
    const lastBlock = new Int32Array(this.otherClues).fill(-1);
    let block = 0;
    let next = 0;
    atoms.forEach((atom, index) => {
      if (index >= (starts[block + 1] as number)) block += 1;
      // One more than the characters, so that nothing has no length.
      this.lengths[index + 1] = this.before(index) + atom.han * scale + atom.other + 1;
      const row = (index + 1) * this.otherClues;
      this.met.copyWithin(row, row - this.otherClues, row);
      for (const clue of atom.clues) {
        this.clues[next] = clue;
        this.previous[next] = lastAtom[clue] as number;
        next += 1;
        lastAtom[clue] = index;
        for (const otherClue of meets[clue] as number[]) {
          this.met[row + otherClue] = (this.met[row + otherClue] as number) + 1;
          if (lastBlock[otherClue] === block) continue;
          lastBlock[otherClue] = block;
          this.metBlocks[otherClue] = (this.metBlocks[otherClue] as number) + 1;
        }
      }
      this.clueStarts[index + 1] = next;
    });
  }

  /** Atoms of blocks `from` to `to` (exclusive). */
  atomsOf(from: number, to: number): Span {
    const { starts } = this.features;
    return { from: starts[from] as number, to: starts[to] as number };
  }

  /** Length of all atoms before one, in characters of English. */
  before(atom: number): number {
    return this.lengths[atom] as number;
  }

  /** Length of a span of atoms, in characters of English. */
  length({ from, to }: Span): number {
    return this.before(to) - this.before(from);
  }

  /** Up to three boundaries of atoms within a span, those nearest to a place given as `before`. */
  cuts({ from, to }: Span, place: number): number[] {
    // The first boundary behind the place, or the end; the nearest three are around it.
    let high = from + 1;
    while (high < to && this.before(high) < place) high += 1;
    let low = high - 1;
    const cuts: number[] = [];
    while (cuts.length < 3 && (low > from || high < to)) {
      const nearer = place - this.before(low) < this.before(high) - place;
      if (low > from && (high >= to || nearer)) {
        cuts.push(low);
        low -= 1;
      } else {
        cuts.push(high);
        high += 1;
      }
    }
    return cuts;
  }

  /** Fills in the odds of this text's clues; to be called before `clueOdds`. */
  weighClues(other: Side): void {
    const { clues } = this.features;
    const totals = new Map<ClueClass, { all: number; absent: number }>();
    clues.forEach((clue, index) => {
      const total = totals.get(clue.class) ?? { all: 0, absent: 0 };
      totals.set(clue.class, total);
      total.all += 1;
      if (other.metBlocks[index] === 0) total.absent += 1;
    });
    /** A clue met nowhere: lost in translation, as others of its class are, or in an added block. */
    const absentOdds = (clueClass: ClueClass) => {
      const { all, absent } = totals.get(clueClass) ?? { all: 0, absent: 0 };
      const lost = (absent + 5 * (1 - parameters.survival[clueClass])) / (all + 5);
      const odds = Math.log(lost / (lost + (1 - lost) * parameters.absent));
      return new Float64Array(2 * buckets).fill(odds);
    };
    const places = new Map<string, number>();
    const rows: Float64Array[] = [];
    this.oddsStarts = new Int32Array(clues.length);
    clues.forEach((clue, index) => {
      const blocks = other.metBlocks[index] as number;
      const key = clue.class + blocks;
      let place = places.get(key);
      if (place === undefined) {
        place = rows.length * 2 * buckets;
        places.set(key, place);
        rows.push(blocks === 0 ? absentOdds(clue.class) : oddsOf(clue.class, blocks));
      }
      (this.oddsStarts as Int32Array)[index] = place;
    });
    this.odds = new Float64Array(rows.length * 2 * buckets);
    rows.forEach((row, index) => {
      (this.odds as Float64Array).set(row, index * 2 * buckets);
    });
  }

  /** Odds from the distinct clues of a span of atoms, met or not in a span of the other text. */
  clueOdds(own: Span, other: Side, span: Span): number {
    const { clues, previous } = this;
    const odds = this.odds as Float64Array;
    const oddsStarts = this.oddsStarts as Int32Array;
    const { met } = other;
    const share = other.length(span) / other.before(other.features.atoms.length);
    const hit = Math.max(0, Math.round(Math.log2(share)) + buckets - 1);
    const miss = hit + buckets;
    const before = span.from * other.otherClues;
    const after = span.to * other.otherClues;
    const end = this.clueStarts[own.to] as number;
    let total = 0;
    for (let k = this.clueStarts[own.from] as number; k < end; k += 1) {
      if ((previous[k] as number) >= own.from) continue;
      const clue = clues[k] as number;
      const found = (met[after + clue] as number) > (met[before + clue] as number);
      total += odds[(oddsStarts[clue] as number) + (found ? hit : miss)] as number;
    }
    return total;
  }
}
