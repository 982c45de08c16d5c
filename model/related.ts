import { newestFirst } from './order';
import { eachTerm } from './search/terms';
import { tokenise } from './search/tokens';

/** An article in all its languages, as far as it matters for what is related to it. */
export type Work = {
  /** What its texts have in common. */
  id: string;
  /** ISO 8601 in UTC. */
  date: string;
  tags: readonly string[];
  categories: readonly string[];
  series: readonly string[];
  /** Titles and descriptions in all its languages. */
  texts: readonly string[];
};

/** A related work, and the terms in common, rarest first: at least one tag or category. */
export type Relation = { id: string; tags: string[]; categories: string[] };

/** How much a feature counts beside a tag that is as rare. */
const weights = { tag: 1, category: 0.4, word: 0.2 };
type Kind = keyof typeof weights;

/** Words, Han ones as bigrams, that describe a work: they tell works with the same tags apart. */
const wordsPerWork = 12;
/** Works looked at for one feature: bounds the time for each work, however large the archive. */
const reach = 512;

/** A feature that several works have. */
type Posting = {
  kind: Kind;
  name: string;
  weight: number;
  /** The works that have it, as numbers in order of date. */
  works: number[];
};

/**
 * Finds related works through an inverted index. A feature counts by its inverse document frequency
 * (Spärck Jones 1972), so a rare tag in common relates two works more closely than a common one, and
 * a very common one only works that are near by date. Words alone relate nothing. Parts of one
 * series are left out, for they list each other.
 * @returns a function from a work's id to its relations, closest first, then newest, then by id
 */
export function indexRelated(works: readonly Work[]): (id: string, limit: number) => Relation[] {
  const ordered = [...works].sort(newestFirst(({ id }) => id));
  const numbers = new Map(ordered.map(({ id }, number) => [id, number]));
  const described = describe(ordered);

  return (id, limit) => {
    const number = numbers.get(id);
    if (number === undefined) return [];
    const own = described[number] ?? [];
    const scores = new Map<number, number>();
    for (const { kind, weight, works } of own) {
      for (const other of nearest(works, number)) {
        const score = scores.get(other);
        if (kind !== 'word' || score !== undefined) scores.set(other, (score ?? 0) + weight);
      }
    }
    scores.delete(number);
    const series = new Set(ordered[number]?.series);
    const closest = highest(scores, limit, (other) =>
      Boolean(ordered[other]?.series.some((name) => series.has(name))),
    );
    return closest.flatMap((other) => {
      const work = ordered[other];
      const shared = own.filter((posting) => described[other]?.includes(posting));
      const named = (kind: Kind) =>
        shared.filter((posting) => posting.kind === kind).map(({ name }) => name);
      return work ? [{ id: work.id, tags: named('tag'), categories: named('category') }] : [];
    });
  };
}

/** For each work the features that it shares with others: tags, categories, words, rarest first. */
function describe(works: readonly Work[]): Posting[][] {
  const postings: Postings = { tag: new Map(), category: new Map(), word: new Map() };
  for (const [number, { tags, categories, texts }] of works.entries()) {
    post(postings, 'tag', tags, number);
    post(postings, 'category', categories, number);
    for (const text of texts) post(postings, 'word', wordsOf(text), number);
  }
  const described: Posting[][] = works.map(() => []);
  const all = Object.values(postings).flatMap((each) => [...each.values()]);
  for (const posting of all) {
    const { length } = posting.works;
    if (length < 2) continue;
    // One more than there are, so that what all have in common still counts for something.
    posting.weight = weights[posting.kind] * Math.log((works.length + 1) / length);
    for (const number of posting.works) described[number]?.push(posting);
  }
  return described.map((all) => {
    const of = (kind: Kind) => all.filter((each) => each.kind === kind).sort(rarestFirst);
    return [...of('tag'), ...of('category'), ...of('word').slice(0, wordsPerWork)];
  });
}

type Postings = Record<Kind, Map<string, Posting>>;

/** Notes names that a work has; none twice. */
function post(postings: Postings, kind: Kind, names: readonly string[], number: number): void {
  for (const name of names) {
    const posting = postings[kind].get(name);
    if (!posting) postings[kind].set(name, { kind, name, weight: 0, works: [number] });
    else if (posting.works.at(-1) !== number) posting.works.push(number);
  }
}

/** The index of every language has the same texts. */
const wordsByText = new Map<string, readonly string[]>();

function wordsOf(text: string): readonly string[] {
  const known = wordsByText.get(text);
  if (known) return known;
  const words = new Set<string>();
  eachTerm(tokenise(text), (term, position) => {
    // What stands nearly everywhere has no position.
    if (position !== undefined) words.add(term);
  });
  const list = [...words];
  wordsByText.set(text, list);
  return list;
}

/** Of ascending numbers those about one of them, at most `reach`. */
function nearest(numbers: readonly number[], one: number): readonly number[] {
  if (numbers.length <= reach) return numbers;
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? one) < one) low = middle + 1;
    else high = middle;
  }
  const start = Math.min(Math.max(0, low - reach / 2), numbers.length - reach);
  return numbers.slice(start, start + reach);
}

/** The numbers with the highest scores in one pass, the lower number first where scores are equal. */
function highest(
  scores: ReadonlyMap<number, number>,
  limit: number,
  isLeftOut: (number: number) => boolean,
): number[] {
  const best: [number: number, score: number][] = [];
  const isBefore = ([a, scoreOfA]: [number, number], [b, scoreOfB]: [number, number]) =>
    scoreOfA > scoreOfB || (scoreOfA === scoreOfB && a < b);
  for (const entry of scores) {
    const last = best[limit - 1];
    if ((last && !isBefore(entry, last)) || isLeftOut(entry[0])) continue;
    const place = best.findIndex((each) => isBefore(entry, each));
    best.splice(place < 0 ? best.length : place, 0, entry);
    best.length = Math.min(best.length, limit);
  }
  return best.map(([number]) => number);
}

const rarestFirst = (a: Posting, b: Posting): number =>
  a.works.length - b.works.length || (a.name < b.name ? -1 : 1);
