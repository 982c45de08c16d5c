import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { serialise } from './normalise';

/** As a YAML 1.1 parser, which makes dates of unquoted dates, reads it. */
const readBack = (file: string) => {
  expect(file).toMatch(/^---\n[\s\S]*\n---\n$/);
  return parse(file.slice(4, -4), { version: '1.1' });
};

describe('serialise', () => {
  it('writes one key a line and leaves out what has no value', () => {
    const text = { title: 'T', description: undefined, tags: ['a', 'b'], toc: true };
    expect(serialise(text)).toBe('---\ntitle: "T"\ntags: ["a","b"]\ntoc: true\n---\n');
  });

  it.each([
    '2026-01-05',
    'no',
    '1_000',
    '12:30:45',
    '~',
    '---',
    'a: b # c',
    '"\\',
    'a\u2028b\u0085c\uFEFFd\u007F',
    '企業市場',
    '🚀',
  ])('keeps the string %j a string', (title) => {
    expect(readBack(serialise({ title }))).toEqual({ title });
  });

  it('is read back as it was', () => {
    const text = fc.string({ unit: 'binary' });
    const value = fc.oneof(
      text,
      fc.array(text),
      fc.boolean(),
      fc.integer(),
      fc.record({ a: text }),
    );
    fc.assert(
      fc.property(value, value, (one, two) => {
        expect(readBack(serialise({ one, two }))).toEqual({ one, two });
      }),
    );
  });
});
