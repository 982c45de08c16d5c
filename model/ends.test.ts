import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstBytes, withoutEnd } from './ends';

it('takes the given characters from the end alone', () => {
  expect(withoutEnd('--a-b- -', '- ')).toBe('--a-b');
  expect(withoutEnd('---', '-')).toBe('');
});

it('starts a text within so many bytes, with whole characters', () => {
  expect(firstBytes('對頁', 5)).toBe('對');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, most) => {
      const start = firstBytes(text, most);
      expect(text.startsWith(start)).toBe(true);
      expect(Buffer.byteLength(start)).toBeLessThanOrEqual(most);
      const [next] = text.slice(start.length);
      if (next) expect(Buffer.byteLength(start + next)).toBeGreaterThan(most);
    }),
  );
});
