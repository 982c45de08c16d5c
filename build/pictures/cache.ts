import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../model/problem';
import { openCache } from '../support/keyedCache';
import { examine } from './examine';
import type { Facts } from './plan';

const code = join('build', 'pictures');

/** Not all of the lock file, whose changes would have every picture encoded anew. */
const packages = [
  '@csstools/css-tokenizer',
  'image-size',
  'sharp',
  'xast-util-from-xml',
  'xast-util-to-xml',
];

/** Changes with the code and the packages that decide what is made of a picture. */
async function codeVersion(): Promise<string> {
  const names = (await readdir(code)).filter((name) => /(?<!\.test)\.ts$/.test(name)).sort();
  const locked = JSON.parse(await readFile('package-lock.json', 'utf8')).packages;
  const sum = createHash('sha256');
  for (const name of packages) sum.update(`${name} ${locked[`node_modules/${name}`].version}`);
  for (const name of names) sum.update(await readFile(join(code, name)));
  return sum.digest('hex');
}

/** Keeps in a folder what is known and made of each picture, by its bytes and the code. */
export async function openPictureCache(folder: string) {
  const version = await codeVersion();
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
      createHash('sha256')
        .update(version + extension)
        .update(bytes)
        .digest('hex')
        .slice(0, 12),
    async facts(hash: string, bytes: Uint8Array, extension: string): Promise<Facts | Fault> {
      const facts = await cache.keep(keyOf(hash, 'facts.json'), async () =>
        Buffer.from(JSON.stringify(await examine(bytes, extension))),
      );
      return JSON.parse(Buffer.from(facts).toString());
    },
    /** Removes the pictures whose hashes are not among these. */
    prune: (used: Set<string>): void => cache.prune((key) => used.has(key.split('.')[0] ?? '')),
  };
}

export type PictureCache = Awaited<ReturnType<typeof openPictureCache>>;
