import { formatProblem } from '../model/problem';
import { buildTime } from './clock';
import { openSite, restoreSite } from './finish/site';
import { packRecords } from './pages/records';
import { finishedDir, manifestFile, outDir, searchCacheDir } from './paths';
import { CommandFailed } from './run';
import { buildContent, ContentProblems } from './stages/content';
import { buildEditor } from './stages/editor';
import { buildElements } from './stages/elements';
import { finish } from './stages/finish';
import { buildPages } from './stages/pages';
import { buildPreviews } from './stages/previews';
import { buildSearch } from './stages/search';
import { siteVersion } from './version';

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
  const folders = { previous: outDir, folder: finishedDir, manifest: manifestFile };
  await restoreSite(folders);
  await stage('content', () => buildContent({ preview: false, now }));
  await stage('elements', buildElements);
  await stage('editor', buildEditor);
  await stage('previews', buildPreviews);
  await stage('search index', () => buildSearch(searchCacheDir));
  const site = await openSite(folders, await siteVersion());
  const made = await stage('pages', () => buildPages(site));
  const { records, rendered, pages } = await stage('finish', () => finish(site, made));
  await stage('put in place', () => site.putInPlace(packRecords(records)));
  console.log(
    `${pages} pages in ${outDir}/, ${rendered} of them rendered, built in ${seconds(started)}.`,
  );
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
