import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../finish/site';
import {
  cacheDir,
  exportedDir,
  nextCacheDir,
  nextCacheStamp,
  nextDiagnosticsDir,
  nextPagesDir,
  oldPagesDir,
} from '../paths';
import { discard } from '../support/discard';
import { start, withNodeOption } from '../support/run';
import { checkFolder, stampFolder } from '../support/stampedFolder';
import { currentRecords, type PageRecord, readRecords } from './records';

const recordsDir = join(cacheDir, 'page-records');
const keptList = join(cacheDir, 'kept-pages.json');

/**
 * Starts Next.js, which compiles the pages and then waits until `render` tells it that there is
 * content.
 * @param verify reads all that Next.js has kept, not just what looks different on the disk
 * @returns `render` and `rendered`, in this order, `ended`, which rejects when Next.js fails, and
 * `stop`, which waits for its end
 */
export async function startNext({ verify }: { verify: boolean }) {
  checkFolder(nextCacheDir, nextCacheStamp, verify);
  await rm(nextCacheStamp, { force: true });
  discard(exportedDir);
  discard(nextPagesDir, oldPagesDir);
  await rm(nextDiagnosticsDir, { recursive: true, force: true });
  await rm(recordsDir, { recursive: true, force: true });
  await mkdir(recordsDir, { recursive: true });
  const { child, ended } = start('next', ['build'], {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: {
      ...withNodeOption('--require=./build/pages/smallHeap.cjs'),
      NEXT_TELEMETRY_DISABLED: '1',
      PAGE_RECORDS: join(process.cwd(), recordsDir),
      KEPT_PAGES: join(process.cwd(), keptList),
    },
  });

  // Handled where it is awaited.
  ended.catch(() => {});

  /**
   * Lets Next.js begin with Contentlayer's documents → .cache/exported/: the pages that are new, or
   * whose questions have other answers than in the last build.
   * @returns the others, which would come out as they are in the last site
   */
  async function render(site: Site): Promise<PageRecord[]> {
    const kept = (await currentRecords(site.pages)).filter(({ file }) => site.isIntact(file));
    await writeFile(keptList, JSON.stringify(kept.map(({ address }) => address)));
    await new Promise<void>((done) => child.stdin?.end('there is content\n', done));
    return kept;
  }

  /** Waits for the pages. @returns what they have asked, by file */
  async function rendered() {
    await ended;
    await stampFolder(nextCacheDir, nextCacheStamp);
    return readRecords(recordsDir);
  }

  async function stop(): Promise<void> {
    child.kill();
    await ended.catch(() => {});
    await stampFolder(nextCacheDir, nextCacheStamp);
  }

  return { render, rendered, ended, stop };
}

/** What pages have asked that Next.js has rendered, by file. */
export type Rendered = Awaited<ReturnType<typeof readRecords>>;

export type Next = Awaited<ReturnType<typeof startNext>>;
