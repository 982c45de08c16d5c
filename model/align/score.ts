import { pairFeatures } from './features';
import { parameters, shapeFrequency } from './parameters';
import type { Span } from './path';
import { Side } from './side';
import type { AlignBlock } from './types';

const never = Number.NEGATIVE_INFINITY;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Log density of a normal distribution, but for a constant that all rows share. */
const logNormal = (x: number, mean: number, deviation: number): number =>
  -0.5 * ((x - mean) / deviation) ** 2 - Math.log(deviation);

const isProse = ({ kind }: AlignBlock): boolean =>
  kind === 'paragraph' || kind === 'list' || kind === 'quote' || kind === 'other';

const kindName = ({ kind, level }: AlignBlock): string =>
  level === undefined ? kind : kind + level;

/** Log probability that a translator makes a block of the kind of `en` from one like `zh`. */
function kindSurvival(zh: AlignBlock, en: AlignBlock): number {
  const { kinds } = parameters;
  if (zh.kind === en.kind) return zh.level === en.level ? kinds.same : kinds.level;
  if (isProse(zh) && isProse(en)) return kinds.prose;
  const flattened =
    (zh.kind === 'heading' && isProse(en)) || (isProse(zh) && en.kind === 'heading');
  return flattened ? kinds.heading : never;
}

/**
 * Scores candidate rows of a pair of texts by log odds: how much likelier the blocks are as
 * translations of each other than as texts that have nothing to do with each other. So a block left
 * out costs the same wherever it stands, and a block of something else drawn into a merge costs what it lacks.
 *
 * Three things count. Kinds: two videos are likelier a pair than two paragraphs. Lengths, after
 * Gale and Church (1993), but log-normal, since translators expand by proportion. Clues (see
 * features.ts), as naive Bayes: rare ones count for more, and a missing one counts against.
 * A merged block is scored as the pairs that it was before, cut where a sentence ends.
 */
export class Score {
  private readonly zh: Side;
  private readonly en: Side;
  /** Log share of the English blocks that are of the kind of each. */
  private readonly kindShares: number[];
  /** Log density of the length of each English block, whatever it translates. */
  private readonly lengthsAnyhow: number[];

  constructor(zh: readonly AlignBlock[], en: readonly AlignBlock[]) {
    const features = pairFeatures(zh, en);
    const { mean, least, most, weight } = parameters.scale;
    const han = sum(features.zh.atoms.map((atom) => atom.han));
    const latin = sum(features.zh.atoms.map((atom) => atom.other));
    const english = sum(features.en.atoms.map((atom) => atom.han * mean + atom.other));
    const scale = (english - latin + mean * weight) / (han + weight);
    this.zh = new Side(zh, features.zh, features.en, Math.min(most, Math.max(least, scale)));
    this.en = new Side(en, features.en, features.zh, mean);
    this.zh.weighClues(this.en);
    this.en.weighClues(this.zh);
    const kinds = new Map<string, number>();
    for (const block of en) kinds.set(kindName(block), (kinds.get(kindName(block)) ?? 0) + 1);
    this.kindShares = en.map((block) =>
      Math.log(((kinds.get(kindName(block)) ?? 0) + 0.5) / (en.length + 1)),
    );
    const logs = en.map((_, index) => Math.log(this.en.length(this.en.atomsOf(index, index + 1))));
    const usual = (prose: boolean) => {
      const own = logs.filter((_, index) => isProse(en[index] as AlignBlock) === prose);
      const mean = sum(own) / Math.max(1, own.length);
      const spread = sum(own.map((log) => (log - mean) ** 2));
      return { mean, deviation: Math.sqrt((spread + 1) / (own.length + 2)) };
    };
    const [prose, other] = [usual(true), usual(false)];
    this.lengthsAnyhow = en.map((block, index) => {
      const log = logs[index] as number;
      const { mean, deviation } = isProse(block) ? prose : other;
      return logNormal(log, mean, deviation) - log;
    });
  }

  /** Odds of two spans of blocks from their clues. */
  clues(zh: Span, en: Span): number {
    return this.atomClues(this.zh.atomsOf(zh.from, zh.to), this.en.atomsOf(en.from, en.to));
  }

  /** Clues are seen from both sides, and each side is believed by half. */
  private atomClues(zh: Span, en: Span): number {
    const odds = this.zh.clueOdds(zh, this.en, en) + this.en.clueOdds(en, this.zh, zh);
    return (parameters.clueWeight / 2) * odds;
  }

  /** Log density of the length of an English span of atoms, given what it translates. */
  private lengthGiven(zh: Span, en: Span): number {
    const length = this.en.length(en);
    const expected = this.zh.length(zh);
    const short = parameters.shortDeviation / Math.sqrt(Math.max(length, expected));
    const deviation = Math.sqrt(parameters.deviation ** 2 + short ** 2);
    return logNormal(Math.log(length), Math.log(expected), deviation) - Math.log(length);
  }

  /** Odds of two spans of blocks from their kinds. */
  private kindOdds(zh: Span, en: Span): number {
    let odds = 0;
    for (let j = en.from; j < en.to; j += 1) {
      const block = this.en.blocks[j] as AlignBlock;
      let best = never;
      for (let i = zh.from; i < zh.to; i += 1) {
        best = Math.max(best, kindSurvival(this.zh.blocks[i] as AlignBlock, block));
      }
      odds += best - (this.kindShares[j] as number);
    }
    return odds;
  }

