import { readFileSync } from 'node:fs';
import { type Palette, readPalette } from '../model/palette';

/** The owner's colours and faces. */
export const themeFile = 'theme.css';

let known: Palette | undefined;

/** The colours of theme.css that pages name outside of style sheets, and that pictures are drawn in. */
export function palette(): Palette {
  if (known) return known;
  const read = readPalette(readFileSync(themeFile, 'utf8'));
  if ('sentences' in read) throw new Error(read.sentences.join('\n'));
  known = read;
  return read;
}
