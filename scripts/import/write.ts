import { existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Report } from './report';

/** A file to be written, and the folder that stands or falls with it. */
export type NewFile = { path: string; bytes: Uint8Array };

/**
 * Writes files into a folder: all are made beside it first, then each is moved to its place. One
 * that is there already stays, and when it differs, nothing else is put into its bundle.
 */
export async function writeFiles(
  folder: string,
  files: NewFile[],
  report: Report,
  dryRun: boolean,
): Promise<void> {
  const planned: NewFile[] = [];
  const kept = new Set<string>();
  for (const file of files) {
    const place = join(folder, file.path);
    const present = await readFile(place).catch(() => undefined);
    if (present?.equals(file.bytes)) report.written.same += 1;
    else if (present || (await exists(place))) {
      report.kept.push(place);
      kept.add(dirname(file.path));
    } else planned.push(file);
  }
  const wanted = planned.filter(({ path }) => !kept.has(dirname(path)) || path.endsWith('.md'));
  report.written.new += wanted.length;
  if (dryRun || wanted.length === 0) return;
  await mkdir(dirname(folder), { recursive: true });
  const stage = await mkdtemp(join(dirname(folder), '.import-'));
  try {
    for (const { path, bytes } of wanted) {
      await mkdir(dirname(join(stage, path)), { recursive: true });
      await writeFile(join(stage, path), bytes);
    }
    for (const { path } of wanted) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      if (!existsSync(join(folder, path))) await rename(join(stage, path), join(folder, path));
    }
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** Whether anything, be it a broken link, has this name. */
const exists = async (path: string): Promise<boolean> =>
  (await lstat(path).catch(() => undefined)) !== undefined;
