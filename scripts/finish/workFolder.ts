import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Opens the folder that a new site is made in. It may hold another site: of that stays what is
 * wanted, and the rest goes at the end. Paths are relative to the folder, with `/`. All is done
 * synchronously: the steps are many and small, and awaiting each would take longer.
 */
export function openWorkFolder(root: string) {
  const files = new Set<string>();
  const folders = new Set<string>();
  mkdirSync(root, { recursive: true });
  list('.');

  function list(folder: string): void {
    folders.add(folder);
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) list(path);
      else files.add(path);
    }
  }

  /** Removes what is at a path, file or folder. */
  function remove(path: string): void {
    if (files.delete(path)) rmSync(join(root, path), { force: true });
    if (!folders.has(path)) return;
    rmSync(join(root, path), { recursive: true });
    for (const known of [files, folders]) {
      for (const name of known) {
        if (name === path || name.startsWith(`${path}/`)) known.delete(name);
      }
    }
  }

  function makeFolder(path: string): void {
    if (folders.has(path)) return;
    makeFolder(dirname(path));
    remove(path);
    mkdirSync(join(root, path));
    folders.add(path);
  }

  return {
    has: (path: string): boolean => files.has(path),

    remove,

    /**
     * Makes way for a file that is written next. What was there is removed, not written over: it
     * may be a hard link to a file of another site.
     */
    prepare(path: string): void {
      makeFolder(dirname(path));
      remove(path);
      files.add(path);
    },

    /** Removes all other files, and the folders that are empty without them. */
    keepOnly(wanted: ReadonlySet<string>): void {
      for (const file of files) if (!wanted.has(file)) remove(file);
      const needed = new Set(['.']);
      for (const file of wanted) {
        for (let folder = dirname(file); !needed.has(folder); folder = dirname(folder)) {
          needed.add(folder);
        }
      }
      for (const folder of folders) if (!needed.has(folder)) remove(folder);
    },
  };
}

export type WorkFolder = ReturnType<typeof openWorkFolder>;
