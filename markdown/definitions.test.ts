import { expect, it } from 'vitest';
import { renderSample } from './renderSample';

const reportedIn = async (body: string): Promise<string[]> =>
  (await renderSample(body)).problems.map(
    ({ line, level = 'error', what }) => `${line - 10} ${level}: ${what}`,
  );

it.each([
  ['文\n\n[注意]: 請先備份', '3 error: "[注意]: …" makes a link that is nowhere in the text'],
  ['[問]:\n為什麼', '1 error: "[問]: …" makes a link that is nowhere in the text'],
  ['[a]: /b "題"', '1 error: "[a]: …" makes a link that is nowhere in the text'],
  ['[a]: /b', '1 doubt: address of a link "[a]" that is nowhere in the text'],
  ['> [a]: https://b.tw', '1 doubt: address of a link "[a]" that is nowhere in the text'],
  ['[a]\n\n[a]: /b\n[A]: /c', '4 doubt: second address of the link "[A]", which is not used'],
])('reports of %j what is not shown', async (markdown, problem) => {
  expect(await reportedIn(markdown)).toEqual([problem]);
});

it.each([
  '[a], [b][A], ![c][d]\n\n[a]: /x\n[d]: chart.png',
  '[a]\n\n[a]: /x "b"\n[a]: /x "b"',
  '[//]: # (later)\n\n[comment]: <> (later)\n\n[//]: # "later"',
  '```\n[a]: b\n```\n\n\\[a]: b\n\n[a]: b c d',
])('says nothing of %j', async (markdown) => {
  expect(await reportedIn(markdown)).toEqual([]);
});
