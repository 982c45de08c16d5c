import * as fc from 'fast-check';
import type { Construct, Extension, Tokenizer } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { mathSyntax } from './math/syntax';
import { renderSample } from './renderSample';
import { findInHtml } from './shortcodes/inHtml';
import { shortcodeSyntax } from './shortcodes/syntax';
import { timeSyntax } from './timeStamps';
import { autolinkSyntax } from './trimAutolinks';

/** What text is made of that parsers trip over. */
const fragments = [
  ...['{{<', '{{%', '>}}', '%}}', '{{</*', '*/>}}', '{{< a >}} b', '"', '`', '\\'],
  ...['[', '](', ']', '![', '[^1]', '[1:23]', '<div>', '<!--', '-->', '<?', '<b>', '|', '|-'],
  ...['*', '_', '~~', '> ', '- ', '# ', '```', '$', '$$', ':::', '&', '&amp;', '(', ')', '.'],
  ...['http://a.b/', 'www.', 'a@b.c', '中', '，', 'a', ' ', '  ', '\t', '\n', '\n\n', '{#'],
];

const repeated = fc
  .array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

const [before, after] = [fc.constantFrom('', ...fragments), fc.constantFrom('', ...fragments)];

/** Counts the characters that our own constructs take, again and again where they begin anew. */
function countSteps(text: string): number {
  let steps = 0;
  const counted = (construct: Construct): Construct => {
    const tokenize: Tokenizer = function (effects, ok, nok) {
      const consume: typeof effects.consume = (code) => {
        steps += 1;
        effects.consume(code);
      };
      // What else is tried on the way counts as well.
      const check: typeof effects.check = (given, yes, no) =>
        effects.check(
          'tokenize' in (given as object) ? counted(given as Construct) : given,
          yes,
          no,
        );
      return construct.tokenize.call(this, { ...effects, consume, check }, ok, nok);
    };
    return { ...construct, tokenize };
  };
  const wrap = (extension: Extension): Extension =>
    Object.fromEntries(
      Object.entries(extension).map(([where, constructs]) => [
        where,
        Object.fromEntries(
          Object.entries(constructs as Record<string, Construct>).map(([code, construct]) => [
            code,
            counted(construct),
          ]),
        ),
      ]),
    );
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(function (this: Processor) {
      const data = this.data();
      const ours = [autolinkSyntax(), mathSyntax(), timeSyntax(), shortcodeSyntax()];
      data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...ours.map(wrap)];
    })
    .parse(text);
  return steps;
}

/** For each character: a look ahead, two readings as a block, one as text, and the line's containers. */
const stepsEach = 10;

describe('our own syntax', () => {
  it.each([
    ['openings at line starts, closed far below', (n: number) => `${'{{<\n'.repeat(n)}>}} x`],
    ['the same in a quotation', (n: number) => `${'> {{<\n'.repeat(n)}> >}} x`],
    ['the same with words', (n: number) => `${'{{< a b\n'.repeat(n)}>}} x`],
    ['quotes that are never closed', (n: number) => `${'{{< a "\n'.repeat(n)}x`],
    ['closing punctuation in an address', (n: number) => `http://a.b/${')'.repeat(n)}中`],
    ['many addresses in a bracket', (n: number) => `[${'http://a.b/中 '.repeat(n)}`],
    ['addresses within an address', (n: number) => 'www.'.repeat(n)],
    ['dollar signs', (n: number) => '$$a $b '.repeat(n)],
    ['dollar signs at line starts', (n: number) => `${'$$\na\n'.repeat(n)}$$ b`],
  ])('takes a step for each character: %s', (_, make) => {
    const text = make(800);
    expect(countSteps(text)).toBeLessThan(stepsEach * text.length + 100);
  });

  it('takes a step for each character, whatever the text', () => {
    fc.assert(
      fc.property(before, repeated, after, (start, part, end) => {
        const text = start + part.repeat(100) + end;
        expect(countSteps(text)).toBeLessThan(stepsEach * text.length + 100);
      }),
      { numRuns: 200 },
    );
  });
});

/** What the pattern was that took ever longer. */
const inHtml =
  /<!--[\s\S]*?(?:-->|$)|\{\{([<%])(?:\/\*[\s\S]*?\*\/|(?:"(?:\\[\s\S]|[^"\\])*"|`[^`]*`|[^"`>%]|[>%](?!\}\}))*)[>%]\}\}/g;

it('finds in HTML what the pattern for it finds', () => {
  const part = fc.constantFrom(
    ...[
      '{{<',
      '{{%',
      '>}}',
      '%}}',
      '{{</*',
      '*/',
      '*/>}}',
      '<!--',
      '-->',
      '"',
      '`',
      '\\',
      '>',
      '{',
      'a',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const html = parts.join('');
      const expected = Array.from(html.matchAll(inHtml), ({ 0: match, index }) => ({
        start: index,
        end: index + match.length,
        isComment: match.startsWith('<!--'),
      }));
      expect(findInHtml(html)).toEqual(expected);
    }),
    { numRuns: 3000 },
  );
});

it('becomes no more than 300 times as long, nor fails, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(before, repeated, after, async (start, part, end) => {
      const text = start + part.repeat(60) + end;
      const rendered = await renderSample(text, { language: 'en' });
      expect(JSON.stringify(rendered).length).toBeLessThan(300 * text.length + 10_000);
      expect(rendered.problems.map(({ what }) => what).join()).not.toMatch(/Error|call stack/);
    }),
    { numRuns: 100 },
  );
}, 60_000);
