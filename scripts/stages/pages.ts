import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { discard } from '../discard';
import type { Site } from '../finish/site';
import { currentRecords, type PageRecord, readRecords } from '../pages/records';
import { cacheDir, exportedDir, nextPagesDir, oldPagesDir } from '../paths';
import { start, withNodeOption } from '../run';

const recordsDir = join(cacheDir, 'page-records');
const keptList = join(cacheDir, 'kept-pages.json');

export type Pages = {
  /** Pages that would come out as they are in the last site. */
  kept: PageRecord[];
  /** What the others have asked, by file. */
  rendered: Awaited<ReturnType<typeof readRecords>>;
};

/**
 * Starts Next.js, which compiles the pages and then waits until `render` tells it that there is
 * content.
 * @returns beside it `ended`, which rejects when Next.js fails, and `stop`, which waits for its end
 */
export async function startNext() {
  discard(exportedDir);
  discard(nextPagesDir, oldPagesDir);
  await rm(recordsDir, { recursive: true, force: true });
  await mkdir(recordsDir, { recursive: true });
  const { child, ended } = start('next', ['build'], {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: {
      ...withNodeOption('--require=./scripts/pages/smallHeap.cjs'),
      NEXT_TELEMETRY_DISABLED: '1',
      PAGE_RECORDS: join(process.cwd(), recordsDir),
      KEPT_PAGES: join(process.cwd(), keptList),
    },
  });

  // Whoever waits for it later hears of it.
  ended.catch(() => {});

  /**
   * Contentlayer's documents → .cache/exported/: the pages that Next.js has to render, which are
   * those that are new, or whose questions have other answers than in the last build.
   */
  async function render(site: Site): Promise<Pages> {
    const kept: PageRecord[] = [];
    for (const record of await currentRecords(site.pages)) {
      if (site.isIntact(record.file)) kept.push(record);
    }
    await writeFile(keptList, JSON.stringify(kept.map(({ address }) => address)));
    child.stdin?.end('there is content\n');
    await ended;
    return { kept, rendered: await readRecords(recordsDir) };
  }

  async function stop(): Promise<void> {
    child.kill();
    await ended.catch(() => {});
  }

  return { render, ended, stop };
}

export type Next = Awaited<ReturnType<typeof startNext>>;
