import { constants, copyFileSync, linkSync } from 'node:fs';
import { join } from 'node:path';
import { namesOf } from '../../model/fileNames';
import type { Entry } from './fileJob';
import { type Looks, lookAgain, looksAt } from './look';

/**
 * The files of the last site, as far as they hold what was written.
 * @param entries as the manifest lists them
 * @param verify compares the digests of all, not just of those that look different on the disk
 */
export function openPreviousSite(folder: string, entries: Record<string, Entry>, verify: boolean) {
  const pathsByKey = new Map(Object.entries(entries).map(([path, { key }]) => [key, path]));
  const looks = new Map<string, Looks | undefined>();
  const changed: string[] = [];

  /** How a file and its twins look, if all of them hold what was written. */
  function intactLooks(path: string): Looks | undefined {
    const written = entries[path]?.looks;
    if (written && !looks.has(path)) {
      const found = lookAgain(join(folder, path), written, verify);
      if (!found) changed.push(path);
      looks.set(path, found);
    }
    return looks.get(path);
  }

  return {
    /** The path of a file with this key, if possible this one. */
    find: (key: string, path: string): string | undefined =>
      entries[path]?.key === key ? path : pathsByKey.get(key),

    /** The key of an intact file. */
    keyOf: (path: string): string | undefined => intactLooks(path) && entries[path]?.key,

    isIntact: (path: string): boolean => intactLooks(path) !== undefined,

    /** Files that were asked for and don't hold what was written. */
    changed: (): readonly string[] => changed,

    /**
     * Makes an intact file and its twins part of another folder as well.
     * @throws when it has gone in the meantime
     */
    copy(from: string, target: string, to: string): Entry {
      const names = namesOf(to);
      const written = entries[from] as Entry;
      let isLinked = true;
      for (const [index, name] of namesOf(from).entries()) {
        isLinked = linkOrCopy(join(folder, name), join(target, names[index] ?? '')) && isLinked;
      }
      const { key } = written;
      const { digest } = written.looks;
      const looks = isLinked
        ? (intactLooks(from) ?? written.looks)
        : looksAt(join(target, to), digest);
      return { key, looks };
    },
  };
}

/** Makes a file part of another folder as well. @returns whether it is the same file in both */
function linkOrCopy(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    // Not every file system has hard links, nor as many as one likes.
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
    return false;
  }
}
