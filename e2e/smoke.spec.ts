import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright/test';
import { outDir } from '../build/paths';
import { site } from '../lib/site';
import { languages } from '../model/language';
import { sourcesOf } from '../model/options';
import { expect, test } from './support/test';

// Whether a site as it was built can be shown to readers, whatever is in it: `npm run smoke`.

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const htmlOf = (path: string): string =>
  readFileSync(join(outDir, decodeURI(path), 'index.html'), 'utf8');

/** A page that stays, unlike one at an old address. */
const isPage = (path: string): boolean =>
  existsSync(join(outDir, decodeURI(path), 'index.html')) &&
  !htmlOf(path).includes('http-equiv="refresh"');

/** Pages right below a list's own, such as articles; their addresses below the site's. */
function pagesBelow(list: string): string[] {
  const folder = join(outDir, list);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map((name) => `${list}${encodeURI(name)}/`).filter(isPage);
}

const samples = languages.flatMap((language) => {
  const articles = pagesBelow(`${language}/articles/`);
  return [
    [`home (${language})`, `${language}/`],
    [`list of articles (${language})`, `${language}/articles/`],
    [`article (${language})`, articles[0]],
    [`facing pages (${language})`, articles.map((path) => `${path}facing/`).find(isPage)],
    [`tag (${language})`, pagesBelow(`${language}/tags/`)[0]],
    [`search (${language})`, `${language}/search/`],
  ] as const;
});

/** Has problems with what a page asks for named, from here on. */
function watchRequests(page: Page, origin: string, allowed: string[]): string[] {
  const wrong: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    const isKnown = [origin, 'data:', 'blob:', ...allowed].some((start) => url.startsWith(start));
    if (!isKnown) wrong.push(`asks another site: ${url}`);
  });
  page.on('response', (response) => {
    const url = response.url();
    const status = response.status();
    if (url.startsWith(origin) && status >= 400) wrong.push(`${status}: ${url}`);
  });
  return wrong;
}

test.describe('a reader', () => {
  // Whoever reads one of the languages is led on from the title page.
  test.use({ locale: 'fr-FR' });

  for (const [name, path] of [['title page', ''], ...samples] as const) {
    if (path === undefined) continue;
    test(`sees ${name}`, async ({ page, baseURL }) => {
      const allowed = Object.values(sourcesOf(htmlOf(path), site.options)).flat();
      const wrong = watchRequests(page, new URL(baseURL ?? '').origin, allowed);
      const response = await page.goto(path, { waitUntil: 'load' });
      expect(response?.status()).toBe(200);
      await expect(page).toHaveTitle(/\S/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
      expect(wrong).toEqual([]);
      expect(await barriers(page)).toEqual([]);
    });
  }

  test('sees that a page is not there', async ({ page }) => {
    const response = await page.goto('no-such-page/');
    expect(response?.status()).toBe(404);
    await expect(page).toHaveTitle(/\S/);
  });
});

/** What keeps someone from reading a page at all: level A of https://www.w3.org/TR/WCAG21/ */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ runOnly: ['wcag2a', 'wcag21a'] })`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
