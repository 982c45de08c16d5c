import { expect, it } from 'vitest';
import { newestFirst, rising } from './order';

it('compares by UTF-16 units', () => {
  expect(['é', 'b', 'B', 'a'].sort(rising((text) => text))).toEqual(['B', 'a', 'b', 'é']);
  expect(rising((text: string) => text)('a', 'a')).toBe(0);
});

it('puts the newest first, and those of one date in the order of their names', () => {
  const texts = ['2026-01-05 b', '2026-01-05 a', '2026-02-01 c', '2025-12-31 a'];
  const given = texts.map((text) => ({ date: text.slice(0, 10), name: text.slice(11) }));
  expect(
    given
      .sort(newestFirst(({ name }) => name))
      .map(({ name }) => name)
      .join(''),
  ).toBe('caba');
});
