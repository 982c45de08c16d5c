import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { collect } from '../../model/collection';
import { parseDate } from '../../model/dates';
import { readFrontMatter } from '../../model/frontMatter';
import { emptyTaxonomy } from '../../model/taxonomy';
import { type Files, importFolder, withFiles } from './importSample';

/** Hugo itself says what it publishes: Debian's package has 0.111. */
const hasHugo = (() => {
  try {
    return execFileSync('hugo', ['version'], { encoding: 'utf8' }).includes('hugo');
  } catch {
    return false;
  }
})();

const runs = Number(process.env.HUGO_SITES ?? 20);
vi.setConfig({ testTimeout: 60_000 + runs * 5_000 });

type Listed = { path: string; title: string; date: string; draft: boolean; address: string };

/** What `hugo list all` says of the texts of a site. */
function listed(folder: string): Listed[] {
  const csv = execFileSync('hugo', ['list', 'all', '--quiet'], { cwd: folder, encoding: 'utf8' });
  const [head = [], ...rows] = readCsv(csv);
  return rows.map((row) => {
    const value = (name: string) => row[head.indexOf(name)] ?? '';
    return {
      path: value('path'),
      title: value('title'),
      date: value('date'),
      draft: value('draft') === 'true',
      address: decodeURI(new URL(value('permalink')).pathname),
    };
  });
}

const readCsv = (csv: string): string[][] =>
  csv
    .trim()
    .split(/\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );

const word = fc.constantFrom(
  'Tea',
  'My Trip',
  'C++ & Go!',
  '第一篇',
  'a_b',
  'Ünï',
  '2020',
  'x.y',
  "It's",
  'Über-uns',
);
const date = fc.constantFrom(
  ...['2020-01-02', '2020-01-02 03:04:05', '2020-01-02T03:04:05+08:00'],
  ...['2020-01-02 03:04:05 +0800', '2021-12-31T23:59:59Z', '02 Jan 2006'],
);
const start = fc.constantFrom('', '', '', '\uFEFF', '\uFEFF\uFEFF', '\n\n', ' ', '\t\n');
const matter = fc.record({
  title: word,
  date,
  draft: fc.constantFrom(undefined, true, false),
  slug: fc.option(fc.constantFrom('a-slug', 'Other Slug', '中文'), { nil: undefined, freq: 3 }),
  url: fc.option(fc.constantFrom('/own/Place/', '/other.html', 'bare/'), {
    nil: undefined,
    freq: 6,
  }),
  aliases: fc.option(fc.constantFrom(['/old/'], ['beside']), { nil: undefined, freq: 4 }),
});

type Matter = typeof matter extends fc.Arbitrary<infer T> ? T : never;

function written(format: string, given: Matter): string {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  const lines = (sign: string) =>
    entries.map(([key, value]) => `${key}${sign}${JSON.stringify(value)}`).join('\n');
  if (format === 'json') return `${JSON.stringify(Object.fromEntries(entries))}\n`;
  return format === 'toml' ? `+++\n${lines(' = ')}\n+++\n` : `---\n${lines(': ')}\n---\n`;
}

const place = fc.constantFrom(
  ...['posts/Some Name.md', 'posts/first.md', 'posts/2019-01-02-dated.md', 'posts/bundle/index.md'],
  ...['posts/deep/er/x.md', 'notes/A_b.md', 'notes/字.md', 'about.md', 'notes/c++.md'],
  ...['notes/a_B.md', 'posts/_index.md', 'posts/first.zh.md', 'posts/bundle/index.zh.md'],
);
const text = fc
  .tuple(start, fc.constantFrom('yaml', 'yaml', 'toml', 'json'), matter)
  .map(([before, format, given]) => `${before}${written(format, given)}\nSome words.\n`);
