import { describe, expect, it } from 'vitest';
import { limits } from '../model/limits';
import { htmlOf, renderSample } from './renderSample';

/** What is reported of a body, which begins in line 11. */
const whatOf = async (body: string) =>
  (await renderSample(body)).problems.map(({ line, what }) => `${line}: ${what}`);

const tooDeep = `more than ${limits.depth} things inside each other`;
const tooManyBlocks = `more than ${limits.blocks} paragraphs and other blocks in one text`;
const tooManyCells = `table of more than ${limits.tableCells} cells`;
const tooManySigns = `more than ${limits.markup} brackets and other signs of markup in one paragraph`;
const tooLong = `address or word of more than ${limits.word} characters`;

const indented = (item: string, count: number, step = 2): string =>
  Array.from({ length: count }, (_, depth) => `${' '.repeat(step * depth)}${item}`).join('\n');

describe('a text within every limit is shown', () => {
  it.each([
    ['quotes', `${'> '.repeat(40)}a`],
    ['lists', indented('- a', 40)],
    ['elements', `${'<div>\n\n'.repeat(90)}a\n\n${'</div>\n\n'.repeat(90)}`],
    ['unclosed paragraphs of HTML', '<p>a\n\n'.repeat(500)],
    ['links in a paragraph', '[a](/b/) '.repeat(1000)],
    ['links in list items', '- [a](/b/), *c*\n'.repeat(2000)],
    ['links in a table', `| a | b |\n|---|---|\n${'| [a](/b/) | *c* |\n'.repeat(2000)}`],
    ['signs in code', `\`\`\`js\n${'a[0] * b[1] < c_d;\n'.repeat(2000)}\`\`\``],
    ['an address', `https://a.example/${'a.b/'.repeat(1900)}`],
    ['Chinese without a space', '中'.repeat(30_000)],
    ['paragraphs', 'a\n\n'.repeat(limits.blocks)],
    ['a reference in each paragraph', `[a]: /b/\n\n${'[a]\n\n'.repeat(2000)}`],
  ])('%s', async (_, body) => {
    const { problems, blocks } = await renderSample(body);
    expect(problems).toEqual([]);
    expect(blocks).not.toEqual([]);
  });
});

describe('a text beyond a limit is reported with the line', () => {
  it.each([
    ['quotes', `a\n\n${'>'.repeat(10_000)}a`, `13: ${tooDeep}`],
    ['quotes with spaces', `a\n\n${'> '.repeat(10_000)}a`, `13: ${tooDeep}`],
    ['lists on a line', '1. '.repeat(10_000), `11: ${tooDeep}`],
    ['lists', indented('- a', 400), expect.stringContaining(tooDeep)],
    ['elements', `a\n\n${'<div>'.repeat(1000)}`, `13: ${tooDeep}`],
    ['elements in blocks', '<section>\n\n'.repeat(1000), `211: ${tooDeep}`],
    ['a hundred elements of two kinds', '<b><i>'.repeat(400), expect.stringContaining(tooDeep)],
    ['brackets', '['.repeat(200_000), `11: ${tooManySigns}`],
    ['emphasis', 'a\n\nb *_'.repeat(1) + '*_'.repeat(100_000), `13: ${tooManySigns}`],
    ['closing brackets', ']'.repeat(200_000), `11: ${tooManySigns}`],
    ['instructions', 'a <?'.repeat(50_000), `11: ${tooManySigns}`],
    ['an address', `a\nhttp://a.b/${')'.repeat(200_000)}`, `12: ${tooLong}`],
    ['an address in brackets', `[http://a.b/${')'.repeat(200_000)}a`, `11: ${tooLong}`],
    ['a word', 'www.a.b'.repeat(30_000), `11: ${tooLong}`],
    [
      'a wide table with empty rows',
      `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'a\n'.repeat(2000)}`,
      `21: ${tooManyCells}`,
    ],
    ['a wide table', `${'|'.repeat(66_000)}\n${'|-'.repeat(66_000)}|\na`, `12: ${tooManyCells}`],
    [
      'one long definition',
      `[a]: /${'x'.repeat(40_000)}\n\n${'[a]\n\n'.repeat(1000)}`,
      expect.stringContaining(`more than ${limits.expansion} characters of addresses`),
    ],
    ['paragraphs', 'a\n\n'.repeat(100_000), `10011: ${tooManyBlocks}`],
    ['headings', 'a\n=\n'.repeat(100_000), `10010: ${tooManyBlocks}`],
    ['rules', '---\n'.repeat(10_000), `5011: ${tooManyBlocks}`],
    ['code', '```\n```\n'.repeat(10_000), `10009: ${tooManyBlocks}`],
    [
      'one picture often',
      '![a](chart.png)\n'.repeat(200).repeat(100),
      expect.stringContaining('more than'),
    ],
  ])('%s', async (_, body, problem) => {
    expect(await whatOf(body)).toEqual([problem]);
  });

  it('and never by a call stack', async () => {
    for (const part of ['<a><b>', '[![', '**a*', '- > ', '<!', '<ruby>', '~~*']) {
      expect((await whatOf(part.repeat(20_000))).join()).not.toMatch(/RangeError|call stack/);
    }
  });
});

it('shows a line of code that is too long to be coloured', async () => {
  const line = 'a<b,'.repeat(limits.codeLine);
  const html = await htmlOf(`\`\`\`java\nint a;\n${line}\n\`\`\``);
  expect(html).toContain(line.replaceAll('<', '&#x3C;'));
  expect(html).toContain('tk-keyword');
});
