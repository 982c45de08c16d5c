import type { Language } from '../model/language';
import { rising } from '../model/order';
import { termId } from '../model/slugs';
import { type Article, type Entry, entryOf } from './articles';
import { listArticles, originals, textsOfPair } from './documents';
import { question } from './questions';

export type Series = {
  /** Last part of the address, unencoded; the same in both languages. */
  id: string;
  name: string;
  /** Oldest first. */
  parts: Entry[];
};

type Membership = { original: Article; id: string; position: number };

/** What belongs together is decided by the originals, so that the parts are the same in both languages. */
const memberships: Membership[] = originals()
  .sort(rising(({ date, pair }) => `${date} ${pair}`))
  .flatMap((original) => {
    const positions = new Map(original.series.map((name, position) => [termId(name), position]));
    return [...positions].flatMap(([id, position]) => (id ? [{ original, id, position }] : []));
  });

function collect(language: Language): { all: Map<string, Series>; byPair: Map<string, Series[]> } {
  const entries = new Map(
    listArticles(language).map((texts) => [texts.shown.pair, entryOf(texts)]),
  );
  const all = new Map<string, Series>();
  const byPair = new Map<string, Series[]>();
  for (const { original, id, position } of memberships) {
    const entry = entries.get(original.pair);
    if (!entry) continue;
    const name = nameIn(language, original, position);
    const series = all.get(id) ?? { id, name, parts: [] };
    // A translation may have inherited the name; one that translates it goes before.
    if (termId(series.name) === id && termId(name) !== id) series.name = name;
    series.parts.push(entry);
    all.set(id, series);
    byPair.set(original.pair, [...(byPair.get(original.pair) ?? []), series]);
  }
  return { all, byPair };
}

/** What a text in the language calls a series of its original, if it names as many. */
function nameIn(language: Language, original: Article, position: number): string {
  const text = textsOfPair(original.pair)[language];
  const names = text?.series.length === original.series.length ? text.series : original.series;
  return names[position] ?? '';
}

const collected = { 'zh-tw': collect('zh-tw'), en: collect('en') };

/** Every series, as one language has it: for the list of what to render, and for scripts. */
export const listSeries = (language: Language): Series[] => [...collected[language].all.values()];

export const findSeries = question('series', (language: Language, id: string) =>
  collected[language].all.get(id),
);

const askSeries = question('series of an article', (language: Language, pair: string) =>
  (collected[language].byPair.get(pair) ?? []).map((series) => ({
    series,
    part: series.parts.findIndex(({ shown }) => shown.pair === pair) + 1,
  })),
);

/** The series that an article is part of, and which part it is, from 1. */
export const seriesOf = ({ pair, language }: Article): { series: Series; part: number }[] =>
  askSeries(language, pair);
