import fc from 'fast-check';
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { blockToHtml } from '../../markdown/blockToHtml';
import { renderSample } from '../../markdown/renderSample';
import type { Rendered } from '../../markdown/types';
import type { Language } from '../../model/language';
import { isError } from '../../model/problem';
import { constructs, type Generated, generated, textOf } from './constructs';

/** `npm test` makes the same ones every time, `npm run test:long` more and new ones. */
const runs = Number(process.env.FUZZ_RUNS ?? 400);
const seed = process.env.FUZZ_SEED === 'random' ? Date.now() : 1;

/** Time for everything to end, not a bound on speed. */
const timeout = 3_600_000;

const parser = unified().use(rehypeRaw);

/** All that a page says to a reader, in letters and in the attributes that are read out or shown. */
function wordsOf({ blocks, footnotes }: Rendered): string {
  const html = [...blocks.map(blockToHtml), footnotes].join('\n');
  const tree = parser.runSync({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
  const parts: string[] = [];
  const attributes: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'text') parts.push(node.value);
    if (node.type !== 'element') return;
    const { alt, title, ariaLabel, dataLang } = node.properties;
    attributes.push([alt, title, ariaLabel, dataLang].join(' '));
  });
  return `${parts.join('')} ${attributes.join(' ')}`;
}

/** Some words are terms. */
const glossary = [
  { own: 'w1z', other: '一' },
  { own: '字4詞', other: 'four', note: 'x' },
];

/** What nobody is meant to read. */
const comments = /<!--(?:-?>|[\s\S]*?-->)/g;

/** What may take with it what comes after, and all notes, which come last: reported where it begins. */
const swallows = /is not closed|^<[\w-]+> in the text/;

/** Words that are neither on the page nor in the report: no error is at the block that has them. */
async function lostIn({ text, blocks }: Generated, language: Language): Promise<string[]> {
  const rendered = await renderSample(text, { language, glossary, lineOffset: 0 });
  const page = wordsOf(rendered).toLowerCase();
  const errors = rendered.problems.filter(isError);
  const written = text.replace(comments, '');
  return blocks.flatMap(({ words, line, hasNote }, index) => {
    const end = blocks[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const isReported = errors.some(
      (error) =>
        (error.line >= line && error.line < end) ||
        (swallows.test(error.what) && (error.line < line || hasNote)),
    );
    return isReported
      ? []
      : words.filter((word) => written.includes(word) && !page.includes(word.toLowerCase()));
  });
}

describe.each(['zh-tw', 'en'] as const)(
  'every word is on the page or in the report (%s)',
  (language) => {
    it.each(constructs)('%j', async (construct) => {
      expect(await lostIn(textOf([construct]), language)).toEqual([]);
    });
  },
);

it('every word is on the page or in the report, whatever constructs meet', { timeout }, () =>
  fc.assert(
    fc.asyncProperty(
      generated,
      fc.constantFrom('zh-tw' as const, 'en' as const),
      async (made, language) => {
        expect(await lostIn(made, language), made.text).toEqual([]);
      },
    ),
    { numRuns: runs, seed },
  ),
);
