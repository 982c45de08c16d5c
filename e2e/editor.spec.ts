import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Page } from 'playwright/test';
import { buildEditor } from '../build/editor/stage';
import { serve } from '../commands/serve/server';
import { site } from '../lib/site';
import { collect } from '../model/collection';
import { languages } from '../model/language';
import { readTaxonomy } from '../model/taxonomy';
import { files, readText } from './support/site';
import { expect, test } from './support/test';

// One editor for all, built into a folder of its own: the site that is tested has none.
test.describe.configure({ mode: 'default', timeout: 120_000 });

const folder = join('.cache', 'editor-test');
const basePath = '/repo';
let server: Awaited<ReturnType<typeof serve>>;

test.beforeAll(async () => {
  const editing = { name: 'github', repo: 'someone/site', branch: 'main' } as const;
  await buildEditor({ editing, basePath, folder: join(folder, 'admin') });
  for (const name of ['icon.svg', '404.html']) {
    writeFileSync(join(folder, name), readFileSync(join('out', name)));
  }
  server = await serve({ folder, port: 0, basePath });
});

test.afterAll(() => server.close());

const content = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .map((path) => join('content', path).split(sep).join('/'))
  .filter((path) => statSync(path).isFile());

/** Opens the editor on a folder in the browser that holds the site's content, and counts what is asked of others. */
async function openEditor(page: Page): Promise<string[]> {
  const { origin } = new URL(server.address);
  const foreign: string[] = [];
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    const within = ['blob:', 'data:'].includes(url.protocol);
    if (!within && url.origin !== origin) foreign.push(url.href);
  });
  await page.addInitScript(() => {
    const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('site');
    Object.assign(window, { showDirectoryPicker: folder });
  });
  await page.goto(new URL('admin/', server.address).href);
  await page.evaluate(
    async (all) => {
      const root = await navigator.storage.getDirectory();
      const site = await root.getDirectoryHandle('site', { create: true });
      await site.getDirectoryHandle('.git', { create: true });
      for (const { path, text } of all) {
        const folders = path.split('/');
        const name = folders.pop() ?? '';
        let parent = site;
        for (const one of folders) parent = await parent.getDirectoryHandle(one, { create: true });
        const file = await parent.getFileHandle(name, { create: true });
        const writable = await file.createWritable();
        await writable.write(text);
        await writable.close();
      }
    },
    content.map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  );
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  return foreign;
}

/** What is in the browser's folder: text by path. */
const saved = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const open = [{ path: '', folder: await root.getDirectoryHandle('site') }];
    const texts: Record<string, string> = {};
    for (const { path, folder } of open) {
      for await (const [name, handle] of folder.entries()) {
        const here = `${path}${name}`;
        if (handle.kind === 'directory') {
          open.push({ path: `${here}/`, folder: handle as FileSystemDirectoryHandle });
        } else {
          texts[here] = await (await (handle as FileSystemFileHandle).getFile()).text();
        }
      }
    }
    return texts;
  });

/** What the site's own checks say about the browser's folder. */
function problemsIn(texts: Record<string, string>): string[] {
  const list = 'content/taxonomy.yaml';
  const { taxonomy } = readTaxonomy(texts[list] ?? '', list);
  const sources = Object.entries(texts)
    .filter(([path]) => path.endsWith('.md'))
    .map(([file, text]) => ({ path: file.replace(/^content\//, ''), file, text }));
  const now = '2026-11-01T00:00:00.000Z';
  const { problems } = collect(sources, { now, timeZone: site.timeZone, preview: true, taxonomy });
  return problems.map(({ file, line, what }) => `${file}:${line}: ${what}`);
}

const bodyOf = (text = ''): string => text.replace(/^---\n[\s\S]*?\n---\n/, '');
const engelbart = 'content/articles/engelbart-1968-demo/index';

test('shows both languages of an article side by side, and asks no other origin', async ({
  page,
}) => {
  const foreign = await openEditor(page);
  await page.getByText('滑鼠是配角：重看 Engelbart 1968 年的示範').click();
  const titles = page.getByRole('textbox', { name: '標題 Title' });
  const bodies = page.getByRole('textbox', { name: '內文 Text' });
  for (const [index, language] of languages.entries()) {
    const text = readFileSync(`${engelbart}.${language}.md`, 'utf8');
    const title = /^title: "(.*)"$/m.exec(text)?.[1] ?? '';
    await expect(titles.nth(index)).toHaveValue(title);
    await expect(bodies.nth(index)).toHaveValue(bodyOf(text).trim());
  }
  const [chinese, english] = [await titles.nth(0).boundingBox(), await titles.nth(1).boundingBox()];
  expect(english?.y).toBe(chinese?.y);
  expect(english?.x).toBeGreaterThan((chinese?.x ?? 0) + (chinese?.width ?? 0));
  await page.evaluate(() => document.fonts.ready);
  expect(foreign).toEqual([]);
});

for (const { title, changed, index } of [
  { title: '滑鼠是配角：重看 Engelbart 1968 年的示範', changed: engelbart, index: 'zh-tw' },
  {
    title: 'Three Stories and a Back Cover: Steve Jobs at Stanford',
    changed: 'content/articles/jobs-stanford-2005/index',
    index: 'en',
  },
]) {
  test(`saves ${changed} so that it passes the checks, its text as it was`, async ({ page }) => {
    const foreign = await openEditor(page);
    await page.getByText(title).click();
    const field = page.getByRole('textbox', { name: '標題 Title' }).first();
    await expect(field).toHaveValue(title);
    await field.fill(`${title}!`);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const file = `${changed}.${index}.md`;
    // While it is written, a file can't be read.
    await expect(async () => {
      expect((await saved(page))[file]).toContain(`title: "${title}!"`);
    }).toPass();
    const texts = await saved(page);
    expect(Object.keys(texts).sort()).toEqual([...content].sort());
    for (const path of content.filter((one) => one.endsWith('.md'))) {
      expect(bodyOf(texts[path])).toBe(bodyOf(readFileSync(path, 'utf8')));
    }
    expect(problemsIn(texts)).toEqual([]);
    expect(foreign).toEqual([]);
  });
}

test('is no part of a site that has it switched off', () => {
  expect(site.editing).toBe(false);
  expect(files.filter((file) => file.startsWith('admin/'))).toEqual([]);
  const texts = files.filter((file) => /\.(?:html|js|css|xml|txt|json)$/.test(file));
  expect(texts.filter((file) => /sveltia|\/admin\//i.test(readText(file)))).toEqual([]);
});