  /** Lengths and clues of two spans of atoms, of the side given first and of the other. */
  private pair(own: Side, ownSpan: Span, otherSpan: Span): number {
    const [zh, en] = own === this.zh ? [ownSpan, otherSpan] : [otherSpan, ownSpan];
    return this.lengthGiven(zh, en) + this.atomClues(zh, en);
  }

  /** The best pairing of blocks `parts` of one side, each with its part of the atoms of the other. */
  private chain(many: Side, parts: Span, one: Side, whole: Span): number {
    const first = one.before(whole.from);
    const scale = one.length(whole) / many.length(many.atomsOf(parts.from, parts.to));
    let ends = new Map([[whole.from, 0]]);
    for (let block = parts.from; block < parts.to; block += 1) {
      const part = many.atomsOf(block, block + 1);
      const place = first + scale * many.length(many.atomsOf(parts.from, block + 1));
      const next = new Map<number, number>();
      for (const to of block === parts.to - 1 ? [whole.to] : one.cuts(whole, place)) {
        let best = never;
        for (const [from, value] of ends) {
          if (from < to) best = Math.max(best, value + this.pair(many, part, { from, to }));
        }
        next.set(to, best);
      }
      ends = next;
    }
    return ends.get(whole.to) ?? never;
  }

  /** The best pairing of two blocks with two where the first of `long` ends in the second of `short`. */
  private crossing(long: Side, longAt: number, short: Side, shortAt: number): number {
    const [long1, long2] = [long.atomsOf(longAt, longAt + 1), long.atomsOf(longAt + 1, longAt + 2)];
    const [short1, short2] = [
      short.atomsOf(shortAt, shortAt + 1),
      short.atomsOf(shortAt + 1, shortAt + 2),
    ];
    let best = never;
    for (const cut of long.cuts(long1, long.before(long1.from) + short.length(short1))) {
      const head = this.pair(long, { from: long1.from, to: cut }, short1);
      const moved = { from: cut, to: long1.to };
      for (const end of short.cuts(short2, short.before(short2.from) + long.length(moved))) {
        const tail = this.pair(long, long2, { from: end, to: short2.to });
        best = Math.max(best, head + tail + this.pair(long, moved, { from: short2.from, to: end }));
      }
    }
    return best;
  }

  /** The best way to take a merge apart, as a log density of the lengths of the English blocks. */
  private parted(zh: Span, en: Span): number {
    const [rows, columns] = [zh.to - zh.from, en.to - en.from];
    const zhAtoms = this.zh.atomsOf(zh.from, zh.to);
    const enAtoms = this.en.atomsOf(en.from, en.to);
    // Odds against a Chinese block being cut at just this sentence.
    const choice = Math.log(Math.max(1, zhAtoms.to - zhAtoms.from - 1));
    const log = Math.log(this.en.length(enAtoms));
    if (columns === 1) {
      return this.chain(this.zh, zh, this.en, enAtoms) - uniformCuts(rows, log);
    }
    if (rows === 1) return this.chain(this.en, en, this.zh, zhAtoms) - (columns - 1) * choice;
    const zhLength = this.zh.length(this.zh.atomsOf(zh.from, zh.from + 1));
    const enLength = this.en.length(this.en.atomsOf(en.from, en.from + 1));
    const ratio = Math.log(zhLength / enLength);
    if (Math.abs(ratio) < 0.1) return never;
    const best =
      ratio > 0
        ? this.crossing(this.zh, zh.from, this.en, en.from)
        : this.crossing(this.en, en.from, this.zh, zh.from);
    return best - choice + log;
  }

  /** Log odds of a row of these blocks; minus infinity for one that can't be. */
  row(zh: Span, en: Span): number {
    const [rows, columns] = [zh.to - zh.from, en.to - en.from];
    const prior = shapeFrequency(rows, columns);
    if (rows === 0 || columns === 0) return prior;
    const single = rows + columns === 2;
    if (!single && !this.allProse(zh, en)) return never;
    const kinds = prior + this.kindOdds(zh, en);
    if (kinds === never) return never;
    const zhAtoms = this.zh.atomsOf(zh.from, zh.to);
    const enAtoms = this.en.atomsOf(en.from, en.to);
    const first = this.en.blocks[en.from] as AlignBlock;
    if (!isProse(first) && first.kind !== 'heading')
      return kinds + this.atomClues(zhAtoms, enAtoms);
    let known = kinds;
    for (let j = en.from; j < en.to; j += 1) known -= this.lengthsAnyhow[j] as number;
    const cuts = uniformCuts(columns, Math.log(this.en.length(enAtoms)));
    const lengths = known + this.lengthGiven(zhAtoms, enAtoms) + cuts;
    if (lengths < parameters.leastOdds) return never;
    const whole = lengths + this.atomClues(zhAtoms, enAtoms);
    if (single) return whole;
    if (whole < parameters.leastOdds) return never;
    return Math.max(whole + parameters.undivided, known + this.parted(zh, en));
  }

  private allProse(zh: Span, en: Span): boolean {
    for (let i = zh.from; i < zh.to; i += 1) {
      if (!isProse(this.zh.blocks[i] as AlignBlock)) return false;
    }
    for (let j = en.from; j < en.to; j += 1) {
      if (!isProse(this.en.blocks[j] as AlignBlock)) return false;
    }
    return true;
  }
}

/** Log density of where a length, given by its logarithm, is cut into parts, if anywhere is as likely. */
function uniformCuts(parts: number, logLength: number): number {
  let density = 0;
  for (let cut = 1; cut < parts; cut += 1) density += Math.log(cut) - logLength;
  return density;
}
