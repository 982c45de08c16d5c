import { hash } from '../../model/hash.mjs';
import type { Fault } from '../../model/problem';
import { codeVersion } from '../support/codeVersion';
import { openCache } from '../support/keyedCache';
import type { Facts } from './plan';

/** Not all of the lock file, whose changes would have every picture encoded again. */
const packages = [
  '@csstools/css-tokenizer',
  'image-size',
  'sharp',
  'xast-util-from-xml',
  'xast-util-to-xml',
];

/** Keeps in a folder what is known and made of each picture, by its bytes and the code. */
export function openPictureCache(folder: string) {
  const version = codeVersion(['build/pictures'], packages);
  const cache = openCache(folder);
  const keyOf = (hash: string, name: string) => `${hash}.${name}`;

  return {
    /** The bytes of the file with this name, made when they aren't there. */
    file: (hash: string, name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> =>
      cache.keep(keyOf(hash, name), make),
    /** Whether there is such a file, damaged or not. */
    has: (hash: string, name: string): boolean => cache.has(keyOf(hash, name)),
    /** What names a picture's files: changes with anything that changes them. */
    hashOf: (bytes: Uint8Array, extension: string): string =>
      hash(version, extension, bytes).slice(0, 12),
    async facts(hash: string, bytes: Uint8Array, extension: string): Promise<Facts | Fault> {
      const facts = await cache.keep(keyOf(hash, 'facts.json'), async () => {
        // Imported late: what decodes is large, and most pictures are known.
        const { examine } = await import('./examine');
        return Buffer.from(JSON.stringify(await examine(bytes, extension)));
      });
      return JSON.parse(Buffer.from(facts).toString());
    },
    /** Removes the pictures whose hashes are not among these. */
    prune: (used: Set<string>): void => cache.prune((key) => used.has(key.split('.')[0] ?? '')),
  };
}

export type PictureCache = ReturnType<typeof openPictureCache>;
