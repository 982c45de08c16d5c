import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decoded, decodePercent } from './percent';

it('decodes whatever was encoded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodePercent(encodeURIComponent(text))).toBe(text);
    }),
  );
});

it.each(['%', '%zz', '%ff', 'a%E5%'])('never throws: %s', (text) => {
  expect(decodePercent(text)).toBeUndefined();
  expect(decoded(text)).toBe(text);
});
