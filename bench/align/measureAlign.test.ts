import { expect, it } from 'vitest';
import { knownArticles, measure, variants } from './measureAlign';

const share = ({ rows, right }: { rows: number; right: number }) => right / rows;

it.each(['fixtures', 'articles'] as const)(
  'of the rows of %s at least 98 in 100 are right',
  (set) => {
    const known = knownArticles(set);
    expect(known.length).toBeGreaterThan(7);
    expect(share(measure(known).all)).toBeGreaterThanOrEqual(0.98);
    expect(share(measure(variants(known, 5, 0.15)).all)).toBeGreaterThanOrEqual(0.98);
  },
);
