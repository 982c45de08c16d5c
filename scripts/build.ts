import { formatProblem } from '../model/problem';
import { buildTime } from './clock';
import { openSite, restoreSite } from './finish/site';
import { packRecords } from './pages/records';
import { finishedDir, manifestFile, outDir } from './paths';
import { CommandFailed } from './run';
import { buildContent, ContentProblems } from './stages/content';
import { buildEditor } from './stages/editor';
import { buildElements } from './stages/elements';
import { finish } from './stages/finish';
import { buildPages } from './stages/pages';
import { partsFor } from './stages/parts';
import { buildPreviews } from './stages/previews';
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
  const texts = await stage('content', () => buildContent({ preview: false, now }));
  const parts = partsFor(texts);
  await stage('elements', buildElements);
  await stage('editor', buildEditor);
  // No page shows anything of the index: it has time until the end.
  const search = stage('search index', () => parts.do('search'));
  search.catch(() => {});
  await stage('previews', () => buildPreviews(parts));
  const site = await openSite(folders, await siteVersion());
  const made = await stage('pages', () => buildPages(site));
  await search;
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
