import { describe, expect, it } from 'vitest';
import type { Problem } from '../../model/problem';
import { formatProblems, sumUp } from './problems';

const problem = (line: number, what: string, level?: 'doubt'): Problem => ({
  file: 'a.md',
  line,
  what,
  mend: 'mend it',
  ...(level && { level }),
});

describe('problems of a build', () => {
  it('are shown one by one while they are few', () => {
    const problems = [problem(1, 'picture "a.png" is not there'), problem(2, 'odd', 'doubt')];
    expect(formatProblems(problems)).toBe(
      'a.md:1: picture "a.png" is not there; mend it\na.md:2: doubt: odd; mend it',
    );
  });

  it('are summed up by their kind where they are many', () => {
    const pictures = Array.from({ length: 300 }, (_, index) =>
      problem(index + 1, `picture "${index}.png" is not there`),
    );
    const problems = [...pictures, problem(400, 'another')];
    const lines = formatProblems(problems).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      ...[0, 1, 2, 3, 4].map((n) => `a.md:${n + 1}: picture "${n}.png" is not there; mend it`),
      'a.md:400: another; mend it',
    ]);
    expect(lines.slice(6)).toEqual([
      '',
      '295 more: picture … is not there',
      'npm run check -- --all shows every one of them.',
    ]);
  });

  it('of two levels, or about different things, are two kinds', () => {
    const many = (what: string, level?: 'doubt') =>
      Array.from({ length: 11 }, () => problem(1, what, level));
    const { more } = sumUp([...many('odd'), ...many('odd', 'doubt'), ...many('even')]);
    expect(more.map(({ kind, count }) => `${count} ${kind}`)).toEqual([
      '6 odd',
      '6 doubt: odd',
      '6 even',
    ]);
  });

  it('know the words that a finding marks from those of its kind', () => {
    const links = Array.from({ length: 12 }, (_, index) => ({
      what: `the link to /${'x'.repeat(index + 1)}/ leads nowhere`,
      mark: `/${'x'.repeat(index + 1)}/`,
    }));
    expect(sumUp(links).more).toEqual([{ kind: 'the link to … leads nowhere', count: 7 }]);
  });
});
