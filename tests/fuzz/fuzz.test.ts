import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBlock } from '../../markdown/alignBlocks';
import { blockToHtml } from '../../markdown/blockToHtml';
import { renderSample } from '../../markdown/renderSample';
import type { Rendered } from '../../markdown/types';
import { align } from '../../model/align/align';
import { collect } from '../../model/collection';
import { serialise } from '../../model/normalise';
import { emptyTaxonomy } from '../../model/taxonomy';
import { body, file, path, shortcodes } from './arbitraries';
import { harmIn } from './harmless';
import regressions from './regressions.json';

/** All runs together. `npm test` makes the same ones every time, `npm run test:long` new ones. */
const runs = Number(process.env.FUZZ_RUNS ?? 1000);
const seed = process.env.FUZZ_SEED === 'random' ? Date.now() : 1;

// Inputs that once went wrong come first: add a failure's counterexample to regressions.json.
const parameters = <Input>(share: number, examples: unknown[]): fc.Parameters<Input> => ({
  numRuns: Math.ceil(runs * share) + examples.length,
  seed,
  examples: examples as Input[],
});

/** Time for everything to end, not a bound on speed: what hangs must not hang for ever. */
const timeout = 3_600_000;

async function expectHarmless(markdown: string): Promise<Rendered> {
  const language = markdown.length % 2 ? 'en' : 'zh-tw';
  const files = {
    'clip.mp4': { address: '/a/clip.mp4' },
    'a.vtt': { address: '/a/a.vtt' },
    'page.html': { address: '/a/page.html', fault: { what: 'is not published', mend: 'pack it' } },
  };
  const rendered = await renderSample(markdown, { language, files });
  const parts = [
    ...rendered.blocks.map(blockToHtml),
    `<ol>${rendered.footnotes}</ol>`,
    ...rendered.toc.map(({ html }) => html),
  ];
  for (const html of parts) {
    expect(
      harmIn(html, (address) => /^\/a\/(?:chart\.png|clip\.mp4|a\.vtt)$/.test(address)),
      html,
    ).toEqual([]);
  }
  for (const { video } of rendered.blocks) if (video) expect(video.id).toMatch(/^[\w-]{11}$/);
  const lines = markdown.split(/\r\n?|\n/).length + 10;
  for (const { line, what, mend } of rendered.problems) {
    // The name of the problem that stands for a crash.
    expect(what).not.toMatch(/^text cannot be read/);
    expect(mend).not.toBe('');
    expect(line, what).toBeGreaterThan(10);
    expect(line, what).toBeLessThanOrEqual(lines);
  }
  return rendered;
}

describe('whatever an author writes', () => {
  it('renders to harmless HTML', { timeout }, () =>
    fc.assert(
      fc.asyncProperty(body, async (text) => {
        await expectHarmless(text);
      }),
      parameters<[string]>(0.45, regressions.markdown),
    ),
  );

  it('gives harmless videos and figures', { timeout }, () =>
    fc.assert(
      fc.asyncProperty(shortcodes, async (text) => {
        await expectHarmless(text);
      }),
      parameters<[string]>(0.2, regressions.shortcodes),
    ),
  );

  it('is published with nothing but checked values, or reported', { timeout }, () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(path, file), { selector: ([at]) => at, maxLength: 4 }),
        (files) => {
          const sources = files.map(([at, text]) => ({ path: at, file: at, text }));
          const now = '2026-11-01T00:00:00Z';
          const options = { now, timeZone: 'Asia/Taipei', taxonomy: emptyTaxonomy, preview: true };
          const { articles, pages, problems } = collect(sources, options);
          for (const problem of problems) {
            expect(problem.line).toBeGreaterThan(0);
            expect(problem.mend).not.toBe('');
            expect(sources.map((source) => source.file)).toContain(problem.file);
          }
          for (const text of [...articles, ...pages]) {
            expect(text.slug).not.toMatch(/[/\\?#\p{C}]|^\.+$/u);
            expect(typeof serialise({ ...text })).toBe('string');
          }
          for (const { sourceUrl, aliases, cover, tags, categories } of articles) {
            if (sourceUrl !== undefined) expect(sourceUrl).toMatch(/^https?:\/\//i);
            if (cover !== undefined) expect(cover).not.toMatch(/(^|[/\\])\.\.([/\\]|$)|^\w+:/);
            for (const alias of aliases)
              expect(alias).toMatch(/^\/(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))/);
            for (const id of [...tags, ...categories]) expect(id).not.toMatch(/[/\\?#]|^\.+$/);
          }
        },
      ),
      parameters<[[string, string][]]>(0.25, regressions.frontMatter),
    ),
  );

  it('is aligned with each block in exactly one row', { timeout }, () =>
    fc.assert(
      fc.asyncProperty(body, body, async (left, right) => {
        const [zh, en] = await Promise.all([left, right].map((text) => renderSample(text)));
        const rows = align((zh?.blocks ?? []).map(alignBlock), (en?.blocks ?? []).map(alignBlock));
        expect(rows.flatMap((row) => row.zh)).toEqual([...(zh?.blocks ?? []).keys()]);
        expect(rows.flatMap((row) => row.en)).toEqual([...(en?.blocks ?? []).keys()]);
        for (const row of rows) expect(row.zh.length + row.en.length).toBeGreaterThan(0);
      }),
      parameters<[string, string]>(0.1, regressions.alignment),
    ),
  );
});
