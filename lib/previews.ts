import { existsSync } from 'node:fs';
import { absolute, addressOf } from './addresses';
import { previewsFile } from './made';
import { question } from './questions';
import { changed, readSealed } from './sealed';

/** The font that the build has cut for a title: its file below `/assets/previews/`, and its range. */
export type TitleFace = { name: string; unicodeRange: string };

const kept = readSealed(previewsFile)?.toString();
if (kept === undefined && existsSync(previewsFile)) throw changed(previewsFile);

/** What the previews stage has made; nothing in `next dev`. */
const made: { pictures: Record<string, string>; faces: Record<string, TitleFace> } = kept
  ? JSON.parse(kept)
  : { pictures: {}, faces: {} };

/** The whole address of a page's preview picture, else of the site's. */
export const previewOf = question('preview', (address: string): string | undefined => {
  const name = made.pictures[address] ?? made.pictures[addressOf.title()];
  return name && absolute(addressOf.asset(`previews/${name}`));
});

/** The font that holds a title's own characters, if it has one. */
export const titleFaceOf = question(
  'title face',
  (title: string): { address: string; unicodeRange: string } | undefined => {
    const face = made.faces[title];
    return face && { ...face, address: addressOf.asset(`previews/${face.name}`) };
  },
);
