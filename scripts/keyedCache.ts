import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSealed, seal } from '../lib/sealed';
import { writeWhole } from './writeWhole';

/** How many entries of which cache were damaged, since it was last said. */
const damaged = new Map<string, number>();

/** Notes that an entry of a cache isn't what was written there, and will be made again. */
export const noteDamaged = (cache: string): void => {
  damaged.set(cache, (damaged.get(cache) ?? 0) + 1);
};

/** Says for each cache in one line how many of its entries were damaged. */
export function reportDamaged(): void {
  for (const [cache, count] of damaged) {
    const entries = count === 1 ? '1 entry was' : `${count} entries were`;
    console.warn(`${cache}: ${entries} damaged and made again.`);
  }
  damaged.clear();
}

/** The content of a file that `writeKept` wrote. What is damaged is removed, so that it is made again. */
export function readKept(file: string, cache = file): Buffer | undefined {
  const data = readSealed(file);
  if (data || !lstatSync(file, { throwIfNoEntry: false })) return data;
  rmSync(file, { recursive: true, force: true });
  noteDamaged(cache);
  return undefined;
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
  const get = (key: string): Buffer | undefined => readKept(fileOf(key), folder);

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

export type KeyedCache = ReturnType<typeof openCache>;
