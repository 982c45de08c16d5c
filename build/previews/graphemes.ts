const segmenter = new Intl.Segmenter('zh-TW', { granularity: 'grapheme' });

/** What readers take for single characters: letters with their accents, whole emoji. */
export const graphemesOf = (text: string): Intl.SegmentData[] => [...segmenter.segment(text)];

/** Joiners and selectors shape the character before them and have no look of their own. */
const invisible = /[\u200D\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

/** The code points of a grapheme that need a glyph. */
export const visible = (grapheme: string): number[] =>
  [...grapheme.replace(invisible, '')].map((character) => character.codePointAt(0) ?? 0);
