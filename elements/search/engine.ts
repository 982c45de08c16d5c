import { type Language, languages } from '../../model/language';
import type { Manifest, StoredDocument } from '../../model/search/documents';
import { type Part, type Shown, show } from '../../model/search/excerpt';
import {
  type Lookup,
  lookupsOf,
  type Matches,
  matchPhrase,
  unite,
} from '../../model/search/lookups';
import { type Posting, readPosting } from '../../model/search/postings';
import {
  asPrefix,
  type Clause,
  intoWords,
  parseQuery,
  withoutSymbols,
  withVariants,
} from '../../model/search/query';
import { rank } from '../../model/search/rank';
import { readShard } from '../../model/search/shard';

export type SearchOptions = {
  /** Results in this language come first. */
  language: Language;
  /** How many results to fetch and show. */
  limit: number;
  signal?: AbortSignal;
};

export type SearchResult = Omit<Shown, 'section'> & {
  address: string;
  language: Language;
  /** The section that answers best, unless it is the beginning. A note has no heading. */
  section?: { address: string; heading: Part[] };
  /** The same article in the other language. */
  translation?: { address: string; language: Language; title: string; matches: boolean };
};

export type SearchOutcome = {
  /** How many articles match; a text and its translation are one. */
  total: number;
  /** The best of them, at most `limit`. */
  results: SearchResult[];
  /** What was searched for, one text per clause; empty when the query has no word in it. */
  clauses: string[];
  /** Whether the end of a long query was left out. */
  cut: boolean;
  /** Set when nothing matched as written and something less did: words that begin so, or words apart. */
  loosened?: 'prefix' | 'words';
  /** When nothing matched: the query without one of its clauses, and what that would find. */
  suggestions: { query: string; total: number }[];
};

/** How many shards the beginning of a word may span; longer beginnings span one. */
const prefixShards = 3;

type Get = (address: string, options?: RequestInit) => Promise<Response>;

class Missing extends Error {}

/**
 * Opens the index at an address that ends in `/`. Nothing is fetched before the first search, and
 * nothing twice.
 * @param get stands in for `fetch`
 */
export function openIndex(base: string, get: Get = fetch) {
  let opened: Promise<ReturnType<typeof openVersion>> | undefined;

  const open = () => {
    // The one file whose name stays when the site is published again.
    opened ??= get(`${base}index.json`, { cache: 'no-cache' })
      .then(async (response) => {
        if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
        return openVersion(base, await response.json(), get);
      })
      .catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
    return opened;
  };

  return {
    /** Fetches the first file ahead of the first search. */
    warm: async (): Promise<void> => {
      await open();
    },
    /** @throws when the network fails, or the signal aborts */
    async search(query: string, options: SearchOptions): Promise<SearchOutcome> {
      try {
        return await (await open())(query, options);
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        // The site was published again in the meantime.
        opened = undefined;
        return (await open())(query, options);
      }
    },
  };
}

/** Reads the files in a folder, each once. */
function openFolder(folder: string, get: Get) {
  const files = new Map<string, Promise<unknown>>();
  return <T>(name: string, read: (response: Response) => Promise<T>): Promise<T> => {
    const known = files.get(name) as Promise<T> | undefined;
    if (known) return known;
    const file = get(folder + name).then((response) => {
      if (response.status === 404) throw new Missing(name);
      if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
      return read(response);
    });
    files.set(name, file);
    file.catch(() => files.delete(name));
    return file;
  };
}

