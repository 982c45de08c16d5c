import { describe, expect, it } from 'vitest';
import { readingTime } from './readingTime';

describe('readingTime', () => {
  it.each([
    ['', 1],
    ['一', 1],
    ['漢'.repeat(400), 1],
    ['漢'.repeat(2000), 5],
    ['word '.repeat(2300), 10],
    ["don't stop ".repeat(230), 2],
    [`${'漢'.repeat(800)} ${'word '.repeat(230)}`, 3],
  ])('of case %#', (text, minutes) => {
    expect(readingTime(text)).toBe(minutes);
  });
});
