import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { foldersAbove, namesOf } from '../../model/fileNames';
import { UserError } from '../../model/problem';
import { discard, startRemoving, takeBack } from '../support/discard';
import type { Entry } from './fileJob';

/** An empty folder that is filled with the files of a site, which may not stand in each other's way. */
export function openFolder(folder: string) {
  // A build that was stopped has left it.
  discard(folder);
  /** Folders that are there, needed or not. */
  const present = takeFolders(folder);
  const entries: Record<string, Entry> = {};
  /** Names that are taken, and for which file; and folders that are there. */
  const taken = new Map<string, string>();
  const folders = new Set<string>();

  /** A file that stands in the way of one at this path, or of a folder that it needs. */
  function obstacle(path: string): string | undefined {
    const inside = namesOf(path).find((name) => folders.has(name));
    if (inside !== undefined) return `${inside}/`;
    // Where there is a folder, there is none above it that is a file.
    const above = folders.has(dirname(path)) ? [] : foldersAbove(path);
    for (const name of [...namesOf(path), ...above]) {
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

  /** Removes a folder that nothing is in. */
  function removeFolder(name: string): void {
    rmSync(join(folder, name), { recursive: true, force: true });
    for (const other of present) {
      if (other === name || other.startsWith(`${name}/`)) present.delete(other);
    }
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
      for (const name of namesOf(path)) if (present.has(name)) removeFolder(name);
      const parent = dirname(path);
      if (parent !== '.' && !folders.has(parent)) {
        if (!present.has(parent)) mkdirSync(join(folder, parent), { recursive: true });
        for (const name of foldersAbove(path)) folders.add(name);
      }
      for (const name of namesOf(path)) taken.set(name, path);
    },

    remove,

    /** Removes the folders in which nothing has been put. */
    finish(): void {
      for (const name of present) if (!folders.has(name)) removeFolder(name);
    },
  };
}

/**
 * Makes a folder of folders alone: those of a site that was discarded, for they are mostly the same,
 * and making one takes ten times as long as finding it.
 * @returns their paths below it
 */
function takeFolders(folder: string): Set<string> {
  const found = new Set<string>();
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const name = below + entry.name;
      if (!entry.isDirectory()) {
        rmSync(join(folder, name), { force: true });
        continue;
      }
      found.add(name);
      walk(`${name}/`);
    }
  };
  try {
    if (takeBack(folder, folder)) walk('');
  } catch {
    // It can't be read: a new one can.
    discard(folder);
    found.clear();
  }
  startRemoving(folder);
  mkdirSync(folder, { recursive: true });
  return found;
}
