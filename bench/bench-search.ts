import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { buildIndex, textOf } from '../build/search/buildIndex';
import { openIndex } from '../elements/search/engine';
import { type CorpusText, renderCorpus } from '../tests/corpus/searchDocuments';
import { queries } from './builds/searchQueries';
import { answers, linesOf } from './builds/searchTruth';

/** Pairs in the corpus whose answers are checked, and the sizes whose cost is measured. */
const checkedPairs = 500;
const measuredPairs = [500, 1_000];
const least = { recall: 0.99, precision: 0.95 };
/** Results that the panel shows, and so downloads. */
const shown = 10;

const base = 'https://example.org/search/';

/** Bytes as a server sends them. */
const sizeOf = (data: Uint8Array, name: string): number =>
  name.endsWith('.bin')
    ? data.length
    : brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length;

/** Opens an index on disk as a browser opens it on a server; counts what it downloads. */
function openFolder(folder: string) {
  const downloads = { bytes: 0, requests: 0 };
  const index = openIndex(base, async (address) => {
    const name = address.slice(base.length);
    const data = await readFile(join(folder, name)).catch(() => undefined);
    if (!data) return new Response(null, { status: 404 });
    downloads.bytes += sizeOf(data, name);
    downloads.requests += 1;
    return new Response(new Uint8Array(data));
  });
  return { index, downloads };
}

/** Builds an index in a process of its own, so that its memory can be told. */
async function measureBuild(folder: string, texts: readonly CorpusText[]) {
  const documents = join(folder, 'documents.json');
  await writeFile(documents, JSON.stringify(texts.map(({ document }) => document)));
  const script = fileURLToPath(import.meta.url);
  const target = join(folder, 'index');
  const child = spawnSync(process.execPath, [...process.execArgv, script, documents, target], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  const { seconds, megabytes } = JSON.parse(child.stdout);
  let bytes = 0;
  const names = (await readdir(target, { recursive: true })).filter((name) => /\.\w+$/.test(name));
  for (const name of names) bytes += (await readFile(join(target, name))).length;
  return { target, seconds, megabytes, bytes, files: names.length };
}

async function checkAnswers(texts: readonly CorpusText[], folder: string): Promise<boolean> {
  const lines = texts.map(({ markdown, terms, document }) => ({
    address: document.address,
    lines: linesOf(markdown, terms),
  }));
  const { index } = openFolder(folder);
  const sums = { recall: 0, precision: 0 };
  console.log('recall precision  right found  query');
  for (const { query, language, needs } of queries) {
    const right = new Set(lines.filter((text) => answers(text.lines, needs)).map((t) => t.address));
    const { results } = await index.search(query, { language, limit: Number.POSITIVE_INFINITY });
    const found = results.flatMap(({ address, translation }) =>
      translation?.matches ? [address, translation.address] : [address],
    );
    const hits = found.filter((address) => right.has(address)).length;
    if (right.size === 0) throw new Error(`nothing in the corpus answers ${query}`);
    const [recall, precision] = [hits / right.size, found.length > 0 ? hits / found.length : 0];
    sums.recall += recall;
    sums.precision += precision;
    const numbers = `${recall.toFixed(3)}  ${precision.toFixed(3)}  ${String(right.size).padStart(8)}`;
    console.log(`${numbers} ${String(found.length).padStart(5)}  ${query}`);
  }
  const [recall, precision] = [sums.recall / queries.length, sums.precision / queries.length];
  console.log(
    `\n${queries.length} queries over ${texts.length} texts: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`,
  );
  return recall >= least.recall && precision >= least.precision;
}

/** What a reader downloads for a first search, and for the same when others came before it. */
async function measureDownloads(folder: string): Promise<void> {
  const first: number[] = [];
  const requests: number[] = [];
  const later: number[] = [];
  const shared = openFolder(folder);
  for (const { query, language } of queries) {
    const alone = openFolder(folder);
    await alone.index.search(query, { language, limit: shown });
    first.push(alone.downloads.bytes);
    requests.push(alone.downloads.requests);
    const before = shared.downloads.bytes;
    await shared.index.search(query, { language, limit: shown });
    later.push(shared.downloads.bytes - before);
  }
  const kB = (numbers: number[]) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    const at = (share: number) =>
      ((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) / 1000).toFixed(0);
    return `median ${at(0.5)}, nine in ten up to ${at(0.9)}, most ${at(1)} kB`;
  };
  const sorted = requests.sort((a, b) => a - b);
  console.log(`  first search: ${kB(first)}; ${sorted[sorted.length >> 1]} requests`);
  console.log(`  later: ${kB(later)}`);
}

async function codeSize(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: ['elements/search/search-panel.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'safari16.4'],
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + sizeOf(contents, 'panel.js'), 0);
}

async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  try {
    let texts: CorpusText[] = [];
    let good = true;
    console.log(`Code: ${((await codeSize()) / 1000).toFixed(1)} kB, loaded at the first use.`);
    for (const pairs of measuredPairs) {
      texts = [...texts, ...(await renderCorpus(texts.length / 2, pairs))];
      const { target, seconds, megabytes, bytes, files } = await measureBuild(folder, texts);
      console.log(
        `\n${pairs} pairs: indexed in ${seconds.toFixed(1)} s, at most ${megabytes.toFixed(0)} MB of memory; ${files} files, ${(bytes / 1e6).toFixed(1)} MB`,
      );
      await measureDownloads(target);
      if (pairs === checkedPairs) good = await checkAnswers(texts, target);
    }
    if (!good) {
      console.error(`Below recall ${least.recall} or precision ${least.precision}.`);
      process.exitCode = 1;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [documents, target] = process.argv.slice(2);
if (documents && target) {
  const list = JSON.parse(await readFile(documents, 'utf8'));
  const started = performance.now();
  await buildIndex(list.map(textOf), target);
  const seconds = (performance.now() - started) / 1000;
  console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
} else {
  await run();
}
