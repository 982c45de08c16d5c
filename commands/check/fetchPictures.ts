import { lstat, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readContent } from '../../build/content/read';
import { writeWhole } from '../../build/support/writeWhole';
import { site } from '../../lib/site';
import { parse } from '../../markdown/parse';
import { decodeText } from '../../model/decode';
import { fingerprint } from '../../model/freshness';
import { type ReadText, readFrontMatter } from '../../model/frontMatter';
import { setFrontMatterKey } from '../../model/frontMatterEdit';
import { foreignAddress } from '../../model/localNames';
import { byPlace } from '../../model/problem';
import { type Network, PictureFetcher } from '../import/fetchPicture';
import { type ForeignSpot, findForeignPictures } from './foreignPictures';

/** A picture on another site that a text shows, and the file that it is now; or why it stays there. */
type FetchedPicture = { file: string; line: number; address: string } & Brought;

/** An address in a file: line from 1, column from 0, and how it is written there. */
type Spot = Pick<ForeignSpot, 'address' | 'written' | 'isEscaped'> & {
  line: number;
  column: number;
};

/** A text as it stands in its file, and as it is read. */
type Source = ReadText & { file: string };

/**
 * Brings pictures from other sites into the folders of the texts that show them, and rewrites the
 * texts, their covers too. A translation that was up to date stays so.
 * @param now ISO 8601
 */
export async function fetchPictures(now: string, network?: Network): Promise<FetchedPicture[]> {
  const sources = new Map<string, Source>();
  const { articles, pages } = await readContent({
    preview: true,
    now,
    read(text, file) {
      const read = readFrontMatter(text, file);
      sources.set(file, { ...read, file });
      return read;
    },
  });
  const fetcher = new PictureFetcher(network);
  // Both texts of a bundle show the same ones.
  const brought = new Map<string, Brought>();
  const results: FetchedPicture[] = [];
  for (const { file } of [...articles, ...pages]) {
    const source = sources.get(file);
    const names = new Map<Spot, string>();
    for (const spot of source ? spotsIn(source) : []) {
      const { line, address, isEscaped } = spot;
      const key = `${dirname(file)} ${address}`;
      const result = isEscaped ? escaped : (brought.get(key) ?? (await bring(spot, file, fetcher)));
      if (!isEscaped) brought.set(key, result);
      results.push({ file, line, address, ...result });
      if ('name' in result) names.set(spot, result.name);
    }
    if (names.size > 0) await rewrite(file, names);
  }
  const changed = new Set(results.flatMap((one) => ('name' in one ? [one.file] : [])));
  for (const original of articles.filter((one) => one.original && changed.has(one.file))) {
    const translations = articles.filter(({ pair }) => pair === original.pair);
    for (const { file, sourceHash } of translations) {
      if (sourceHash === fingerprint(original.body)) await refresh(file, original.file);
    }
  }
  return results.sort(byPlace);
}

/** Where a file names pictures on other sites. */
function spotsIn({ frontMatter, body, bodyLine, lines }: Source): Spot[] {
  const { cover = '' } = frontMatter ?? {};
  const address = foreignAddress(cover, here);
  const ofCover: Spot[] =
    address === undefined
      ? []
      : [{ address, written: cover, isEscaped: false, line: lines.cover ?? 1, column: 0 }];
  // Reading Markdown takes a while.
  const source = body.includes('//') ? parse(body) : undefined;
  const spots = source ? findForeignPictures(source, body, here) : [];
  return [
    ...ofCover,
    ...spots.map(({ offset, ...spot }) => {
      const before = body.slice(0, offset).split('\n');
      return {
        ...spot,
        line: bodyLine + before.length,
        column: before.at(-1)?.length ?? 0,
      };
    }),
  ];
}

const here = { origin: site.url, basePath: site.basePath };

type Brought = { name: string } | { why: string };

const escaped: Brought = {
  why: 'its address is written with escapes, so put the picture beside the text and write its name',
};

/** Fetches a picture and puts it beside the text that shows it. */
async function bring(
  { address }: Pick<Spot, 'address'>,
  file: string,
  fetcher: PictureFetcher,
): Promise<Brought> {
  const fetched = await fetcher.fetch(address);
  if ('why' in fetched) return fetched;
  const { name, bytes } = fetched;
  const place = join(dirname(file), name);
  try {
    const there = await lstat(place).catch(() => undefined);
    const isSame = there?.isFile() && (await readFile(place)).equals(bytes);
    if (there && !isSame) return { why: `another file is called ${name}` };
    // Nothing that is there by now is written over.
    if (!there) await writeFile(place, bytes, { flag: 'wx' });
  } catch (error) {
    return { why: `${name} cannot be written (${(error as NodeJS.ErrnoException).code})` };
  }
  return { name };
}

/** Puts the names of pictures in the places of their addresses; everything else stays as it is. */
async function rewrite(file: string, names: ReadonlyMap<Spot, string>): Promise<void> {
  // Lines at even places, what ends them at odd ones.
  const parts = (await readFile(file, 'utf8')).split(/(\r\n|\r|\n)/);
  const backwards = [...names].sort(([a], [b]) => b.line - a.line || b.column - a.column);
  for (const [{ line, column, written }, name] of backwards) {
    const has = (part: string, place: number) =>
      place % 2 === 0 && place >= (line - 1) * 2 && part.includes(written, column);
    const at = parts.findIndex(has);
    const part = parts[at];
    if (part === undefined) continue;
    const start = part.indexOf(written, column);
    parts[at] = part.slice(0, start) + name + part.slice(start + written.length);
  }
  await writeWhole(file, parts.join(''));
}

/** Records in a translation that it fits its original as that is now. */
async function refresh(file: string, original: string): Promise<void> {
  const decoded = decodeText(await readFile(original), original);
  if ('problem' in decoded) return;
  const { body } = readFrontMatter(decoded.text, original);
  const text = await readFile(file, 'utf8');
  await writeWhole(file, setFrontMatterKey(text, 'source_hash', fingerprint(body)));
}

/** One line a picture, then how many there are of each kind. */
export function formatFetched(results: readonly FetchedPicture[]): string {
  const lines = results.map(
    (one) =>
      `${one.file}:${one.line}: ${one.address} ${'name' in one ? `is now ${one.name}` : `stays where it is: ${one.why}`}`,
  );
  const count = results.filter((one) => 'name' in one).length;
  const summary = `${count} of ${results.length} pictures on other sites were fetched`;
  return [...lines, summary].join('\n');
}
