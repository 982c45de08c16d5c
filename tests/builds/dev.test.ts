import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheDir } from '../../build/paths';
import { launchOptions } from '../support/browser';
import { copyCheckout } from '../support/checkout';
import { startDev } from '../support/devServer';

const folder = join(cacheDir, 'dev-site');
const article = join(folder, 'own', 'articles', 'first', 'index.zh-tw.md');
const text = (title: string, body: string) =>
  `---\ntitle: ${title}\ndate: 2026-01-05\ndraft: true\ntags: [測試]\n---\n\n${body}\n`;

/** As a person who writes meets it: `npm run dev`, an editor and a browser. */
describe('npm run dev', () => {
  let server: Awaited<ReturnType<typeof startDev>>;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    rmSync(join(folder, 'own'), { recursive: true, force: true });
    copyCheckout(folder);
    mkdirSync(join(article, '..'), { recursive: true });
    writeFileSync(article, text('第一篇', '第一段。'));
    server = await startDev(folder, 4196, { CONTENT_DIR: 'own' });
    browser = await chromium.launch(launchOptions());
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
    });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const shows = (words: string) =>
    page.getByText(words, { exact: true }).first().waitFor({ timeout: 60_000 });

  it('shows drafts, and says that they are', async () => {
    await page.goto(`${server.address}zh-tw/articles/first/`, { timeout: 120_000 });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('第一篇');
    await shows('草稿');
  }, 180_000);

  it('has icons', async () => {
    for (const [name, type] of Object.entries({
      'icon.svg': 'svg+xml',
      'icon-180.png': 'png',
      'favicon.ico': 'x-icon',
    })) {
      const { headers } = await fetch(server.address + name);
      expect(headers.get('content-type')).toBe(`image/${type}`);
    }
  });

  it('shows what is saved: a body, then a title', async () => {
    writeFileSync(article, text('第一篇', '另一段。'));
    await shows('另一段。');
    writeFileSync(article, text('新的題目', '另一段。'));
    await page.getByRole('heading', { level: 1, name: '新的題目' }).waitFor({ timeout: 60_000 });
  }, 180_000);

  it('names a mistake, keeps what was right, and goes on', async () => {
    writeFileSync(article, text('新的題目', '{{< youtub GMXnmaky9FY >}}'));
    await expect.poll(server.output, { timeout: 60_000 }).toMatch(/index\.zh-tw\.md:8.*youtub/);
    await page.reload();
    await shows('另一段。');
    writeFileSync(article, text('新的題目', '改好了。'));
    await shows('改好了。');
  }, 180_000);

  it('shows code that is saved', async () => {
    const words = join(folder, 'words', 'zh-tw.ts');
    writeFileSync(
      words,
      readFileSync(words, 'utf8').replaceAll("draft: '草稿'", "draft: '未完稿'"),
    );
    await shows('未完稿');
  }, 180_000);

  it('has no error in the console', () => {
    expect(errors).toEqual([]);
  });
});
