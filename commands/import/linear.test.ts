import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { toDate } from '../../model/dateForms';
import { withoutEnd } from '../../model/ends';
import { headingIds } from './anchors';
import { definitionLists } from './definitionLists';
import { applyEdits, liner, mover } from './edits';
import { matchesGlob } from './glob';
import { convertHtml } from './html';
import { limits } from './limits';
import { codeSpan, dedent, fence } from './markdownText';
import { convertMath, mathOf } from './math';
import { convertShortcodes } from './shortcodes/convert';
import { scan } from './shortcodes/scan';
import { readShortcodes } from './shortcodes/tree';
import { splitText } from './split';

vi.setConfig({ testTimeout: 60_000 });

/** Texts of two sizes, made of a piece that is repeated: what took hours must be read at all. */
const sizes = [250_000, 500_000];
const repeated = (piece: string, size: number) =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

const shortcodePieces = [
  '{{<',
  '{{< ',
  '{{% a ',
  '{{<"',
  '{{<\\"',
  '{{<`',
  '{{< a\n\n',
  '{{</*',
  '{{< highlight >}}',
  '{{< a >}}',
  '{{< /a >}}',
  '{{</',
  '`',
  '`a` ',
  '`a``b```c',
  '```a\n',
  '~~~ a\n',
  '> ```\n~~~\n````a\n',
  '\\`',
  ' ',
  '\n',
  ' \n',
  '{{< a >}} ',
  '| {{< a >}}\n',
  '> - {{< figure src=a >}}',
];
const context = {
  picture: async (url: string) => ({ kind: 'missing', url, why: 'is not there' }) as const,
  refer: () => undefined,
  parameter: () => undefined,
  tell: () => {},
  unknown: () => {},
};

describe('formulas and definition lists are read in time that grows with the text', () => {
  const delimiters = mathOf({});
  it.each([
    '\\( ',
    '\\[a ',
    '\\(a\\) ',
    '\\\\( ',
    '\\(\n\n',
    'a\n: b\n',
    ': a\n',
    'a\n',
    'a\n\n: b\n\n  c\n\n',
  ])('%j', (piece) => {
    for (const size of sizes.map((one) => one / 10)) {
      const text = repeated(piece, size);
      expect(convertMath(text, delimiters, true).length).toBeGreaterThan(0);
      expect(definitionLists(text, () => true).length).toBeGreaterThan(0);
    }
  });
});

describe('shortcodes are read in time that grows with the text', () => {
  it.each(shortcodePieces)('%j', async (piece) => {
    for (const size of sizes) {
      const text = repeated(piece, size);
      const parts = scan(text);
      expect(parts.map(({ source }) => source).join('')).toBe(text);
      expect(parts.length).toBeLessThanOrEqual(text.length);
      expect(typeof (await convertShortcodes(text, context))).toBe('string');
    }
  });

  it('and with a far end', () => {
    for (const piece of ['{{< a\n\n', '{{<\\"', '{{<"', '{{< ']) {
      const text = `${repeated(piece, 250_000)}" >}}${' '.repeat(250_000)}`;
      expect(scan(text).length).toBeLessThan(text.length);
    }
  });

  it('however deep they are nested', async () => {
    const depth = 20_000;
    const text = `${'{{< a >}}'.repeat(depth)}word${'{{< /a >}}'.repeat(depth)}`;
    expect(await convertShortcodes(text, context)).toContain('word');
    const deepest = (nodes: ReturnType<typeof readShortcodes>): number =>
      Math.max(
        0,
        ...nodes.map((one) => (one.type === 'shortcode' ? 1 + deepest(one.children ?? []) : 0)),
      );
    const nested = `${'{{< a >}}'.repeat(100)}word${'{{< /a >}}'.repeat(100)}`;
    expect(deepest(readShortcodes(nested))).toBeLessThanOrEqual(limits.nesting + 1);
  });
});

it.each([
  '<!--',
  '<!-- -->',
  '<script',
  '<script>',
  '<video>',
  '<a "',
  "<a '",
  '<a href="',
  '<',
  '</',
  '<source ',
  '<video><source ',
  '<a b=c ',
  '"<a>\'',
])('HTML is read in time that grows with it: %j', async (piece) => {
  const html = { ...context, newAddress: (href: string) => href };
  for (const size of sizes)
    expect(typeof (await convertHtml(repeated(piece, size), html))).toBe('string');
});

it.each(['/', '-', ' ', '\n', ' \n', '`', '#', '# a ', '{#', '{', '[', '~', '\t'])(
  'ends, fences and heads are found in time that grows with the text: %j',
  (piece) => {
    for (const size of sizes) {
      const text = `a${repeated(piece, size)}b`;
      expect(withoutEnd(text, piece)).toBe(text);
      expect(fence(text)).toContain(text);
      expect(codeSpan(text).length).toBeLessThanOrEqual(3 * text.length);
      expect(dedent(text)).toContain('b');
      expect(splitText(text).body).toBe(text);
      expect(toDate(text, 'UTC')).toBeUndefined();
    }
  },
);

it('anchors of headings are found in time that grows with them', () => {
  for (const piece of ['{# ', ' ', 'a ', '} '])
    expect(headingIds(`# ${repeated(piece, 20_000)}b`).size).toBeLessThanOrEqual(1);
  expect(() => headingIds(`# ${repeated('{#', 20_000)}b`)).toThrow(/more than \d+ characters/);
});

it('patterns of paths are matched without going back', () => {
  expect(matchesGlob(`/${'a'.repeat(5000)}`, `${'**a'.repeat(150)}b`)).toBe(false);
  expect(matchesGlob('/posts/x', '/{posts,notes}/**')).toBe(true);
  expect(matchesGlob('/posts/x/y', '/posts/*')).toBe(false);
  expect(matchesGlob('/posts/x/y', '**')).toBe(true);
  expect(matchesGlob('/a+b', '/a+b')).toBe(true);
});

it('places are found by halves, whatever number of edits there is', () => {
  const edits = Array.from({ length: 50_000 }, (_, at) => ({
    from: 2 * at,
    to: 2 * at + 1,
    text: 'xy\n',
  }));
  const text = 'ab'.repeat(50_000);
  const [move, line] = [mover(edits), liner(applyEdits(text, edits))];
  let sum = 0;
  for (let at = 1; at < text.length; at += 2) sum += line(move(at));
  expect(sum).toBe((50_000 * 50_001) / 2 + 50_000);
});

/** Each of them is tried anew at every place of a run: quadratic at least. */
const slow = /\/[^/\n]*(?:\\s|\\n|\[ \\t\]|\\\/|#|-)[+*]\$\/[a-z]*/;

it('no pattern looks for a run at the end of a text', () => {
  for (const folder of ['commands/import', 'commands/import/shortcodes']) {
    for (const name of readdirSync(folder).filter((one) => /(?<!\.test)\.ts$/.test(one))) {
      const lines = readFileSync(`${folder}/${name}`, 'utf8').split('\n');
      const found = lines.filter((one) => slow.test(one) && !/\/\^|new RegExp/.test(one));
      expect(found, name).toEqual([]);
    }
  }
});
