import { describe, expect, it } from 'vitest';
import { countHan, hasHan, hasHanPunctuation, withoutHan } from './han';

describe('Han', () => {
  it.each([
    ['漢', true],
    ['𠮷', true],
    ['〇', true],
    ['ㄅ', true],
    ['か', true],
    ['한', false],
    ['，', false],
    ['é', false],
    ['', false],
  ])('hasHan(%s) is %s', (text, expected) => {
    expect(hasHan(text)).toBe(expected);
  });

  it.each([
    ['，', true],
    ['「', true],
    ['（', true],
    ['・', true],
    ['—', false],
    ['“', false],
    [',', false],
  ])('hasHanPunctuation(%s) is %s', (text, expected) => {
    expect(hasHanPunctuation(text)).toBe(expected);
  });

  it('counts characters, not halves of pairs', () => {
    expect(countHan('𠮷野家 and 漢字')).toBe(5);
    expect(withoutHan('用Claude寫')).toBe(' Claude ');
  });
});
