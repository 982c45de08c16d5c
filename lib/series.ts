import type { Language } from '../model/language';
import { formerIds, indexNames, isNarrow } from '../model/names';
import { rising } from '../model/order';
import { type Article, type Entry, entryOf } from './articles';
import { listArticles, originals, textsOfPair } from './documents';
import { question } from './questions';

export type Series = {
  /** Last part of the address, unencoded; the same in both languages. */
  id: string;
  name: string;
  /** Addresses that it had, or would have under another spelling of its name. */
  formerIds: string[];
  /** Oldest first. */
  parts: Entry[];
};

type Membership = { original: Article; id: string; position: number };

/** What belongs together is decided by the originals, so that the parts are the same in both languages. */
const ordered = originals().sort(rising(({ date, pair }) => `${date} ${pair}`));
const names = indexNames(ordered.flatMap(({ series }) => series));

const memberships: Membership[] = ordered.flatMap((original) => {
  const positions = new Map(original.series.map((name, position) => [names.idOf(name), position]));
  return [...positions].flatMap(([id, position]) => (id ? [{ original, id, position }] : []));
});

const former = formerAddresses();

/** By the series' addresses. */
function formerAddresses(): Map<string, string[]> {
  const spellings = new Map<string, string[]>();
  for (const { original, id, position } of memberships) {
    spellings.set(id, [...(spellings.get(id) ?? []), original.series[position] ?? '']);
  }
  const all = [...spellings].map(([id, names]) => ({ id, names }));
  const ids = formerIds(all);
  return new Map(all.map(({ id }, index) => [id, ids[index] ?? []]));
}

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
    const series = all.get(id) ?? { id, name, formerIds: former.get(id) ?? [], parts: [] };
    // A translation may have inherited the name; one that translates it goes before.
    const isTranslated = (one: string) => names.idOf(one) !== id;
    const isBetter = isTranslated(name) || (isNarrow(name) && !isNarrow(series.name));
    if (isBetter && !isTranslated(series.name)) series.name = name;
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