const config = fc
  .record({
    permalinks: fc.constantFrom(
      ...['', '', 'posts: "/:year/:month/:slug/"', 'posts: "/:section/:title/"'],
      ...[
        'posts: "/:sections/:filename/"',
        'posts: "/p/:yearday/:monthname/:day/:slugorfilename/"',
      ],
    ),
    more: fc.constantFrom(
      ...['', '', 'disablePathToLower: true\n', 'removePathAccents: true\n'],
      'languages: {en: {weight: 1}, zh: {weight: 2}}\n',
      'languages: {en: {weight: 1}, zh: {weight: 2}}\ndefaultContentLanguageInSubdir: true\n',
    ),
    ugly: fc.constantFrom('', '', 'uglyURLs: true\n'),
    base: fc.constantFrom('https://old.example/', 'https://old.example/blog/'),
  })
  .map(
    ({ permalinks, more, ugly, base }) =>
      `baseURL: ${base}\ntimeZone: Asia/Taipei\n${more}${ugly}${permalinks ? `permalinks:\n  ${permalinks}\n` : ''}`,
  );
const site = fc
  .tuple(config, fc.dictionary(place, text, { minKeys: 1, maxKeys: 6, noNullPrototype: true }))
  .map(([yaml, texts]): Files => {
    const content = Object.entries(texts).map(([path, one]) => [`content/${path}`, one]);
    return { 'hugo.yaml': yaml, ...Object.fromEntries(content) };
  });

/** What an import says of a text, as far as Hugo lists it. */
function imported(file: string, text: string) {
  const { frontMatter, problems } = readFrontMatter(text, file);
  expect(problems).toEqual([]);
  return {
    title: frontMatter?.title,
    date: parseDate(frontMatter?.date ?? '', 'Asia/Taipei'),
    draft: frontMatter?.draft === true,
    aliases: frontMatter?.aliases ?? [],
  };
}

/** What a build would refuse of all texts together. */
const problemsOf = (texts: Record<string, string>) =>
  collect(
    Object.entries(texts).map(([path, text]) => ({ path, file: path, text })),
    {
      now: '2026-01-01T00:00:00Z',
      timeZone: 'Asia/Taipei',
      taxonomy: emptyTaxonomy,
      preview: true,
    },
  ).problems;

/** An address is the same in another case, which no two files of one folder can differ in. */
const same = (address: string) => (other: string) => other.toLowerCase() === address.toLowerCase();

describe.skipIf(!hasHugo)('Hugo and the import', () => {
  it('agree on title, date, draft and address of every text', async () => {
    const seed = process.env.FUZZ_SEED === 'random' ? {} : { seed: 1 };
    await fc.assert(
      fc.asyncProperty(site, (files) =>
        withFiles(files, async (folder) => {
          const root = join(folder, 'site');
          const all = listed(root);
          const { texts } = await importFolder(folder);
          for (const one of all) {
            const [file, text] =
              Object.entries(texts).find(([, each]) =>
                each.includes(`hugo_path: ${JSON.stringify(one.path)}\n`),
              ) ?? [];
            expect([one.path, file !== undefined]).toEqual([one.path, true]);
            const { aliases, ...rest } = imported(file ?? '', text ?? '');
            expect(rest).toEqual({
              title: one.title,
              date: new Date(one.date).toISOString(),
              draft: one.draft,
            });
            const address = one.address.replace(/^\/blog\//, '/');
            const isTaken = Object.entries(texts).some(
              ([other, each]) =>
                other !== file && imported(other, each).aliases.some(same(address)),
            );
            if (!isTaken)
              expect([file, aliases]).toEqual([file, expect.arrayContaining([address])]);
          }
          // The texts of sections are not in the list.
          const listable = Object.values(texts).filter(
            (one) => !/^hugo_path: .*\/_index/m.test(one),
          );
          expect(listable.length).toBeGreaterThanOrEqual(all.length);
          expect(problemsOf(texts)).toEqual([]);
          const again = await importFolder(folder);
          expect(again.report).toContain('\n0 files written, ');
        }),
      ),
      { numRuns: runs, ...seed },
    );
  });
});
