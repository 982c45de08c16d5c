import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Coverage, readCoverage } from './coverage';

const { resolve } = createRequire(import.meta.url);

export type Face = { family: string; bytes: Uint8Array; has: Coverage };

/**
 * The serif of titles: common Chinese, Latin and punctuation. It lacks two thirds of all Han
 * characters, accents beyond Latin-1, and emoji.
 */
const serif = {
  family: 'Noto Serif TC',
  file: '@expo-google-fonts/noto-serif-tc/600SemiBold/NotoSerifTC_600SemiBold.ttf',
};

/** Where a character that the serif lacks is looked for, in this order. Read only when needed. */
const fallbacks = [
  {
    family: 'Cactus Classical Serif',
    file: '@expo-google-fonts/cactus-classical-serif/400Regular/CactusClassicalSerif_400Regular.ttf',
  },
  {
    family: 'Noto Emoji',
    file: '@expo-google-fonts/noto-emoji/600SemiBold/NotoEmoji_600SemiBold.ttf',
  },
];

/** The fonts behind previews and titles, best first; those whose optional package is missing left out. */
export const faceFiles: { family: string; file: string }[] = [serif, ...fallbacks].flatMap(
  ({ family, file }) => {
    try {
      return [{ family, file: resolve(file) }];
    } catch {
      return [];
    }
  },
);

const loaded = new Map<string, Promise<Face>>();

/** Reads a font once. */
export function loadFace({ family, file }: { family: string; file: string }): Promise<Face> {
  const face =
    loaded.get(file) ??
    readFile(file).then((bytes) => ({ family, bytes, has: readCoverage(bytes) }));
  loaded.set(file, face);
  return face;
}

/** The serif of titles, SemiBold. */
export async function loadSerif(): Promise<Face> {
  const [file] = faceFiles;
  if (file?.family !== serif.family) throw new Error(`${serif.file} is missing: run npm install`);
  return loadFace(file);
}
