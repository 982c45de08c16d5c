import { palette } from '../../lib/palette';
import { hash } from '../../model/hash.mjs';
import { codeVersion } from '../support/codeVersion';
import { openCache } from '../support/keyedCache';
import { faceFiles } from './faces';

/** Changes with anything that decides how a preview or a title looks. */
export const previewsVersion = (): string =>
  hash(
    faceFiles.map(({ family }) => family).join(),
    JSON.stringify(palette()),
    codeVersion(['build/previews']),
  );

type Made = { bytes: Uint8Array; extension: string };

/**
 * Keeps files by what they are made from, each made only once as long as nothing of that changes.
 * Those that are there are whole: `buildPreviews` has removed the others.
 */
export function openFileCache(folder: string) {
  const version = previewsVersion();
  const cache = openCache(folder);
  const present = new Map(cache.keys().map((name) => [name.slice(0, name.indexOf('.')), name]));
  const asked = new Map<string, Promise<string | undefined>>();

  async function find(key: string, make: () => Promise<Made | undefined>) {
    const known = present.get(key);
    if (known !== undefined) return known;
    const made = await make();
    if (!made) return undefined;
    const name = `${key}.${made.extension}`;
    await cache.put(name, made.bytes);
    return name;
  }

  return {
    /**
     * The name of the file that is made from these parts.
     * @returns undefined when `make` makes none
     */
    file(
      parts: (string | Uint8Array)[],
      make: () => Promise<Made | undefined>,
    ): Promise<string | undefined> {
      const key = hash(version, ...parts).slice(0, 16);
      const name = asked.get(key) ?? find(key, make);
      asked.set(key, name);
      return name;
    },
    /** Removes what nobody has asked for. */
    async prune(): Promise<void> {
      const used = new Set(await Promise.all(asked.values()));
      cache.prune((name) => used.has(name));
    },
  };
}
