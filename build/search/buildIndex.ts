import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../model/hash.mjs';
import { type Language, languages, otherLanguage } from '../../model/language';
import { newestFirst, rising } from '../../model/order';
import type { Manifest, SearchDocument, StoredDocument } from '../../model/search/documents';
import { PostingWriter } from '../../model/search/postings';
import { impactOf } from '../../model/search/rank';
import { writeShard } from '../../model/search/shard';
import { numbering } from '../support/numbering';
import { filesAtOnce, inParallel } from '../support/pool';
import { emptyMemory } from './memory';
import { type Reading, readDocument } from './reading';
import { variantsOf } from './variants';

/** Part of the version: goes up with the form of the files or the rules for terms. */
const format = 2;

/** A shard is about this large, or larger when there would be too many to list. */
const shardBytes = 12_000;
const mostShards = 1_000;

/** A text, and how to read it. */
export type SearchText = Pick<
  SearchDocument,
  'address' | 'language' | 'pair' | 'title' | 'date'
> & {
  /** Another one when anything of the document is another. */
  key: string;
  read: () => Promise<SearchDocument>;
};

/** A document in memory. */
export const textOf = (document: SearchDocument): SearchText => ({
  ...document,
  key: JSON.stringify(document),
  read: async () => document,
});

/**
 * Writes the index of texts to a folder, in place of what is there: `index.json`, and everything
 * else in a folder named by its content, which a browser can keep for ever.
 * @param memory of an index that was made before, and is still whole if it is there; becomes that of
 * this one
 */
export async function buildIndex(
  texts: readonly SearchText[],
  folder: string,
  memory = emptyMemory(),
): Promise<void> {
  const numbered = numberTexts(texts);
  const isKnown = memory.folder === folder && existsSync(folder);
  const next = `${folder}.new`;
  const target = join(next, 'files');
  // Thousands of small files: awaiting each would take several times as long.
  rmSync(next, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });

  const numberOf = numbering(memory.terms);
  const entries = await inParallel(
    [...numbered],
    async ([id, text]) => {
      const translation = translationOf(id, numbered);
      const content = JSON.stringify([text.key, translation]);
      const file = join(target, `${id}.json`);
      const same = isKnown ? memory.stored.get(content) : undefined;
      const isStored =
        same !== undefined && isLinked(join(folder, memory.index, `${same}.json`), file);
      let reading = memory.readings.get(text.key);
      if (!reading || !isStored) {
        const document = await text.read();
        reading ??= readDocument(document, numberOf);
        if (!isStored) writeFileSync(file, JSON.stringify(storedOf(document, translation)));
      }
      return { id, language: text.language, key: text.key, content, reading };
    },
    filesAtOnce,
  );
  const version = versionOf(entries);
  const isSame = isKnown && memory.index === version;
  memory.index = version;
  memory.readings = new Map(entries.map(({ key, reading }) => [key, reading]));
  memory.stored = new Map(entries.map(({ content, id }) => [content, id]));
  if (isSame) return rmSync(next, { recursive: true });

  const shards = divide(collectPostings(entries, memory.terms));
  const characters: string[] = [];
  for (const [index, shard] of shards.entries()) {
    writeFileSync(join(target, `${index}.bin`), writeShard(shard));
    for (const [term] of shard) if (/^\p{Script=Han}$/u.test(term)) characters.push(term);
  }
  writeFileSync(join(target, 'variants.json'), JSON.stringify(variantsOf(characters)));
  const manifest: Manifest = {
    version,
    documents: numbered.size,
    shards: shards.map(([first]) => first?.[0] ?? ''),
  };
  writeFileSync(join(next, 'index.json'), JSON.stringify(manifest));
  renameSync(target, join(next, version));
  rmSync(folder, { recursive: true, force: true });
  renameSync(next, folder);
  memory.folder = folder;
}

/** Makes one file of both; false when the first isn't there. */
function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

type Numbered = ReadonlyMap<number, SearchText>;

/** Newer pairs come first; a pair's texts are 2n and 2n + 1, by language. In rising order. */
function numberTexts(texts: readonly SearchText[]): Numbered {
  const ordered = [...texts].sort(newestFirst(({ pair }) => pair));
  const pairs = [...new Set(ordered.map(({ pair }) => pair))];
  const places = new Map(pairs.map((pair, index) => [pair, index * languages.length]));
  const numbered = ordered.map((text): [number, SearchText] => [
    (places.get(text.pair) ?? 0) + languages.indexOf(text.language),
    text,
  ]);
  return new Map(numbered.sort(([a], [b]) => a - b));
}

/** A text that was read, with its number. */
type Entry = { id: number; language: Language; reading: Reading };

const versionOf = (entries: readonly Entry[]): string =>
  hash(`${format}`, entries.map(({ id, reading }) => `${id} ${reading.digest}`).join()).slice(
    0,
    12,
  );

function translationOf(id: number, texts: Numbered): StoredDocument['translation'] {
  const text = texts.get(id);
  const other = texts.get(id ^ 1);
  if (!text || other?.language !== otherLanguage(text.language)) return undefined;
  const { address, language, title } = other;
  return { address, language, title };
}

function storedOf(
  { pair: _, date: __, ...kept }: SearchDocument,
  translation: StoredDocument['translation'],
): StoredDocument {
  return translation ? { ...kept, translation } : kept;
}

function collectPostings(
  entries: readonly Entry[],
  terms: readonly string[],
): Map<string, PostingWriter> {
  const average = averageLengths(entries);
  const writers: PostingWriter[] = [];
  for (const { id, language, reading } of entries) {
    const relativeLength = reading.length / (average.get(language) ?? 1);
    let at = 0;
    reading.terms.forEach((term, index) => {
      const count = reading.counts[index] ?? 0;
      const impact = impactOf(reading.weights[index] ?? 0, relativeLength);
      writers[term] ??= new PostingWriter();
      writers[term].add(id, impact, reading.positions, at, at + count);
      at += count;
    });
  }
  const used = writers.flatMap((writer, term): [string, PostingWriter][] =>
    writer ? [[terms[term] ?? '', writer]] : [],
  );
  return new Map(used);
}

function averageLengths(entries: readonly Entry[]): Map<Language, number> {
  const sums = new Map<Language, { length: number; count: number }>();
  for (const { language, reading } of entries) {
    const sum = sums.get(language) ?? { length: 0, count: 0 };
    sums.set(language, { length: sum.length + reading.length, count: sum.count + 1 });
  }
  return new Map([...sums].map(([language, { length, count }]) => [language, length / count]));
}

type Shard = [string, Uint8Array][];

/** Terms in order, divided where a shard is full; there is always one. */
function divide(postings: ReadonlyMap<string, PostingWriter>): Shard[] {
  const size = (term: string, bytes: Uint8Array) => bytes.length + term.length + 3;
  const entries = [...postings]
    .map(([term, writer]): [string, Uint8Array] => [term, writer.take()])
    .sort(rising(([term]) => term));
  const total = entries.reduce((sum, [term, bytes]) => sum + size(term, bytes), 0);
  const full = Math.max(shardBytes, total / mostShards);
  const shards: Shard[] = [[]];
  let filled = 0;
  for (const entry of entries) {
    const more = size(...entry);
    if (filled > 0 && filled + more > full) {
      shards.push([]);
      filled = 0;
    }
    shards.at(-1)?.push(entry);
    filled += more;
  }
  return shards;
}
