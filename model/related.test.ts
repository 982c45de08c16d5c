import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexRelated, type Work } from './related';

const work = (id: string, more: Partial<Work> = {}): Work => ({
  id,
  date: '2026-01-01T00:00:00.000Z',
  tags: [],
  categories: [],
  series: [],
  texts: [],
  ...more,
});

const idsOf = (works: Work[], id: string, limit = 3) =>
  indexRelated(works)(id, limit).map((relation) => relation.id);

describe('indexRelated', () => {
  it('finds works with a tag in common, and says which', () => {
    const works = [
      work('a', { tags: ['ai', 'claude'] }),
      work('b', { tags: ['claude'] }),
      work('c', { tags: ['history'] }),
    ];
    expect(indexRelated(works)('a', 3)).toEqual([{ id: 'b', tags: ['claude'], categories: [] }]);
  });

  it('puts a rare tag before a common one, whatever the dates', () => {
    const works = [
      work('a', { tags: ['common', 'rare'] }),
      ...['c', 'd', 'e'].map((id) => work(id, { tags: ['common'] })),
      work('z', { tags: ['rare'], date: '2020-01-01T00:00:00.000Z' }),
    ];
    expect(idsOf(works, 'a')).toEqual(['z', 'c', 'd']);
  });

  it('names the rarest of the tags in common first', () => {
    const works = [
      work('a', { tags: ['common', 'rare'] }),
      work('b', { tags: ['common', 'rare'] }),
      work('c', { tags: ['common'] }),
    ];
    expect(indexRelated(works)('a', 1)[0]?.tags).toEqual(['rare', 'common']);
  });

  it('takes a category where no tag is shared, for less than a tag', () => {
    const works = [
      work('a', { tags: ['x'], categories: ['talks'] }),
      work('b', { tags: ['x'] }),
      work('c', { categories: ['talks'] }),
    ];
    expect(indexRelated(works)('a', 3)).toEqual([
      { id: 'b', tags: ['x'], categories: [] },
      { id: 'c', tags: [], categories: ['talks'] },
    ]);
  });

  it.each([
    ['Han', '神經網路的故事', '手工打造神經網路', '餐桌上的筆記'],
    ['English', 'Neural networks by hand', 'What a neural network is', 'Notes on a table'],
  ])('prefers, of works with the same tags, the one about the same (%s)', (_, a, near, far) => {
    const works = [
      work('a', { tags: ['x'], texts: [a] }),
      work('b', { tags: ['x'], texts: [far] }),
      work('c', { tags: ['x'], texts: [near] }),
    ];
    expect(idsOf(works, 'a')).toEqual(['c', 'b']);
  });

  it('relates nothing by words alone, for that could not be explained', () => {
    expect(
      idsOf([work('a', { texts: ['神經網路'] }), work('b', { texts: ['神經網路'] })], 'a'),
    ).toEqual([]);
  });

  it('breaks ties by date, newest first, then by id', () => {
    const works = [
      work('a', { tags: ['x'] }),
      work('old', { tags: ['x'], date: '2025-01-01T00:00:00.000Z' }),
      work('c', { tags: ['x'] }),
      work('b', { tags: ['x'] }),
    ];
    expect(idsOf(works, 'a')).toEqual(['b', 'c', 'old']);
  });

  it('leaves out the other parts of a series', () => {
    const works = [
      work('a', { tags: ['x'], series: ['s'] }),
      work('b', { tags: ['x'], series: ['s'] }),
      work('c', { tags: ['x'], series: ['t'] }),
    ];
    expect(idsOf(works, 'a')).toEqual(['c']);
  });

  it('relates works even where all have the same tag', () => {
    expect(idsOf([work('a', { tags: ['x'] }), work('b', { tags: ['x'] })], 'a')).toEqual(['b']);
  });

  it('knows nothing of a work that is not there', () => {
    expect(idsOf([work('a')], 'b')).toEqual([]);
  });

  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 });
  const someWorks = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      date: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
      tags: names,
      categories: names,
      series: fc.uniqueArray(fc.constantFrom('s', 't'), { maxLength: 1 }),
      texts: fc.array(fc.constantFrom('神經網路', 'neural networks', '網路 networks'), {
        maxLength: 2,
      }),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 12 },
  );

  it('gives each relation once, never the work itself, always with what is in common', () => {
    fc.assert(
      fc.property(someWorks, fc.integer({ min: 1, max: 4 }), (works, limit) => {
        const related = indexRelated(works);
        const byId = new Map(works.map((each) => [each.id, each]));
        for (const one of works) {
          const relations = related(one.id, limit);
          const ids = relations.map(({ id }) => id);
          expect(ids).not.toContain(one.id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.length).toBeLessThanOrEqual(limit);
          for (const { id, tags, categories } of relations) {
            const other = byId.get(id);
            const common = (a: readonly string[], b: readonly string[] = []) =>
              a.filter((name) => b.includes(name)).sort();
            expect([...tags].sort()).toEqual(common(one.tags, other?.tags));
            expect([...categories].sort()).toEqual(common(one.categories, other?.categories));
            expect(tags.length + categories.length).toBeGreaterThan(0);
            expect(common(one.series, other?.series)).toEqual([]);
          }
        }
      }),
    );
  });

  it('gives the same whatever the order of the works', () => {
    fc.assert(
      fc.property(
        someWorks.chain((works) =>
          fc.tuple(
            fc.constant(works),
            fc.shuffledSubarray(works, { minLength: works.length, maxLength: works.length }),
          ),
        ),
        ([works, shuffled]) => {
          const [one, other] = [indexRelated(works), indexRelated(shuffled)];
          for (const { id } of works) expect(other(id, 3)).toEqual(one(id, 3));
        },
      ),
    );
  });

  it('looks at a bounded part of a large archive, nearest by date', () => {
    const count = 5000;
    const day = (number: number) => new Date(Date.UTC(2010, 0, 1 + number)).toISOString();
    const id = (number: number) => String(number).padStart(4, '0');
    const works = Array.from({ length: count }, (_, number) =>
      work(id(number), { date: day(number), tags: ['all', `group${number % 500}`] }),
    );
    const related = indexRelated(works);
    // Those that share the rare tag are complete, near or far, and come before all others.
    const group = Array.from({ length: 9 }, (_, index) => id((9 - index) * 500));
    const found = related(id(0), count).map((relation) => relation.id);
    expect(found.slice(0, 9).sort()).toEqual([...group].sort());
    expect(found.length).toBeLessThan(600);
    expect(found.slice(9)).not.toContain(id(2501));
    expect(found).toContain(id(1));
  });
});
