import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSealed, seal } from '../../lib/sealed';
import { writeWhole } from './writeWhole';

/** What was damaged since it was last said, and how many of its entries; 0 stands for all of it. */
const damaged = new Map<string, number>();

/** Notes that a file, a folder, or so many entries of a cache aren't as they were written. */
export const noteDamaged = (place: string, entries = 0): void => {
  damaged.set(place, (damaged.get(place) ?? 0) + entries);
};

/** Says what was damaged: one line for each file, folder or cache. */
export function reportDamaged(): void {
  for (const [place, entries] of damaged) {
    const what = entries === 0 ? '' : entries === 1 ? ' (1 entry)' : ` (${entries} entries)`;
    console.warn(`${place}${what} was damaged and is made again.`);
  }
  damaged.clear();
}

/** The content of a file that `writeKept` wrote. What is damaged is removed, so that it is made again. */
export function readKept(file: string): Buffer | undefined {
  const data = readSealed(file);
  if (!data && remove(file)) noteDamaged(file);
  return data;
}

/** Removes whatever stands at a path. @returns whether there was anything */
function remove(path: string): boolean {
  if (!lstatSync(path, { throwIfNoEntry: false })) return false;
  rmSync(path, { recursive: true, force: true });
  return true;
}

/** Writes a file for `readKept`. */
export async function writeKept(file: string, data: string | Uint8Array): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  await writeWhole(file, seal(file, data));
}

/**
 * A folder that keeps what was made, each entry in a file named by its key, which changes with
 * anything that decides what is made.
 */
export function openCache(folder: string) {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isFile()) {
    rmSync(folder);
    noteDamaged(folder);
  }
  mkdirSync(folder, { recursive: true });
  const making = new Map<string, Promise<Uint8Array>>();
  const fileOf = (key: string) => join(folder, key);
  function get(key: string): Buffer | undefined {
    const data = readSealed(fileOf(key));
    if (!data && remove(fileOf(key))) noteDamaged(folder, 1);
    return data;
  }

  async function add(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const made = await make();
    await writeKept(fileOf(key), made);
    return made;
  }

  return {
    get,

    /** Whether there is an entry, damaged or not. */
    has: (key: string): boolean => existsSync(fileOf(key)),

    /** The keys of all entries, damaged or not. */
    keys: (): string[] => readdirSync(folder),

    put: (key: string, data: string | Uint8Array) => writeKept(fileOf(key), data),

    /** The entry with this key, made once when there is none, also when it is asked for twice at a time. */
    async keep(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
      const known = making.get(key) ?? get(key);
      if (known) return known;
      const adding = add(key, make).finally(() => making.delete(key));
      making.set(key, adding);
      return adding;
    },

    /** Removes the entries that aren't in use any more. */
    prune(isUsed: (key: string) => boolean): void {
      for (const key of readdirSync(folder)) {
        if (!isUsed(key)) rmSync(fileOf(key), { recursive: true, force: true });
      }
    },
  };
}
