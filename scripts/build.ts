import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { formatProblem } from '../model/problem';
import { buildTime } from './clock';
import { finishedDir, outDir } from './paths';
import { CommandFailed } from './run';
import { buildContent, ContentProblems } from './stages/content';
import { buildEditor } from './stages/editor';
import { buildElements } from './stages/elements';
import { finish } from './stages/finish';
import { buildPages } from './stages/pages';
import { buildPreviews } from './stages/previews';
import { buildSearch } from './stages/search';

const started = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function stage<T>(name: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  console.log(`▸ ${name} …`);
  const result = await work();
  console.log(`▸ ${name}: ${seconds(since)}`);
  return result;
}

try {
  const now = buildTime();
  await stage('content', () => buildContent({ preview: false, now }));
  await stage('elements', buildElements);
  await stage('editor', buildEditor);
  await stage('previews', buildPreviews);
  await stage('search index', buildSearch);
  await stage('pages', buildPages);
  const pages = await stage('finish', finish);
  await stage('put in place', putInPlace);
  console.log(`${pages} pages in ${outDir}/, built in ${seconds(started)}.`);
} catch (error) {
  if (error instanceof ContentProblems) {
    for (const problem of error.problems) console.error(formatProblem(problem));
    const { length } = error.problems;
    console.error(`\n${length === 1 ? '1 problem' : `${length} problems`}; nothing was built.`);
  } else if (error instanceof CommandFailed) {
    console.error(error.message);
  } else {
    console.error(error);
  }
  process.exit(1);
}

/** Swaps the finished site in, so that there is a whole one at any moment but the one between two renames. */
async function putInPlace(): Promise<void> {
  const previous = `${finishedDir}.previous`;
  await rm(previous, { recursive: true, force: true });
  if (existsSync(outDir)) await rename(outDir, previous);
  await rename(finishedDir, outDir);
  await rm(previous, { recursive: true, force: true });
}
