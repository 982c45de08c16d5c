import type { Language } from '../../model/language';
import type { Face } from './faces';
import { graphemesOf, visible } from './graphemes';

/** Text in one font. */
type Run = {
  text: string;
  face: Face | undefined;
  /** Curly quotes and dashes as narrow as Latin letters; the serif has them as wide as Han. */
  narrow: boolean;
};

const latinQuote = /(?<=\p{Script=Latin})[’”]|[‘“](?=\p{Script=Latin})/gu;

/** Cuts a line into runs, each grapheme in the first font that has all of it. */
export function splitRuns(line: string, language: Language, faces: Face[]): Run[] {
  const quotes = new Set([...line.matchAll(latinQuote)].map(({ index }) => index));
  const runs: Run[] = [];
  for (const { segment, index } of graphemesOf(line)) {
    const face = faces.find(({ has }) => visible(segment).every(has));
    const narrow = language === 'en' || quotes.has(index);
    const last = runs.at(-1);
    if (last && last.face === face && last.narrow === narrow) last.text += segment;
    else runs.push({ text: segment, face, narrow });
  }
  return runs;
}
