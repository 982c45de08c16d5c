import { constants, copyFileSync, linkSync } from 'node:fs';
import { join } from 'node:path';
import { namesOf } from '../../model/fileNames';
import type { Entry } from './fileJob';
import { type Look, look, lookAgain } from './look';

/**
 * The files of the last site, as far as they hold what was written.
 * @param entries as the manifest lists them
 * @param verify compares the digests of all, not just of those that look different on the disk
 */
export function openPreviousSite(folder: string, entries: Record<string, Entry>, verify: boolean) {
  const pathsByKey = new Map(Object.entries(entries).map(([path, { key }]) => [key, path]));
  const looks = new Map<string, Look[] | undefined>();
  const changed: string[] = [];

  /** How a file and its twins look, if all of them hold what was written. */
  function intactLooks(path: string): Look[] | undefined {
    if (!looks.has(path)) looks.set(path, lookAtAll(path));
    return looks.get(path);
  }

  function lookAtAll(path: string): Look[] | undefined {
    const written = entries[path]?.looks;
    if (!written) return undefined;
    const found: Look[] = [];
    for (const [index, name] of namesOf(path).entries()) {
      const one = written[index] && lookAgain(join(folder, name), written[index], verify);
      if (!one) {
        changed.push(name);
        return undefined;
      }
      found.push(one);
    }
    return found;
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
      const known = intactLooks(from) ?? [];
      const now = namesOf(from).map((name, index) =>
        linkOrCopy(join(folder, name), join(target, names[index] ?? ''), known[index] as Look),
      );
      return { key: entries[from]?.key ?? '', looks: now };
    },
  };
}

/** Makes a file part of another folder as well. @returns how it looks there */
function linkOrCopy(source: string, target: string, known: Look): Look {
  try {
    linkSync(source, target);
    return known;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    // Not every file system has hard links, nor as many as one likes.
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
    return look(target, known.digest);
  }
}
