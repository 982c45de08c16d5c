import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Fault } from '../../model/problem';
import { examine } from './examine';
import type { Facts } from './plan';

const code = join('scripts', 'pictures');

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

  const making = new Map<string, Promise<void>>();
  await mkdir(folder, { recursive: true });

  /** The file of the cache with this name, made when it isn't there. */
  async function file(hash: string, name: string, make: () => Promise<Uint8Array>) {
    const path = join(folder, hash, name);
    if (!making.has(path) && !existsSync(path)) making.set(path, save(path, make));
    await making.get(path);
    return path;
  }

  async function save(path: string, make: () => Promise<Uint8Array>): Promise<void> {
    const made = await make();
    await mkdir(dirname(path), { recursive: true });
    // Under its name only when whole: a build may be stopped at any time.
    await writeFile(`${path}.unfinished`, made);
    await rename(`${path}.unfinished`, path);
  }

  return {
    file,
    /** What names a picture's files: changes with anything that changes them. */
    hashOf: (bytes: Uint8Array, extension: string): string =>
      createHash('sha256')
        .update(version + extension)
        .update(bytes)
        .digest('hex')
        .slice(0, 12),
    async facts(hash: string, bytes: Uint8Array, extension: string): Promise<Facts | Fault> {
      const path = await file(hash, 'facts.json', async () =>
        Buffer.from(JSON.stringify(await examine(bytes, extension))),
      );
      return JSON.parse(await readFile(path, 'utf8'));
    },
    /** Removes the pictures whose hashes are not among these. */
    async prune(used: Set<string>): Promise<void> {
      const unused = (await readdir(folder)).filter((hash) => !used.has(hash));
      await Promise.all(unused.map((hash) => rm(join(folder, hash), { recursive: true })));
    },
  };
}

export type PictureCache = Awaited<ReturnType<typeof openPictureCache>>;
