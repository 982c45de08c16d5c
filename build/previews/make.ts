import { readFile } from 'node:fs/promises';
import type { TitleFace } from '../../lib/previews';
import { previewsDir, titleFacesDir } from '../paths';
import { openFileCache } from './cache';
import { drawPreview, type Preview } from './draw';
import { cutSerif, titleCharacters, titleFace, unicodeRange } from './titleFace';

/** `key` is the caller's: what asks for the picture, such as a page's address. */
export type PreviewRequest = Preview & { key: string };

/** The renderer's own threads draw several pictures at once; more than this only takes memory. */
const atOnce = 4;

/**
 * Draws the preview pictures that aren't in `previewsDir` yet, and removes the others.
 * @returns their file names there, by key
 */
export async function makePreviews(requests: PreviewRequest[]): Promise<Record<string, string>> {
  const cache = openFileCache(previewsDir);
  const names: Record<string, string> = {};
  const waiting = requests.values();
  const work = async () => {
    for (const { key, ...preview } of waiting) {
      const cover = preview.cover === undefined ? [] : [await readFile(preview.cover)];
      const name = await cache.file([JSON.stringify(preview), ...cover], async () => {
        const bytes = await drawPreview(preview);
        return { bytes, extension: bytes[0] === 0xff ? 'jpg' : 'png' };
      });
      if (name !== undefined) names[key] = name;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await cache.prune();
  return names;
}

/** Cutting the serif for all titles first takes as long as cutting so many of them from the whole. */
const worthACut = 5;

/**
 * Cuts the fonts of titles that aren't in `titleFacesDir` yet, and removes the others.
 * @returns file names there and ranges, by title; a title that system fonts set alone is left out
 */
export async function makeTitleFaces(titles: string[]): Promise<Record<string, TitleFace>> {
  const cache = openFileCache(titleFacesDir);
  const faces: Record<string, TitleFace> = {};
  let made = 0;
  let common: Promise<Uint8Array> | undefined;
  const source = () => {
    made += 1;
    if (made > worthACut) common ??= cutSerif(titleCharacters(titles.join('')));
    return common;
  };
  for (const title of titles) {
    const characters = titleCharacters(title);
    const name = await cache.file([characters], async () => {
      const bytes = await titleFace(characters, await source());
      return bytes && { bytes, extension: 'woff2' };
    });
    if (name !== undefined) faces[title] = { name, unicodeRange: unicodeRange(characters) };
  }
  await cache.prune();
  return faces;
}
