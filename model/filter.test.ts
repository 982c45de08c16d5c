import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChoices, filterKinds, matching, readFilter, toggle, writeFilter } from './filter';
import {
  type FilterArchive,
  type FilterArticle,
  type FilterTerm,
  openArchive,
  packArchive,
} from './filterIndex';

const day = (date: string): number => Date.parse(date) / 86_400_000;

const article = (
  slug: string,
  date: string,
  tags: number[],
  categories: number[],
): FilterArticle => ({
  slug,
  title: slug,
  day: day(date),
  foreign: false,
  draft: false,
  tags,
  categories,
});

const archive: FilterArchive = {
  tags: [
    ['claude', 'Claude'],
    ['enterprise', '企業市場', 'Enterprise market', 'B2B'],
    ['c', 'C'],
    ['cpp', 'C++'],
  ],
  categories: [
    ['ideas', '思想', 'Ideas'],
    ['people', '人物', 'People'],
  ],
  articles: [
    article('d', '2026-01-01', [0, 1], [0]),
    article('c', '2025-12-31', [0, 1], [1]),
    article('b', '2025-05-05', [1], [0]),
    article('a', '2024-02-29', [0, 2], [0, 1]),
  ],
};

const read = (query: string) => readFilter(new URLSearchParams(query), archive);

describe('readFilter', () => {
  it.each([
    ['claude', 0],
    ['enterprise', 1],
    ['企業市場', 1],
    ['Enterprise  MARKET', 1],
    ['enterprise-market', 1],
    ['ｂ２ｂ', 1],
    ['c', 2],
    ['C++', 3],
    ['c%2B%2B', 3],
  ])('takes %j for tag %i', (name, tag) => {
    const query = name.includes('%') ? `?tag=${name}` : `?tag=${encodeURIComponent(name)}`;
    expect(read(query)).toEqual({
      filter: { tags: [tag], category: undefined, year: undefined },
      unknown: [],
    });
  });

  it('counts names of one tag as one', () => {
    expect(read('?tag=B2B&tag=enterprise&tag=claude&tag=B2B').filter.tags).toEqual([1, 0]);
  });

  it('takes the first category and year', () => {
    const { filter } = read('?category=people&category=ideas&year=2025&year=2024');
    expect(filter).toEqual({ tags: [], category: 1, year: 2025 });
  });

  it.each([
    ['?tag=', ['tag', '']],
    ['?tag=%20', ['tag', ' ']],
    ['?tag=nothing', ['tag', 'nothing']],
    ['?tag=<img src=x onerror=alert(1)>', ['tag', '<img src=x onerror=alert(1)>']],
    ['?tag=%ff%00', ['tag', '\ufffd\0']],
    ['?tag=__proto__', ['tag', '__proto__']],
    [`?tag=${'claude'.repeat(10_000)}`, ['tag', 'claude'.repeat(10_000)]],
    ['?category=claude', ['category', 'claude']],
    ['?year=2023', ['year', '2023']],
    ['?year=2025.0', ['year', '2025.0']],
    ['?year=0x7e9', ['year', '0x7e9']],
  ])('tells that %.40j is unknown', (query, [kind, text]) => {
    expect(read(query)).toEqual({
      filter: { tags: [], category: undefined, year: undefined },
      unknown: [{ kind, text }],
    });
  });

  it('reads any query, and reads what is written as what was read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...filterKinds, 'other'), fc.string({ unit: 'binary' }))),
        fc.subarray(['claude', 'B2B', 'C++', '<b>']),
        (pairs, tags) => {
          const query = new URLSearchParams([...pairs, ...tags.map((tag) => ['tag', tag])]);
          const { filter } = readFilter(query, archive);
          expect(read(writeFilter(filter, archive))).toEqual({ filter, unknown: [] });
        },
      ),
    );
  });

  it('stays quick however much it is given', () => {
    const query = new URLSearchParams(Array.from({ length: 20_000 }, (_, n) => ['tag', `x${n}`]));
    expect(readFilter(query, archive).unknown.length).toBeLessThanOrEqual(100);
  });
});