function openVersion(base: string, { version, documents, shards }: Manifest, get: Get) {
  const load = openFolder(`${base}${version}/`, get);
  const shard = (index: number) =>
    load(`${index}.bin`, async (response) => readShard(await response.arrayBuffer()));
  const stored = (id: number) =>
    load(`${id}.json`, (response) => response.json() as Promise<StoredDocument>);
  const variants = () =>
    load('variants.json', (response) => response.json() as Promise<Record<string, string>>);

  async function exactly(term: string): Promise<Posting> {
    const bytes = (await shard(shardOf(shards, term))).get(term);
    return bytes ? readPosting(bytes) : new Map();
  }

  async function beginningWith(prefix: string): Promise<Posting> {
    const first = shardOf(shards, prefix);
    const more = shards.slice(first + 1).findIndex((start) => !start.startsWith(prefix));
    const count = 1 + (more < 0 ? shards.length - first - 1 : more);
    const loaded = await Promise.all(
      Array.from({ length: Math.min(count, prefixShards) }, (_, at) => shard(first + at)),
    );
    const words = loaded
      .flatMap((terms) => [...terms])
      .filter(([term]) => term.startsWith(prefix) && !term.includes(' '));
    return unite(words.map(([, bytes]) => readPosting(bytes)));
  }

  async function match(clause: Clause): Promise<Matches> {
    const lookups = lookupsOf(clause);
    const postings = await Promise.all(
      lookups.map(async ({ terms, prefix }: Lookup) =>
        unite(await Promise.all(terms.map(prefix ? beginningWith : exactly))),
      ),
    );
    return matchPhrase(lookups, postings);
  }

  async function answer(clauses: readonly Clause[]) {
    const matches = await Promise.all(clauses.map(match));
    return { clauses, matches, scores: rank(matches, documents) };
  }

  /** As written; with other ways to write the characters; without symbols; as a beginning; as words apart. */
  async function* readings(clauses: Clause[], mayContinue: boolean) {
    yield { clauses };
    const map = await variants();
    const wide = clauses.map((clause) => withVariants(clause, map));
    if (wide.some((clause, index) => clause !== clauses[index])) yield { clauses: wide };
    const plain = wide.map(withoutSymbols);
    if (plain.some((clause, index) => clause !== wide[index]))
      yield { clauses: plain, loosened: 'words' as const };
    const last = wide.at(-1);
    const prefix = mayContinue && last && asPrefix(last);
    if (prefix) yield { clauses: [...wide.slice(0, -1), prefix], loosened: 'prefix' as const };
    const words = wide.flatMap(intoWords).map((clause) => withVariants(clause, map));
    if (words.length > wide.length) yield { clauses: words, loosened: 'words' as const };
  }

  async function search(
    query: string,
    { language, limit, signal }: SearchOptions,
  ): Promise<SearchOutcome> {
    const { clauses, cut } = parseQuery(query);
    const outcome: SearchOutcome = {
      total: 0,
      results: [],
      clauses: clauses.map(({ text }) => text),
      cut,
      suggestions: [],
    };
    if (clauses.length === 0) return outcome;

    const mayContinue = !cut && /[\p{L}\p{N}]$/u.test(query);
    let strict: Matches[] = [];
    for await (const reading of readings(clauses, mayContinue)) {
      const { matches, scores } = await answer(reading.clauses);
      signal?.throwIfAborted();
      if (!reading.loosened) strict = matches;
      if (scores.size === 0) continue;
      const order = inOrder(scores, languages.indexOf(language));
      const results = order.slice(0, limit).map(async (id): Promise<SearchResult> => {
        const document = await stored(id);
        const { address, translation } = document;
        const { section, ...shown } = show(document, reading.clauses);
        return {
          ...shown,
          address,
          language: document.language,
          ...(section && {
            section: {
              address: `${address}#${encodeURIComponent(section.id)}`,
              heading: section.heading,
            },
          }),
          ...(translation && { translation: { ...translation, matches: scores.has(id ^ 1) } }),
        };
      });
      const { loosened } = reading;
      return { ...outcome, total: order.length, results: await Promise.all(results), loosened };
    }
    return { ...outcome, suggestions: suggest(clauses, strict, documents) };
  }

  return search;
}

/** What the query would find without one of its clauses, most first. */
function suggest(
  clauses: readonly Clause[],
  matches: readonly Matches[],
  documents: number,
): SearchOutcome['suggestions'] {
  if (clauses.length < 2) return [];
  return clauses
    .map((_, without) => {
      const rest = <T>(items: readonly T[]) => items.filter((_, index) => index !== without);
      const scores = rank(rest(matches), documents);
      const query = rest(clauses)
        .map(({ text }) => (/\s/.test(text) ? `"${text}"` : text))
        .join(' ');
      return { query, total: inOrder(scores, 0).length };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}

/**
 * One document for each pair, best first: those that match in the wanted language, then the others.
 * Documents are numbered so that a pair's are 2n and 2n + 1, by language, and newer pairs come first.
 */
function inOrder(scores: ReadonlyMap<number, number>, language: number): number[] {
  return [...scores]
    .filter(([id]) => (id & 1) === language || !scores.has(id ^ 1))
    .sort(
      ([a, scoreA], [b, scoreB]) =>
        Number((a & 1) !== language) - Number((b & 1) !== language) || scoreB - scoreA || a - b,
    )
    .map(([id]) => id);
}

/** The shard whose range a term is in: the last that doesn't start behind it. */
function shardOf(starts: readonly string[], term: string): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? '') <= term) low = middle;
    else high = middle - 1;
  }
  return low;
}
