import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setEnglish } from './typography';

describe('setEnglish', () => {
  it.each([
    [`"Don't," she said.`, '“Don’t,” she said.'],
    [
      `He said, "'Quoted' words in a 'larger' quote."`,
      'He said, “‘Quoted’ words in a ‘larger’ quote.”',
    ],
    [`The '80s, the 1980's and 'tis`, 'The ’80s, the 1980’s and ’tis'],
    [`("a") ["b"] —"c"— x/"d"`, '(“a”) [“b”] —“c”— x/“d”'],
    [`"...and so on" "?" '%'`, '“…and so on” “?” ‘%’'],
    [`dogs' 'dogs'`, 'dogs’ ‘dogs’'],
    [`6'2" and 𠮷's "𠮷"`, '6’2” and 𠮷’s “𠮷”'],
    [`"\uFFFC" and \uFFFC's`, '“\uFFFC” and \uFFFC’s'],
    [`a -- b --- c--d ---- e`, 'a – b — c–d ---- e'],
    ['git push --force', 'git push --force'],
    ['Wait... what. . . no', 'Wait… what… no'],
    ['“set” ‘already’', '“set” ‘already’'],
  ])('makes %j %j', (text, set) => {
    expect(setEnglish(text)).toBe(set);
  });

  it('changes nothing else, and nothing the second time', () => {
    const text = fc.string({ unit: fc.constantFrom(...`aB1"'-. ,(\n—漢`), maxLength: 20 });
    fc.assert(
      fc.property(text, (one) => {
        const set = setEnglish(one);
        expect(set).not.toMatch(/["']/);
        expect(setEnglish(set)).toBe(set);
        const bare = (text: string) => text.replace(/["'“”‘’.…\-–—]| (?=[.…])/g, '');
        expect(bare(set)).toBe(bare(one));
      }),
      { numRuns: 500 },
    );
  });
});