describe('writeFilter', () => {
  it('writes ids', () => {
    expect(writeFilter(read('?year=2025&tag=B2B&tag=claude&category=人物').filter, archive)).toBe(
      '?tag=enterprise&tag=claude&category=people&year=2025',
    );
    expect(writeFilter({ tags: [] }, archive)).toBe('');
  });
});

describe('matching', () => {
  const slugs = (query: string) => matching(archive, read(query).filter).map(({ slug }) => slug);

  it.each([
    ['', 'dcba'],
    ['?tag=claude', 'dca'],
    ['?tag=claude&tag=b2b', 'dc'],
    ['?tag=claude&tag=b2b&category=ideas', 'd'],
    ['?category=people', 'ca'],
    ['?year=2025', 'cb'],
    ['?tag=c&year=2025', ''],
    ['?tag=cpp', ''],
  ])('finds for %j: %s', (query, found) => {
    expect(slugs(query).join('')).toBe(found);
  });
});

describe('countChoices', () => {
  it('tells of any choice how many articles it would leave', () => {
    const choices = [
      ...archive.tags.map((_, value) => ({ kind: 'tag' as const, value })),
      ...archive.categories.map((_, value) => ({ kind: 'category' as const, value })),
      ...[2024, 2025, 2026].map((value) => ({ kind: 'year' as const, value })),
    ];
    fc.assert(
      fc.property(fc.subarray(choices), (chosen) => {
        const filter = chosen.reduce(toggle, { tags: [] });
        const counts = countChoices(archive, filter);
        for (const choice of choices) {
          const { kind, value } = choice;
          const isIn = kind === 'tag' ? filter.tags.includes(value) : filter[kind] === value;
          const after = isIn ? filter : toggle(filter, choice);
          expect(counts[kind].get(value) ?? 0).toBe(matching(archive, after).length);
        }
      }),
    );
  });
});

describe('toggle', () => {
  it('chooses, and takes back', () => {
    const tag = { kind: 'tag', value: 2 } as const;
    expect(toggle({ tags: [1] }, tag)).toEqual({ tags: [1, 2] });
    expect(toggle({ tags: [1, 2] }, tag)).toEqual({ tags: [1] });
    const year = { kind: 'year', value: 2025 } as const;
    expect(toggle({ tags: [], year: 2024 }, year)).toEqual({ tags: [], year: 2025 });
    expect(toggle({ tags: [], year: 2025 }, year).year).toBeUndefined();
  });
});

describe('packArchive', () => {
  const term = fc.tuple(fc.string(), fc.string(), fc.string()) as fc.Arbitrary<FilterTerm>;
  const articles = fc.array(
    fc.record(
      {
        slug: fc.string(),
        title: fc.string(),
        other: fc.string({ minLength: 1 }),
        description: fc.string({ minLength: 1 }),
        day: fc.integer({ min: 0, max: 40_000 }),
        foreign: fc.boolean(),
        draft: fc.boolean(),
        tags: fc.array(fc.nat()),
        categories: fc.array(fc.nat()),
      },
      { requiredKeys: ['slug', 'title', 'day', 'foreign', 'draft', 'tags', 'categories'] },
    ),
  );
  const archives = fc.record({ tags: fc.array(term), categories: fc.array(term), articles });

  it('loses nothing', () => {
    fc.assert(
      fc.property(archives, (made) => {
        expect(openArchive(JSON.parse(JSON.stringify(packArchive(made))))).toEqual(made);
      }),
    );
  });

  it('leaves out descriptions after the first few', () => {
    const made = {
      ...archive,
      articles: archive.articles.map((one) => ({ ...one, description: 'x' })),
    };
    const opened = openArchive(packArchive(made, { others: 0, descriptions: 1 })).articles;
    expect(opened.map(({ description }) => description)).toEqual([
      'x',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
