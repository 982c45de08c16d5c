import type { Page } from 'playwright/test';
import { languages } from '../../model/language';
import { dictionary } from '../../words';
import { expect, test } from '../support/test';

for (const language of languages) {
  const words = dictionary(language).readerSettings;
  const article = `${language}/articles/enterprise-first/`;
  const open = (page: Page) => page.getByText(words.title).click();
  const choose = (page: Page, group: string, name: string) =>
    page.getByRole('group', { name: group }).getByLabel(name, { exact: true }).check();

  test.describe(`reading settings (${language})`, () => {
    test('size, typeface and width change the text and last', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(article);
      const before = await textOf(page);
      await open(page);
      await expect(
        page.getByRole('group', { name: words.size }).getByLabel(words.sizeChoices.standard),
      ).toBeChecked();
      await choose(page, words.size, words.sizeChoices.large);
      await choose(page, words.width, words.widthChoices.narrow);
      const other = language === 'en' ? 'sans' : 'serif';
      await choose(page, words.face, words.faceChoices[other]);
      const after = await textOf(page);
      expect(after.size).toBeGreaterThan(before.size);
      expect(after.width).toBeLessThan(before.width);
      expect(after.face).not.toBe(before.face);

      await page.reload();
      expect(await textOf(page)).toEqual(after);
      await open(page);
      await choose(page, words.size, words.sizeChoices.standard);
      await choose(page, words.width, words.widthChoices.standard);
      await choose(page, words.face, words.faceChoices.standard);
      expect(await textOf(page)).toEqual(before);
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    });

    test('are there before anything is painted', async ({ page }) => {
      await page.addInitScript(() => {
        localStorage.setItem('size', 'huge');
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          observer.disconnect();
          const { dataset } = document.documentElement;
          dataset.whenBodyCame = dataset.size ?? 'none';
        }).observe(document, { childList: true, subtree: true });
      });
      await page.route('**/assets/*.js', (route) => route.abort());
      await page.goto(article);
      await expect(page.locator('html')).toHaveAttribute('data-when-body-came', 'huge');
      await expect(page.locator('html')).toHaveCSS('font-size', '21px');
    });

    test('work for the moment where storage throws', async ({ page }) => {
      await page.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('', 'SecurityError');
          },
        }),
      );
      await page.goto(article);
      const before = await textOf(page);
      await open(page);
      await choose(page, words.size, words.sizeChoices.huge);
      expect((await textOf(page)).size).toBeGreaterThan(before.size);
      await page.reload();
      expect(await textOf(page)).toEqual(before);
    });

    test('another tab follows', async ({ page, context }) => {
      await page.goto(article);
      const second = await context.newPage();
      await second.goto(`${language}/`);
      await open(second);
      await choose(second, words.size, words.sizeChoices.small);
      await expect(page.locator('html')).toHaveCSS('font-size', '15px');
    });

    test.describe('without scripts', () => {
      test.use({ javaScriptEnabled: false });

      test('are not shown', async ({ page }) => {
        await page.goto(article);
        await expect(page.getByRole('contentinfo')).toBeVisible();
        await expect(page.getByText(words.title)).toBeHidden();
      });
    });
  });
}

/** How a paragraph is set: pixels, and the first families. */
const textOf = (page: Page) =>
  page
    .locator('[data-prose] > p')
    .first()
    .evaluate((paragraph) => {
      const { fontSize, fontFamily } = getComputedStyle(paragraph);
      const { width } = paragraph.getBoundingClientRect();
      return { size: parseFloat(fontSize), width, face: fontFamily };
    });
