import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { start } from './run';

/** What was discarded under a name, each in a folder of its own. */
export const placeOf = (name: string): string => `${name}.discarded`;

/**
 * Puts a folder that isn't needed any more out of the way; `startRemoving` removes it.
 * @param name what it is called there
 */
export function discard(folder: string, name = folder): void {
  const place = placeOf(name);
  // A folder on its way out is nothing that may stop a build: neither what is in its place does, nor
  // a folder that nobody may write. A link would lead it into another folder.
  if (!lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) rmSync(place, { force: true });
  mkdirSync(place, { recursive: true });
  const target = join(place, randomUUID());
  try {
    renameSync(folder, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    chmodSync(folder, 0o700);
    renameSync(folder, target);
  }
}

/**
 * Takes one of the folders that were discarded under a name back, and puts it at a path.
 * @returns false when there is none
 */
export function takeBack(name: string, folder: string): boolean {
  try {
    const entries = readdirSync(placeOf(name), { withFileTypes: true });
    const first = entries.find((entry) => entry.isDirectory());
    if (first === undefined) return false;
    renameSync(join(placeOf(name), first.name), folder);
    return true;
  } catch {
    return false;
  }
}

/**
 * Does something for each path that was discarded, in a process that gives way to others. Links are
 * never followed: what they lead to is no work of a build.
 */
const forEach = (work: string, names: string[]) => {
  const script = `
    os.setPriority(os.constants.priority.PRIORITY_LOW);
    const isFolder = (item) => fs.lstatSync(item, { throwIfNoEntry: false })?.isDirectory();
    for (const place of process.argv.slice(1).filter(isFolder))
      for (const name of fs.readdirSync(place)) (${work})(path.join(place, name));`;
  return start(process.execPath, ['--eval', script, ...names.map(placeOf)], { stdio: 'ignore' });
};

const remove = (names: string[]) =>
  forEach('(item) => fs.rmSync(item, { recursive: true, force: true })', names);

/**
 * Begins to remove what was discarded under these names. That is thousands of files, for which a
 * process that does nothing else needs a tenth of the time, and a slow disk half a minute. Nobody
 * waits for it: it may still be at work when the build has ended, and what it doesn't get done, the
 * next build does.
 */
export function startRemoving(...names: string[]): void {
  const full = names.filter((name) => existsSync(placeOf(name)) && readdirSync(placeOf(name))[0]);
  if (full.length === 0) return;
  const { child, ended } = remove(full);
  ended.catch(() => {});
  child.unref();
}

/**
 * Begins to remove the files of what was discarded under a name. Its folders stay for `takeBack`:
 * making thousands of them takes a file system longer than anything else that is done with a site.
 */
export function startEmptying(name: string): void {
  const empty = `function empty(item) {
    if (!isFolder(item)) return fs.rmSync(item, { force: true });
    for (const entry of fs.readdirSync(item, { withFileTypes: true }))
      (entry.isDirectory() ? empty : fs.rmSync)(path.join(item, entry.name), { force: true });
  }`;
  const { child, ended } = forEach(empty, [name]);
  ended.catch(() => {});
  child.unref();
}

/** Removes the same to the end, or as far as it can. */
export const removeDiscarded = (...names: string[]): Promise<void> =>
  remove(names).ended.catch(() => {});

/** For a file that need not be there. */
export function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
