import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** What `fixtures/doubling.ts` prints, run by itself, as processes of this project need tsx or a bundle. */
const run = (...numbers: number[]): unknown =>
  JSON.parse(
    execFileSync('tsx', ['scripts/fixtures/doubling.ts', ...numbers.map(String)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );

it('answers every job with its own result, whichever process did it', () => {
  const numbers = Array.from({ length: 50 }, (_, index) => index);
  expect(run(...numbers)).toEqual(numbers.map((number) => number * 2));
});

it('fails when a process ends over a job, and names it', () => {
  expect(run(1, 2, -1)).toMatch(/a process of the build \(.*doubling.*\) ended with status 3/);
});
