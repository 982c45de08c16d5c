import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { serviceWorker } from '../../build/elements/options';
import { outDir } from '../../build/paths';
import { readText } from '../support/site';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'serial' });

const read = 'en/articles/enterprise-first/';

/** Waits until the worker has kept the page and the style that it loads. */
async function kept(page: Page, path: string) {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const addresses: string[] = [];
        for (const name of await caches.keys()) {
          for (const { url } of await (await caches.open(name)).keys()) addresses.push(url);
        }
        return addresses.join('\n');
      }),
    )
    .toMatch(new RegExp(`${path}\\n[\\s\\S]*\\.css|\\.css[\\s\\S]*${path}(\\n|$)`));
}

test('what was read stays readable without a connection', async ({ page, context }) => {
  await page.goto(read);
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await kept(page, read);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(250, 246, 238)');
  // From elsewhere, too, and with a query.
  await page.goto(`${read}?from=elsewhere`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  // What wasn't read is missing, and what was is offered.
  await page.goto('en/articles/');
  await expect(page.getByText('No connection.')).toBeVisible();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('new versions arrive', async ({ page, context }) => {
  await page.goto(read);
  await kept(page, read);
  const file = join(outDir, read, 'index.html');
  const before = readText(`${read}index.html`);
  rmSync(`${file}.br`, { force: true });
  rmSync(`${file}.gz`, { force: true });
  try {
    writeFileSync(file, before.replace(/<h1([^>]*)>[\s\S]*?<\/h1>/, '<h1$1>Changed</h1>'));
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changed');
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changed');
  } finally {
    writeFileSync(file, before);
  }
});

test('it can be taken back', async ({ page, context }) => {
  await page.goto(read);
  await kept(page, read);
  const file = join(outDir, 'sw.js');
  const before = readText('sw.js');
  rmSync(`${file}.br`, { force: true });
  rmSync(`${file}.gz`, { force: true });
  try {
    // What a build with `withdrawn` has: the other worker, and pages that ask for none.
    writeFileSync(file, serviceWorker('withdrawn'));
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new Error('not asked for'));
    });
    await page.goto('en/');
    // Browsers look for a new worker when a page is opened; asking is only quicker.
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect
      .poll(() =>
        page.evaluate(async () => [
          (await navigator.serviceWorker.getRegistrations()).length,
          (await caches.keys()).length,
        ]),
      )
      .toEqual([0, 0]);
    await page.goto('en/');
    await context.setOffline(true);
    await expect(page.goto(read)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  } finally {
    writeFileSync(file, before);
  }
});
