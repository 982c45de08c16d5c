import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundPicture } from '../content/pictures';
import { pictureCacheDir } from '../paths';
import { openPictureCache } from '../pictures/cache';
import { makeFile } from '../pictures/encode';
import { filesOf } from '../pictures/plan';
import { inParallel } from '../pool';

/**
 * Pictures that texts show → a folder that holds just their files, in every size and format that the
 * pages name. What the cache has is not made again; it keeps what `known` pictures need, which drafts
 * may show.
 */
export async function makePictures(
  pictures: FoundPicture[],
  known: FoundPicture[],
  folder: string,
): Promise<void> {
  const cache = await openPictureCache(pictureCacheDir);
  await mkdir(folder, { recursive: true });
  const present = new Set(await readdir(folder));
  const wanted = new Map(
    pictures.flatMap(({ file: source, stem, hash, facts }) =>
      (facts ? filesOf(facts) : []).map((file) => [
        `${stem}.${file.name}`,
        { source, hash, facts: facts as NonNullable<typeof facts>, file },
      ]),
    ),
  );
  await Promise.all(
    [...present].filter((name) => !wanted.has(name)).map((name) => rm(join(folder, name))),
  );
  const missing = [...wanted].filter(([name]) => !present.has(name));
  await inParallel(missing, async ([name, { source, hash, facts, file }]) => {
    const made = await cache.file(hash, file.name, async () =>
      makeFile(await readFile(source), facts, file),
    );
    // `next dev` may be reading the folder.
    const target = join(folder, name);
    await copyFile(made, `${target}.unfinished`);
    await rename(`${target}.unfinished`, target);
  });
  await cache.prune(new Set(known.map(({ hash }) => hash)));
}
