import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** What `fixtures/doubling.ts` prints, run by itself, as processes of this project need tsx or a bundle. */
const run = (...numbers: number[]): unknown =>
  JSON.parse(
    execFileSync('tsx', ['build/support/fixtures/doubling.ts', ...numbers.map(String)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );

it('answers every job with its own result, whichever process did it', () => {
  const numbers = Array.from({ length: 50 }, (_, index) => index);
  expect(run(...numbers)).toEqual(numbers.map((number) => number * 2));
});

it('fails when a process ends over a job, and names it; the other jobs are done', () => {
  const ended = expect.stringMatching(
    /a process of the build \(.*doubling.*\) ended with status 3/,
  );
  expect(run(1, 2, -1, 3, 4, 5, 6)).toEqual([2, 4, ended, 6, 8, 10, 12]);
});

it('ends a process whose job takes too much of the processor; the other jobs are done', () => {
  const ended = expect.stringMatching(/ended with SIGKILL/);
  expect(run(1, -2, 2, -2, 3, 4, 5)).toEqual([2, ended, 4, ended, 6, 8, 10]);
});
