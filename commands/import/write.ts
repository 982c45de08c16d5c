import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Report } from './report';
import { isWithin } from './siteFiles';

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
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  const names = new Set(files.map(({ path }) => path));
  for (const file of files) {
    const { path } = file;
    const place = join(folder, path);
    const isFree = nothingAt(place) && !foldersOf(path).some((one) => names.has(one));
    if (isFree && !folders.has(path) && leadsInto(place, folder)) planned.push(file);
    else if (await holds(place, file.bytes)) report.written.same += 1;
    else {
      report.kept.push(place);
      kept.add(dirname(path));
    }
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

/** The folders above a path: `a`, `a/b` of `a/b/c`. */
const foldersOf = (path: string): string[] =>
  path
    .split('/')
    .flatMap((_, index, parts) => (index > 0 ? [parts.slice(0, index).join('/')] : []));

/** Whether nothing, not even a broken link, has this name. */
function nothingAt(path: string): boolean {
  try {
    lstatSync(path);
    return false;
  } catch (error) {
    return /^(?:ENOENT|ENOTDIR)$/.test(String((error as NodeJS.ErrnoException).code));
  }
}

/** Whether the folder that a file is to be made in is, or will be, in another one: no link leads out. */
function leadsInto(place: string, folder: string): boolean {
  let above = dirname(place);
  while (nothingAt(above) && isWithin(above, folder) && above !== folder) above = dirname(above);
  if (nothingAt(above)) return isWithin(place, folder);
  try {
    return (
      lstatSync(realpathSync(above)).isDirectory() &&
      isWithin(realpathSync(above), realpathSync(folder))
    );
  } catch {
    return false;
  }
}

/** Whether there is a regular file with these bytes. */
async function holds(place: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return lstatSync(place).isFile() && (await readFile(place)).equals(bytes);
  } catch {
    return false;
  }
}
