import { readFile } from 'node:fs/promises';
import { basename, extname, posix } from 'node:path';
import { addressOf } from '../../lib/addresses';
import type { Picture } from '../../markdown/types';
import { comparable } from '../../model/localNames';
import type { PictureAt } from '../../model/publish';
import { termId } from '../../model/slugs';
import { pictureCacheDir } from '../paths';
import { openPictureCache, type PictureCache } from '../pictures/cache';
import { type Facts, filesOf } from '../pictures/plan';
import { inParallel } from '../support/pool';
import { groupByFolder, pathFrom } from './byFolder';
import { findNamed } from './published';
import { type SourceFile, unreadableMend } from './sources';

export type FoundPicture = SourceFile & {
  /** As texts see it. */
  picture: Picture;
  /** Names its files in the cache. */
  hash: string;
  /** Start of the names of its files on the site. */
  stem: string;
  /** Missing when it can't be shown. */
  facts?: Facts;
};

/** Examines pictures, those that the cache doesn't know yet. */
export async function readPictures(sources: SourceFile[]): Promise<FoundPicture[]> {
  const cache = openPictureCache(pictureCacheDir);
  return inParallel(sources, (source) => readPicture(source, cache));
}

/** Examines a picture and gives its files names of its content, so that they can be cached for ever. */
async function readPicture(source: SourceFile, cache: PictureCache): Promise<FoundPicture> {
  const bytes = await readFile(source.file).catch(() => undefined);
  if (!bytes) {
    const fault = { what: 'cannot be read', mend: unreadableMend };
    return { ...source, hash: '', stem: '', picture: { address: '', fault } };
  }
  const ending = extname(source.path);
  const extension = ending.slice(1).toLowerCase();
  const hash = cache.hashOf(bytes, extension);
  const stem = `${termId(basename(source.path, ending)) ?? 'picture'}.${hash}`;
  const facts = await cache.facts(hash, bytes, extension);
  if ('mend' in facts) {
    return { ...source, hash, stem, picture: { address: addressAt(stem, ''), fault: facts } };
  }
  return { ...source, hash, stem, facts, picture: pictureOf(facts, stem) };
}

const addressAt = (stem: string, name: string): string =>
  addressOf.asset(`pictures/${encodeURIComponent(`${stem}.${name}`)}`);

function pictureOf(facts: Facts, stem: string): Picture {
  const { kind, width, height, seeThrough, losses } = facts;
  const files = filesOf(facts).map((file) => ({ ...file, address: addressAt(stem, file.name) }));
  const versions = (format: 'avif' | 'webp') =>
    files.flatMap(({ format: own, width: wide, address }) =>
      own === format && wide ? [{ address, width: wide }] : [],
    );
  return {
    address: files.at(-1)?.address ?? '',
    ...(width && height && { width, height }),
    ...(kind === 'still' && { versions: { avif: versions('avif'), webp: versions('webp') } }),
    ...(kind === 'animation' && { still: files[0]?.address }),
    ...(seeThrough && { seeThrough }),
    ...(losses && { losses }),
  };
}

/**
 * Tells which pictures a text may show, by the names that it may use: all below its own folder, and
 * those of public/ that it names, with a slash at their start.
 */
export function picturesFor(
  pictures: readonly FoundPicture[],
): (text: { path: string; body: string }) => Record<string, Picture> {
  const [published, others] = [true, false].map((isPublished) =>
    pictures.filter(({ path }) => path.startsWith('/') === isPublished),
  ) as [FoundPicture[], FoundPicture[]];
  const inFolder = groupByFolder(others);
  const pictureAt = new Map(published.map(({ path, picture }) => [path, picture]));
  const named = findNamed(published.map(({ path }) => path.slice(1)));
  return ({ path, body }) => {
    const near = inFolder.get(posix.dirname(path)) ?? [];
    return Object.fromEntries([
      ...near.map((found) => [comparable(pathFrom(path, found.path)), found.picture]),
      ...named(body).map((path) => [comparable(`/${path}`), pictureAt.get(`/${path}`)]),
    ]);
  };
}

/** Finds the picture that a name stands for, on whichever disk; below the content folder, or with a slash in public/. */
export function pictureFinder(
  pictures: readonly FoundPicture[],
): (name: string) => PictureAt | undefined {
  const known = new Map(pictures.map((found) => [comparable(found.path), found]));
  return (name) => {
    const found = known.get(comparable(name));
    return (
      found && { path: found.path, ...(found.picture.fault && { fault: found.picture.fault }) }
    );
  };
}
