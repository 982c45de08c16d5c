import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundPicture } from '../content/pictures';
import { pictureCacheDir } from '../paths';
import { inParallel } from '../support/pool';
import { writeWhole } from '../support/writeWhole';
import { openPictureCache } from './cache';
import { filesOf } from './plan';

/** A file of a picture, by its name in `/assets/pictures/`. */
export type PictureFile = { name: string; load: () => Promise<Uint8Array> };

/**
 * Makes the files of pictures that texts show, in every size and format that the pages name, as far
 * as the cache doesn't have them. It keeps what `known` pictures need, which drafts may show.
 */
export async function makePictures(
  pictures: FoundPicture[],
  known: FoundPicture[],
): Promise<PictureFile[]> {
  const cache = openPictureCache(pictureCacheDir);
  const files = new Map<string, PictureFile>();
  const missing: PictureFile[] = [];
  for (const { file: source, stem, hash, facts } of pictures) {
    for (const file of facts ? filesOf(facts) : []) {
      const name = `${stem}.${file.name}`;
      if (!facts || files.has(name)) continue;
      const make = async () => {
        // Imported late: what encodes is large, and most builds have nothing to encode.
        const { makeFile } = await import('./encode');
        return makeFile(await readFile(source), facts, file);
      };
      const picture = { name, load: () => cache.file(hash, file.name, make) };
      files.set(name, picture);
      if (!cache.has(hash, file.name)) missing.push(picture);
    }
  }
  await inParallel(missing, ({ load }) => load());
  cache.prune(new Set(known.map(({ hash }) => hash)));
  return [...files.values()];
}

/** Makes a folder hold just these files; `next dev` may be reading it. */
export async function copyPictures(files: PictureFile[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const present = new Set(await readdir(folder));
  const wanted = new Set(files.map(({ name }) => name));
  await Promise.all(
    [...present].filter((name) => !wanted.has(name)).map((name) => rm(join(folder, name))),
  );
  await inParallel(
    files.filter(({ name }) => !present.has(name)),
    async ({ name, load }) => writeWhole(join(folder, name), await load()),
  );
}
