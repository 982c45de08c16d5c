import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { foldersAbove, namesOf } from '../../model/fileNames';
import { UserError } from '../../model/problem';
import { discard } from '../support/discard';
import type { Entry } from './fileJob';

/** An empty folder that is filled with the files of a site, which may not stand in each other's way. */
export function openFolder(folder: string) {
  // A build that was stopped has left it.
  discard(folder);
  mkdirSync(folder, { recursive: true });
  const entries: Record<string, Entry> = {};
  /** Names that are taken, and for which file; and folders that are there. */
  const taken = new Map<string, string>();
  const folders = new Set<string>();

  /** A file that stands in the way of one at this path, or of a folder that it needs. */
  function obstacle(path: string): string | undefined {
    const inside = namesOf(path).find((name) => folders.has(name));
    if (inside !== undefined) return `${inside}/`;
    for (const name of [...namesOf(path), ...foldersAbove(path)]) {
      const other = taken.get(name);
      if (other !== undefined && other !== path) return other;
    }
    return undefined;
  }

  function remove(path: string): void {
    for (const name of namesOf(path)) {
      rmSync(join(folder, name), { force: true });
      taken.delete(name);
    }
    delete entries[path];
  }

  return {
    /** What was put into it, by path: for those who put it there. */
    entries,

    /** Whether a file is at this path, or something that stands in its way, or in that of its twins. */
    isTaken: (path: string): boolean => taken.has(path) || obstacle(path) !== undefined,

    /**
     * Makes way for a file that is written next. What was there is removed, not written over: it may
     * be a hard link to a file of the last site.
     * @throws UserError when another file stands in its way
     */
    prepare(path: string): void {
      const other = obstacle(path);
      if (other !== undefined) throw new UserError(`the site can't have both ${other} and ${path}`);
      if (taken.has(path)) remove(path);
      const above = foldersAbove(path);
      if (above.some((name) => !folders.has(name))) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        for (const name of above) folders.add(name);
      }
      for (const name of namesOf(path)) taken.set(name, path);
    },

    remove,
  };
}
