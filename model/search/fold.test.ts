import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold';

describe('fold', () => {
  it.each([
    ['ＡＩ', 'ai'],
    ['Café', 'cafe'],
    ['臺灣', '台灣'],
    ['裏面', '裡面'],
    ['ｶﾞ', 'ガ'],
    ['⼈工', '人工'],
    ['İstanbul', 'istanbul'],
  ])('makes %s into %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps the two marks of kana', () => {
    expect(fold('がぱ')).toBe('がぱ');
  });

  it('leaves nothing to fold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
