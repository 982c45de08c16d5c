import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { basename, extname, join, posix } from 'node:path';
import { imageSize } from 'image-size';
import { addressOf } from '../../lib/addresses';
import type { Picture } from '../../markdown/types';
import { termId } from '../../model/slugs';
import type { SourceFile } from './sources';

export type FoundPicture = Picture & SourceFile & { name: string };

/** Measures a picture and gives it a name of its content, so that it can be cached for ever. */
export async function readPicture(source: SourceFile): Promise<FoundPicture> {
  const bytes = await readFile(source.file);
  const extension = extname(source.path).toLowerCase();
  const stem = termId(basename(source.path, extname(source.path))) ?? 'picture';
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const name = `${stem}.${hash}${extension}`;
  return {
    ...source,
    name,
    address: addressOf.asset(`pictures/${encodeURIComponent(name)}`),
    ...sizeOf(bytes),
  };
}

function sizeOf(bytes: Uint8Array): { width?: number; height?: number } {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // EXIF orientations from 5 on are turned by a quarter.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return {};
  }
}

/** The pictures that a text may show, by the path that it may use: all below its own folder. */
export function picturesFor(path: string, pictures: FoundPicture[]): Record<string, Picture> {
  const folder = posix.dirname(path);
  const prefix = folder === '.' ? '' : `${folder}/`;
  return Object.fromEntries(
    pictures
      .filter((picture) => picture.path.startsWith(prefix))
      .map(({ path: own, address, width, height }) => [
        own.slice(prefix.length),
        { address, width, height },
      ]),
  );
}

/** Makes a folder hold just these pictures. */
export async function copyPictures(pictures: FoundPicture[], folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all(pictures.map(({ file, name }) => copyFile(file, join(folder, name))));
}
