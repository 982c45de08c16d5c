import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawable } from './drawable';
import { graphemesOf, visible } from './graphemes';

const sample = new Set([...'對頁〓喆abcdefgkgéo ，？'].map((one) => one.codePointAt(0)));
const covered = (codePoint: number) => sample.has(codePoint);

describe('drawable', () => {
  it('leaves covered text as it is', () => {
    expect(drawable('對頁，café？', (code) => covered(code))).toBe('對頁，café？');
  });

  it('finds another form for what has no glyph', () => {
    expect(drawable('㎏', covered)).toBe('kg');
    expect(drawable('ő', covered)).toBe('o');
    expect(drawable('𠮷', covered)).toBe('〓');
    expect(drawable('안녕，頁', covered)).toBe('〓〓，頁');
  });

  it('drops emoji whole, with their joiners', () => {
    expect(drawable('對 👩‍👩‍👧 頁🚀️', covered)).toBe('對 頁');
  });

  it('never leaves a character without a glyph', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { segment } of graphemesOf(drawable(text, covered))) {
          expect(visible(segment).every(covered)).toBe(true);
        }
      }),
    );
  });
});
