import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, formerIds, indexNames, nameId } from './names';
import { termId } from './slugs';

describe('nameId', () => {
  it.each([
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['C＋＋', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['Ｆ＃', 'ｆ-sharp'],
    ['.NET', 'dot-net'],
    ['ASP .NET', 'asp-dot-net'],
    ['Node.js', 'node-js'],
    ['GPT-4.5', 'gpt-4-5'],
    ['Inc.', 'inc'],
    ['R&D', 'r-and-d'],
    ['A+', 'a-plus'],
    ['100 %', '100-percent'],
    ['100％', '100-percent'],
    ['C++ 入門', 'c-plus-plus-入門'],
    ['CI/CD', 'ci-cd'],
  ])('makes %j %j', (name, id) => {
    expect(nameId(name)).toBe(id);
  });

  it.each(['', '#', '++', '...', '🚀', '&'])('has nothing left of %j', (name) => {
    expect(nameId(name)).toBeUndefined();
  });

  it('is an address as `termId` makes them, and the same where there is no such symbol', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const id = nameId(name);
        if (id === undefined) {
          expect(termId(name)).toBeUndefined();
          return;
        }
        expect(termId(id)).toBe(id);
        expect(nameId(id)).toBe(id);
        if (!/[+#&%.]/.test(name.normalize('NFKC'))) expect(id).toBe(termId(name));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('foldName', () => {
  it.each([
    ['Open Source', 'open-source'],
    ['OpenSource', 'Open–Source'],
    ['AI 工具', 'ＡＩ工具'],
    ['100 %', '100%'],
    ['Moore’s law', "moore's Law"],
    ['2024-05', '2024 05'],
    ['a\u00adb', 'ab'],
  ])('makes %j and %j one', (a, b) => {
    expect(foldName(a)).toBe(foldName(b));
  });

  it.each([
    ['C', 'C++'],
    ['C', 'C#'],
    ['.NET', 'Net'],
    ['A', 'A+'],
    ['R&D', 'RD'],
    ['100 %', '100'],
    ['A*', 'A'],
    ['2024-05', '202405'],
    ['1-1', '11'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(foldName(a)).not.toBe(foldName(b));
  });

  it('leaves nothing to fold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
    );
  });
});

describe('indexNames', () => {
  const name = fc.string({ unit: fc.constantFrom(...'aA1+＋#.&% -–！'), maxLength: 5 });

  it('merges no two names without saying so', () => {
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const { idOf, namesakeOf } = indexNames(names);
        for (const a of names) {
          for (const b of names) {
            const merged = idOf(a) !== undefined && idOf(a) === idOf(b);
            const told = namesakeOf(a) !== undefined || namesakeOf(b) !== undefined;
            if (merged && foldName(a) !== foldName(b)) expect(told).toBe(true);
            if (idOf(a) && foldName(a) === foldName(b)) expect(idOf(b)).toBe(idOf(a));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives one address to spellings of a name that has another one’s', () => {
    const { idOf, namesakeOf } = indexNames(['a', '. a', '.a']);
    expect(['. a', '.a'].map(idOf)).toEqual(['a', 'a']);
    expect(['. a', '.a'].map(namesakeOf)).toEqual(['a', 'a']);
    expect(indexNames(['a', '.a', '. a']).idOf('. a')).toBe('dot-a');
  });

  it('gives one address to spellings of a name, that of the usual width before others', () => {
    const { idOf } = indexNames(['ＡＩ tools', 'AI-Tools', 'AItools']);
    expect(['ＡＩ tools', 'AItools', 'ai tools'].map(idOf)).toEqual(Array(3).fill('ai-tools'));
  });
});

describe('formerIds', () => {
  it('are for the first that had them, and never hide what there is', () => {
    const all = [
      { id: 'c-plus-plus', names: ['C++'] },
      { id: 'c-sharp', names: ['C#', 'C Sharp!'] },
      { id: 'a', names: ['A', 'A+', 'page', 'a'] },
      { id: 'c-lang', names: ['Alpha'] },
    ];
    expect(formerIds(all)).toEqual([['c'], [], ['a-plus'], ['alpha']]);
    expect(formerIds([...all, { id: 'c', names: ['C'] }])[0]).toEqual([]);
  });

  it('lead every address of before somewhere', () => {
    const name = fc.string({ unit: fc.constantFrom(...'ab+#.& -'), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const { idOf } = indexNames(names);
        const ids = [...new Set(names.flatMap((one) => idOf(one) ?? []))];
        const all = ids.map((id) => ({ id, names: names.filter((one) => idOf(one) === id) }));
        const reached = new Set([...ids, ...formerIds(all).flat()]);
        for (const one of names) {
          const before = termId(one);
          if (before) expect(reached).toContain(before);
        }
      }),
    );
  });
});
