import { expect, it } from 'vitest';
import { renderSample } from './renderSample';

const reportedIn = async (body: string): Promise<string[]> =>
  (await renderSample(body)).problems.map(({ line, what }) => `${line - 10}: ${what}`);

it.each([
  ['| a |\n|---|\n| b | c |', '3: row of 2 cells in a table of 1'],
  ['> a | b\n> --|--\n> c | d\n> 1 | `x | y`', '4: row of 3 cells in a table of 2'],
])('reports cells without a column: %j', async (markdown, problem) => {
  expect(await reportedIn(markdown)).toEqual([problem]);
});

it.each(['| a | b |\n|---|---|\n| c |', '| a |\n|---|\n| b | |\n| c \\| d |'])(
  'says nothing of %j',
  async (markdown) => {
    expect(await reportedIn(markdown)).toEqual([]);
  },
);
