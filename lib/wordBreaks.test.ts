import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordBreaks } from './wordBreaks';

describe('wordBreaks', () => {
  it('cuts between words and nowhere else', () => {
    expect(wordBreaks('賣給會讀合約的人：為什麼')).toContain('合約');
    expect(wordBreaks('人工智慧，「企業」市場').every((piece) => !/^[，」]|「$/.test(piece))).toBe(
      true,
    );
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => wordBreaks(title).join('') === title),
    );
  });
});
