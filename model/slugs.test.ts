import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idProblem, pageSlugProblem, slugProblem, termId } from './slugs';

describe('termId', () => {
  it.each([
    ['Claude', 'claude'],
    ['Daniela Amodei', 'daniela-amodei'],
    ['企業市場', '企業市場'],
    ['AI 產業動態', 'ai-產業動態'],
    ['CI/CD', 'ci-cd'],
    ['C#', 'c'],
    ['100%', '100'],
    ['node.js', 'node-js'],
    ['  --a__b--  ', 'a-b'],
    ['AI🚀', 'ai'],
    ['Cafe\u0301', 'café'],
    ['「對頁」', '對頁'],
    ['𠮷野家', '𠮷野家'],
    ['../etc', 'etc'],
    ['한국어', '한국어'],
    ['हिन्दी', 'हिन्दी'],
  ])('makes %j %j', (name, id) => {
    expect(termId(name)).toBe(id);
  });

  it.each(['', ' ', '🚀', '❤️', '👨‍👩‍👧', '！？', '#', '/', '...', '\u3164', '\u0301'])(
    'has nothing left of %j',
    (name) => {
      expect(termId(name)).toBeUndefined();
    },
  );

  it('gives addresses that are safe, visible and stay the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const id = termId(name);
        if (id === undefined) return;
        expect(id).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u);
        expect(id).not.toMatch(/\p{Default_Ignorable_Code_Point}/u);
        expect(id.normalize('NFC')).toBe(id);
        expect(termId(id)).toBe(id);
        expect(termId(name.normalize('NFD'))).toBe(id);
        expect(decodeURIComponent(encodeURIComponent(id))).toBe(id);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('slugProblem', () => {
  it.each([
    ['', 'is empty'],
    ['a/b', 'contains a slash'],
    ['..', 'contains ".."'],
    ['a..b', 'contains ".."'],
    ['my article', 'contains a space'],
    ['My-article', 'contains upper case'],
    ['a#b', 'contains "#"'],
    ['a%20b', 'contains "%"'],
    ['文章！', 'contains "！"'],
    ['🚀', 'contains "🚀"'],
    ['---', 'has no letter or digit'],
    ['.well-known', 'starts or ends like a file name'],
    ['readme.md', 'starts or ends like a file name'],
    ['page', 'gives the address "page", which is reserved'],
    ['feed', 'gives the address "feed", which is reserved'],
    ['長'.repeat(70), 'is too long for an address'],
  ])('objects to %j', (slug, problem) => {
    expect(slugProblem(slug)).toBe(problem);
  });

  it.each(['my-article', '企業市場', 'gpt-4.5', 'a_b', '1984', 'pages'])('takes %j', (slug) => {
    expect(slugProblem(slug)).toBeUndefined();
  });

  it('takes whatever termId makes, unless it is reserved or too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const id = termId(name);
        if (id !== undefined) expect(slugProblem(id)).toBe(idProblem(id));
      }),
    );
  });
});

describe('pageSlugProblem', () => {
  it('keeps the addresses of lists', () => {
    expect(pageSlugProblem('tags')).toBe('gives the address "tags", which is reserved');
    expect(pageSlugProblem('about')).toBeUndefined();
  });
});
