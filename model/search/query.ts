import { fold } from './fold';
import { type Token, tokenise } from './tokens';

/** One place in a phrase, and the texts that may fill it. */
export type Slot = Pick<Token, 'position' | 'han' | 'common'> & {
  /** Folded: a Han character and its variants, or the stem of a word. */
  forms: readonly string[];
  /** Whether longer words do as well: the one that is being typed. */
  prefix?: boolean;
};

/** What must stand together somewhere in an article: a Han word, a word, a phrase. */
export type Clause = { text: string; slots: readonly Slot[] };

/** Longer than any phrase that someone looks for, short enough to stay cheap. Code points. */
export const longestQuery = 64;

const quoted = /"([^"]*)"?|「([^」]*)」?|『([^』]*)』?|([^\s"「『]+)/g;

/**
 * What a query asks for; an article must have it all. Spaces and punctuation divide clauses, but what
 * is quoted is one phrase: `AI 策略`, `GPT-4`, `"open source"`, 「企業市場」.
 */
export function parseQuery(query: string): { clauses: Clause[]; cut: boolean } {
  const points = [...query];
  const text = points
    .slice(0, longestQuery)
    .join('')
    .replace(/[“”„＂]/g, '"');
  const clauses = new Map<string, Clause>();
  for (const [, straight, corner, double, plain = ''] of text.matchAll(quoted)) {
    const phrase = straight ?? corner ?? double;
    const runs = phrase === undefined ? split(tokenise(plain)) : [tokenise(phrase)];
    for (const run of runs) {
      const clause = clauseOf(phrase ?? plain, run);
      if (clause) clauses.set(JSON.stringify(clause.slots), clause);
    }
  }
  return { clauses: [...clauses.values()], cut: points.length > longestQuery };
}

/** Divides tokens where they aren't neighbours. */
function split(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.position === token.position - 1) run.push(token);
    else runs.push([token]);
  }
  return runs;
}

function clauseOf(text: string, tokens: readonly Token[]): Clause | undefined {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return undefined;
  return {
    text: text.slice(first.start, last.end),
    slots: tokens.map(({ position, han, common, text, symbols }) => ({
      position: position - first.position,
      han,
      common: common && symbols === undefined,
      forms: [symbols ?? text],
    })),
  };
}

/** The clause without the symbols of its words: C for C++. Itself where there are none. */
export function withoutSymbols(clause: Clause): Clause {
  const tokens = tokenise(clause.text);
  if (tokens.every(({ symbols }) => symbols === undefined)) return clause;
  const plain = tokens.map((token) => ({ ...token, symbols: undefined }));
  return clauseOf(clause.text, plain) ?? clause;
}

/** The clause with other ways to write its Han characters, or itself where there are none. */
export function withVariants(clause: Clause, variants: Record<string, string>): Clause {
  let changed = false;
  const slots = clause.slots.map((slot) => {
    const others = slot.han ? [...(variants[slot.forms[0] ?? ''] ?? '')] : [];
    changed ||= others.length > 0;
    return others.length > 0 ? { ...slot, forms: [...slot.forms, ...others] } : slot;
  });
  return changed ? { ...clause, slots } : clause;
}

/** The clause as the beginning of a word that is still being typed; undefined unless it is a word. */
export function asPrefix(clause: Clause): Clause | undefined {
  const [slot, ...more] = clause.slots;
  if (!slot || slot.han || more.length > 0 || clause.text.length < 2) return undefined;
  return { ...clause, slots: [{ ...slot, forms: [fold(clause.text)], prefix: true }] };
}

/** The words of a phrase, each for itself; itself when it is one word. */
export function intoWords(clause: Clause): Clause[] {
  if (clause.slots.length < 2 || typeof Intl.Segmenter !== 'function') return [clause];
  const segmenter = new Intl.Segmenter('zh-TW', { granularity: 'word' });
  return [...segmenter.segment(clause.text)].flatMap(
    ({ segment }) => clauseOf(segment, tokenise(segment)) ?? [],
  );
}
