import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../build/support/files';
import { writeCorpus } from '../corpus/writeCorpus';
import { build, buildCold, corpus, differences, siteIn } from '../support/builds';
import { copyCheckout, environmentIn } from '../support/checkout';

const [warm, cold] = ['warm', 'cold'].map((name) => join('.cache', 'rebuild', name)) as [
  string,
  string,
];
const pairs = 10;

const edit = (file: string, from: string | RegExp, to: string) => {
  const path = join(warm, file);
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, edited);
};
const write = (file: string, text: string) => {
  mkdirSync(join(warm, dirname(file)), { recursive: true });
  writeFileSync(join(warm, file), text);
};
const article = (number: number, language = 'zh-tw') =>
  `${corpus}/articles/article-${String(number).padStart(4, '0')}/index.${language}.md`;

const ownPage = '<!doctype html><link rel="stylesheet" href="https://cdn.example/a.css"><p>Own.';

/** Damages files of the last site, as a disk or a host that keeps them may. */
function damage(): void {
  const page = (number: number) => join(warm, `out/zh-tw/articles/article-000${number}/index.html`);
  rmSync(`${page(1)}.br`);
  writeFileSync(`${page(3)}.gz`, '');
  const bytes = readFileSync(page(4));
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(page(4), bytes);
  for (const file of [page(5), join(warm, 'out/sitemap.xml.br')]) {
    rmSync(file);
    mkdirSync(join(file, 'folder'), { recursive: true });
  }
  rmSync(page(6));
  symlinkSync('nowhere', page(6));
}

/** Pages that Next.js renders in every build, since nothing in their address can be left out. */
const always = 14;
const all = Number.POSITIVE_INFINITY;

/** What is changed below, and a cold build reads. */
const read = [
  corpus,
  'components',
  'lib',
  'words',
  'public/own',
  'site.config.ts',
  'package-lock.json',
];

/**
 * What is changed, one after the other, how many pages may be rendered for it, and whether a cold
 * build is made of the same: `npm test` makes one for several changes, `npm run test:long` for each.
 */
const changes: [name: string, change: () => void, most: number, compared?: true][] = [
  // First, for every site that is compared has it.
  ['a page of the owner’s own', () => write('public/own/index.html', ownPage), always],
  ['nothing', () => {}, always],
  // The search of a preview finds drafts.
  ['what `npm run dev` left', () => write('public/search/0123456789ab/0.json', '{}'), always],
  // Both texts, both facing pages, and the link for both.
  ['a paragraph', () => edit(article(5), /\n\n## /, '\n\n改過的一段。\n\n## '), always + 5],
  // Also its neighbours, related articles, and its lists.
  ['a title', () => edit(article(3, 'en'), /^title: .*$/m, 'title: "Another title"'), all],
  // Five pages of which each is damaged in another way, and a file of no page.
  ['what is kept, which was damaged', damage, always + 5],
  [
    'a tag name',
    () => edit(`${corpus}/taxonomy.yaml`, /zh-tw: (.+)/, 'zh-tw: 新的名字'),
    all,
    true,
  ],
  [
    'a new article',
    () =>
      cpSync(join(warm, corpus, 'articles/article-0001'), join(warm, corpus, 'articles/new'), {
        recursive: true,
      }),
    all,
  ],
  [
    'a renamed article',
    () => renameSync(join(warm, corpus, 'articles/new'), join(warm, corpus, 'articles/renamed')),
    all,
  ],
  ['a deleted translation', () => rmSync(join(warm, article(7, 'en'))), all],
  [
    'a deleted article',
    () => rmSync(join(warm, corpus, 'articles/article-0002'), { recursive: true }),
    all,
    true,
  ],
  [
    'a template',
    () => edit('components/footer/Footer.tsx', '<footer ', '<footer data-changed="" '),
    all,
  ],
  ['a style', () => edit('components/document/theme.css', ':root', ':root:root'), all],
  [
    'a word of the interface',
    () => edit('words/zh-tw.ts', "articles: '文章'", "articles: '文集'"),
    all,
  ],
  ['the configuration', () => edit('site.config.ts', 'Facing Pages', 'Other Pages'), all],
  [
    'a package',
    () => edit('package-lock.json', /"version": "[^"]*"/, '"version": "99.0.0"'),
    all,
    true,
  ],
];

describe('a build after a change', { timeout: 900_000 }, () => {
  beforeAll(async () => {
    rmSync(join('.cache', 'rebuild'), { recursive: true, force: true });
    for (const folder of [warm, cold]) copyCheckout(folder);
    await writeCorpus(join(warm, corpus), pairs);
    await build(warm);
  }, 300_000);

  it('renders no payloads for prefetching', async () => {
    const exported = await filesIn(join(warm, '.cache', 'exported'));
    expect(exported.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(100);
    expect(exported.filter((file) => file.includes('__next.'))).toEqual([]);
  });

  it.each([
    ['tasks', pairs],
    ['texts', 100],
  ])('makes %s in processes of their own as in this one', (name, count) => {
    const script = ['build/bundles/bundled.mjs', `tests/builds/fixtures/${name}.ts`];
    const output = execFileSync(process.execPath, script, {
      cwd: warm,
      env: environmentIn(warm, { CONTENT_DIR: corpus }),
      encoding: 'utf8',
    });
    const [here, apart] = output.trim().split('\n');
    expect(Object.keys(JSON.parse(here ?? ''))).toHaveLength(count);
    expect(apart).toBe(here);
  });

  it('is as ever when an address that could not be has been taken away', async () => {
    const before = readFileSync(join(warm, article(1)), 'utf8');
    const alias = '/zh-tw/articles/article-0003/index.html.br/';
    edit(article(1), /^title: /m, `aliases: [${alias}]\ntitle: `);
    await expect(build(warm)).rejects.toThrow(
      `article-0001/index.zh-tw.md:2: the alias ${alias} needs a folder`,
    );
    write(article(1), before);
    expect(await build(warm)).toBeLessThanOrEqual(always);
  });

  it.each(changes)(
    'makes the site that a cold one makes: %s',
    async (_, change, most, compared) => {
      change();
      expect(await build(warm)).toBeLessThanOrEqual(most);
      if (!compared && !process.env.LONG) return;
      // What a cold build reads is what the other has read.
      for (const name of read) {
        rmSync(join(cold, name), { recursive: true, force: true });
        mkdirSync(cold, { recursive: true });
        cpSync(join(warm, name), join(cold, name), { recursive: true });
      }
      await buildCold(cold);
      const [after, expected] = [await siteIn(warm), await siteIn(cold)];
      expect(expected.size).toBeGreaterThan(500);
      expect(readFileSync(join(warm, 'out/own/index.html'), 'utf8')).toBe(ownPage);
      expect(differences(after, expected)).toEqual([]);
    },
  );
});
