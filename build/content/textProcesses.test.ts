import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

/** More than reading any other text here takes, the start of the process included. */
const seconds = 8;

let folder = '';
let texts: typeof import('./textProcesses');
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'));
  vi.stubEnv('PROCESSOR_SECONDS', String(seconds));
  texts = await import('./textProcesses');
});
afterAll(() => {
  texts.stopTextProcesses();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const jobFor = (name: string, body: string) => ({
  body,
  options: {
    language: 'zh-tw' as const,
    title: '標題',
    file: `${name}.md`,
    lineOffset: 5,
    basePath: '',
    origin: 'https://site.example',
    pictures: {},
  },
  file: join(folder, `${name}.json`),
  plainFile: join(folder, `${name}.md`),
});

it('gives up a text that takes too much of a processor, names it, and renders the others', async () => {
  // Within every limit, but each paragraph takes the parser a tenth of a second.
  const slow = `${'a <?'.repeat(1200)}\n\n`.repeat(2000);
  const summaries = await texts.renderTexts([
    jobFor('first', '一\n'),
    jobFor('slow', slow),
    jobFor('last', '{{< unknown >}}\n'),
  ]);
  expect(summaries).toMatchObject([
    { problems: [] },
    {
      problems: [
        {
          file: 'slow.md',
          line: 6,
          what: `reading this takes more than ${seconds} seconds of a processor, or too much memory`,
          mend: expect.stringContaining('processorSeconds in site.config.ts'),
        },
      ],
    },
    { problems: [{ file: 'last.md', what: 'shortcode "unknown" is not known here' }] },
  ]);
  expect(readFileSync(join(folder, 'first.json'), 'utf8')).toContain('一');
}, 300_000);

it('reads front matter as it is read here', async () => {
  const { readFrontMatter } = await import('../../model/frontMatter');
  const sources = [
    '---\ntitle: A\ndate: 2026-01-05\n---\nText\n',
    'nothing',
    '---\na: [\n---\nb',
  ].map((text, index) => ({ text, file: `${index}.md` }));
  expect(await texts.readTexts(sources)).toEqual(
    sources.map(({ text, file }) => readFrontMatter(text, file)),
  );
}, 60_000);
