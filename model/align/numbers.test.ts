import { describe, expect, it } from 'vitest';
import { chineseNumber, englishMultiplier, englishNumber, englishNumberWord } from './numbers';

describe('numbers of both languages are spelled alike', () => {
  it.each([
    ['12 萬', '120,000', '120000'],
    ['十二萬', '120 thousand', '120000'],
    ['1.2 億', '120 million', '120000000'],
    ['3千億', '300 billion', '300000000000'],
    ['二〇二六', '2026', '2026'],
    ['一百零五', '105', '105'],
    ['三千兩百萬', '32m', '32000000'],
    ['0.5', '0.5', '0.5'],
  ])('%s is %s', (zh, en, value) => {
    expect(chineseNumber(zh)).toBe(value);
    expect(englishNumber(en)).toBe(value);
  });

  it.each(['一', '十', '千萬', '零'])('%s by itself is no number', (figure) => {
    expect(chineseNumber(figure)).toBeUndefined();
  });

  it('knows number words and months, but not words that are seldom either', () => {
    expect(englishNumberWord('twenty')).toBe(20);
    expect(englishNumberWord('march')).toBe(3);
    expect(englishNumberWord('one')).toBeUndefined();
    expect(englishNumberWord('may')).toBeUndefined();
    expect(englishNumberWord('constructor')).toBeUndefined();
    expect(englishMultiplier('million')).toBe(1e6);
    expect(englishMultiplier('constructor')).toBeUndefined();
  });
});
