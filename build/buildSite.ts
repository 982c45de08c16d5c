import { buildTime } from './clock';
import { buildContent } from './content/stage';
import { buildEditor } from './editor/stage';
import { buildElements } from './elements/stage';
import { openSite, restoreSite } from './finish/site';
import { finish, placeKept, placeSearch, placeStandard } from './finish/stage';
import { writeMachineFiles } from './machines/stage';
import type { Next } from './pages/stage';
import {
  exportedDir,
  finishedDir,
  manifestFile,
  oldPagesDir,
  outDir,
  searchCacheDir,
} from './paths';
import { buildPreviews } from './previews/stage';
import { buildSearch } from './search/stage';
import { removeDiscarded, startEmptying, startRemoving } from './support/discard';
import { reportDamaged } from './support/keyedCache';
import { formatProblems } from './support/problems';
import { tasksFor } from './tasks';
import { siteVersion } from './version';

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function stage<T>(name: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  console.log(`▸ ${name} …`);
  const result = await work();
  reportDamaged();
  console.log(`▸ ${name}: ${seconds(since)}`);
  return result;
}

/**
 * content/ → out/, stage by stage; the last site stays until the new one is whole.
 * @param verify looks into every file that is kept from the last build
 * @returns how many pages the site has, and how many of them were rendered
 * @throws ContentProblems
 */
export async function buildSite(
  next: Next,
  { verify }: { verify: boolean },
): Promise<{ pages: number; rendered: number }> {
  const now = buildTime();
  const folders = { previous: outDir, folder: finishedDir, manifest: manifestFile };
  await restoreSite(folders);
  startRemoving(exportedDir, oldPagesDir);
  const elements = stage('elements', buildElements);
  elements.catch(() => {});
  const { texts, pictures, attachments, doubts } = await stage('content', () =>
    buildContent({ preview: false, now, verify }),
  );
  if (doubts.length > 0) console.warn(formatProblems(doubts));
  const tasks = tasksFor(texts);
  await elements;
  await stage('editor', buildEditor);
  // No page shows anything of the index: it has time until the end.
  const search = stage('search index', () => buildSearch(searchCacheDir, tasks.search, verify));
  search.catch(() => {});
  const site = openSite(folders, siteVersion(), { verify });
  await stage('previews', () => buildPreviews(tasks, site.isIntact));
  const made = await stage('pages', async () => {
    const kept = await next.render(site);
    // All that needs no page is put into the site beside Next.js.
    await placeKept(site, kept, pictures, attachments);
    await placeStandard(site);
    const former = await writeMachineFiles(site);
    await search;
    await placeSearch(site);
    return { kept, former, rendered: await next.rendered() };
  });
  const { records, rendered, pages } = await stage('finish', () => finish(site, made));
  await stage('put in place', () => site.putInPlace(records));
  // A host that keeps the cache would keep the last site with it.
  if (process.env.CI) await removeDiscarded(finishedDir);
  else startEmptying(finishedDir);
  const [changed, ...more] = site.changed();
  if (changed !== undefined) {
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    console.log(
      `${outDir}/${changed}${others} had changed since the last build, and was made again.`,
    );
  }
  return { pages, rendered };
}
