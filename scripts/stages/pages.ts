import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../finish/site';
import { currentRecords, type PageRecord, readRecords } from '../pages/records';
import { cacheDir, exportedDir } from '../paths';
import { run, withNodeOption } from '../run';

const recordsDir = join(cacheDir, 'page-records');
const keptList = join(cacheDir, 'kept-pages.json');

/** So few pages, roughly, aren't worth a second worker, which has to read all content first. */
const few = 60;

export type Pages = {
  /** Pages that would come out as they are in the last site. */
  kept: PageRecord[];
  /** What the others have asked, by file. */
  rendered: Awaited<ReturnType<typeof readRecords>>;
};

/**
 * Contentlayer's documents → .cache/exported/: the pages that Next.js has to render, which are
 * those that are new, or whose questions have other answers than in the last build.
 */
export async function buildPages(site: Site): Promise<Pages> {
  const kept: PageRecord[] = [];
  for (const record of await currentRecords(site.pages)) {
    if (site.isIntact(record.file)) kept.push(record);
  }
  await rm(exportedDir, { recursive: true, force: true });
  await rm(recordsDir, { recursive: true, force: true });
  await mkdir(recordsDir, { recursive: true });
  await writeFile(keptList, JSON.stringify(kept.map(({ address }) => address)));
  const isFew = kept.length > 0 && site.pages.pages.length - kept.length < few;
  await run('next', ['build'], {
    env: {
      ...withNodeOption('--require=./scripts/pages/smallHeap.cjs'),
      NEXT_TELEMETRY_DISABLED: '1',
      PAGE_RECORDS: join(process.cwd(), recordsDir),
      KEPT_PAGES: join(process.cwd(), keptList),
      PAGE_WORKERS: String(isFew ? 1 : availableParallelism()),
    },
  });
  return { kept, rendered: await readRecords(recordsDir) };
}
