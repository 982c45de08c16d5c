import { describe, expect, it } from 'vitest';
import { impactOf, rank, weights } from './rank';

describe('impactOf', () => {
  it('stays within four bits', () => {
    for (const weight of [1, 20, 1e6]) {
      for (const length of [0.001, 1, 1000]) {
        expect(impactOf(weight, length)).toBeGreaterThanOrEqual(1);
        expect(impactOf(weight, length)).toBeLessThanOrEqual(15);
      }
    }
  });

  it('puts a title before a heading before the text, and short texts before long ones', () => {
    expect(impactOf(weights.title, 1)).toBeGreaterThan(impactOf(weights.heading, 1));
    expect(impactOf(weights.heading, 1)).toBeGreaterThan(impactOf(weights.body, 1));
    expect(impactOf(3, 0.5)).toBeGreaterThan(impactOf(3, 2));
  });
});

describe('rank', () => {
  it('wants every clause, and counts the rarer one more', () => {
    const common = new Map([1, 2, 3, 4].map((id) => [id, id === 1 ? 9 : 5]));
    const rare = new Map([
      [1, 5],
      [2, 9],
      [9, 15],
    ]);
    const scores = rank([common, rare], 100);
    expect([...scores.keys()].sort()).toEqual([1, 2]);
    expect(scores.get(2)).toBeGreaterThan(scores.get(1) ?? 0);
  });

  it('finds nothing for no clause', () => {
    expect(rank([], 10).size).toBe(0);
  });
});
