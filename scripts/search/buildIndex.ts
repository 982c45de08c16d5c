import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages, otherLanguage } from '../../model/language';
import type { Manifest, SearchDocument, StoredDocument } from '../../model/search/documents';
import { PostingWriter } from '../../model/search/postings';
import { impactOf, weights } from '../../model/search/rank';
import { writeShard } from '../../model/search/shard';
import { eachTerm } from '../../model/search/terms';
import { tokenise } from '../../model/search/tokens';
import { variantsOf } from './variants';

/** Part of the version: goes up with the form of the files or the rules for terms. */
const format = 1;

/** A shard is about this large, or larger when there would be too many to list. */
const shardBytes = 12_000;
const mostShards = 1_000;

/** Between fields, and between blocks, no phrase goes on. */
const gap = 2;

/**
 * Writes the index of the documents to a folder, in place of what is there: `index.json`, and
 * everything else in a folder named by its content, which a browser can keep for ever.
 */
export async function buildIndex(documents: SearchDocument[], folder: string): Promise<void> {
  const numbered = numberDocuments(documents);
  const shards = divide(collectPostings(numbered));
  const version = versionOf(numbered);
  const target = join(folder, version);
  await rm(folder, { recursive: true, force: true });
  await mkdir(target, { recursive: true });

  const characters: string[] = [];
  for (const [index, shard] of shards.entries()) {
    await writeFile(join(target, `${index}.bin`), writeShard(shard));
    for (const [term] of shard) if (/^\p{Script=Han}$/u.test(term)) characters.push(term);
  }
  for (const id of numbered.keys()) {
    await writeFile(join(target, `${id}.json`), JSON.stringify(stored(id, numbered)));
  }
  await writeFile(join(target, 'variants.json'), JSON.stringify(variantsOf(characters)));
  const manifest: Manifest = {
    version,
    documents: numbered.size,
    shards: shards.map(([first]) => first?.[0] ?? ''),
  };
  await writeFile(join(folder, 'index.json'), JSON.stringify(manifest));
}

type Numbered = ReadonlyMap<number, SearchDocument>;

/** Newer pairs come first; a pair's documents are 2n and 2n + 1, by language. In rising order. */
function numberDocuments(documents: readonly SearchDocument[]): Numbered {
  const newestFirst = [...documents].sort((a, b) =>
    a.date === b.date ? (a.pair < b.pair ? -1 : 1) : a.date < b.date ? 1 : -1,
  );
  const pairs = [...new Set(newestFirst.map(({ pair }) => pair))];
  const places = new Map(pairs.map((pair, index) => [pair, index * languages.length]));
  const numbered = newestFirst.map((document): [number, SearchDocument] => [
    (places.get(document.pair) ?? 0) + languages.indexOf(document.language),
    document,
  ]);
  return new Map(numbered.sort(([a], [b]) => a - b));
}

const versionOf = (documents: Numbered): string => {
  const sum = createHash('sha256').update(`${format}`);
  for (const [id, document] of documents) sum.update(`${id}${JSON.stringify(document)}`);
  return sum.digest('hex').slice(0, 12);
};

function stored(id: number, documents: Numbered): StoredDocument | undefined {
  const document = documents.get(id);
  if (!document) return undefined;
  const { pair: _, date: __, ...kept } = document;
  const other = documents.get(id ^ 1);
  if (other?.language !== otherLanguage(document.language)) return kept;
  const { address, language, title } = other;
  return { ...kept, translation: { address, language, title } };
}

/** A term with what is known so far of the document that is being read. */
class Growing {
  readonly writer = new PostingWriter();
  document = -1;
  weight = 0;
  readonly positions: number[] = [];

  startAt(document: number): void {
    this.document = document;
    this.weight = 0;
    this.positions.length = 0;
  }
}

function collectPostings(documents: Numbered): Map<string, PostingWriter> {
  const average = averageLengths(documents);
  const terms = new Map<string, Growing>();
  for (const [id, document] of documents) {
    const here: Growing[] = [];
    readTerms(document, (term, weight, position) => {
      let growing = terms.get(term);
      if (!growing) {
        growing = new Growing();
        terms.set(term, growing);
      }
      if (growing.document !== id) {
        growing.startAt(id);
        here.push(growing);
      }
      growing.weight += weight;
      if (position !== undefined) growing.positions.push(position);
    });
    const relativeLength = lengthOf(document) / (average.get(document.language) ?? 1);
    for (const { writer, weight, positions } of here) {
      writer.add(id, impactOf(weight, relativeLength), positions);
    }
  }
  return new Map([...terms].map(([term, { writer }]) => [term, writer]));
}

/** Calls back with every term of a document, what it weighs at this place, and the place, in rising order. */
function readTerms(
  document: SearchDocument,
  call: (term: string, weight: number, position: number | undefined) => void,
): void {
  let offset = 0;
  const read = (text: string, weight: number) => {
    const tokens = tokenise(text);
    eachTerm(tokens, (term, position) =>
      call(term, weight, position === undefined ? undefined : offset + position),
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

/** In characters, which is near enough within one language. */
const lengthOf = ({ sections }: SearchDocument): number =>
  sections.reduce(
    (total, { blocks }) => blocks.reduce((sum, block) => sum + block.length, total),
    1,
  );

function averageLengths(documents: Numbered): Map<string, number> {
  const sums = new Map<string, { length: number; count: number }>();
  for (const document of documents.values()) {
    const sum = sums.get(document.language) ?? { length: 0, count: 0 };
    sums.set(document.language, {
      length: sum.length + lengthOf(document),
      count: sum.count + 1,
    });
  }
  return new Map([...sums].map(([language, { length, count }]) => [language, length / count]));
}

type Shard = [string, Uint8Array][];

/** Terms in order, divided where a shard is full; there is always one. */
function divide(postings: ReadonlyMap<string, PostingWriter>): Shard[] {
  const size = (term: string, bytes: Uint8Array) => bytes.length + term.length + 3;
  const entries = [...postings]
    .map(([term, writer]): [string, Uint8Array] => [term, writer.take()])
    .sort(([a], [b]) => (a < b ? -1 : 1));
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
