import type { Page } from 'playwright/test';
import { languages, languageTag, otherLanguage } from '../model/language';
import { dictionary } from '../words';
import { pages } from './support/site';
import { expect, test } from './support/test';

// Two languages as equals: facing pages, the switch, the glance, the neutral link.

const facing = pages.filter(({ kind }) => kind === 'facing');
const pairs = facing.map(({ path }) => path.replace(/facing\/$/, ''));
const long = 'articles/enterprise-first/';

/** The row at the top of the window. */
const rowAtTop = (page: Page) =>
  page.evaluate(() => {
    const marks = [...document.querySelectorAll('[id]')].filter(({ id }) => /^p\d+$/.test(id));
    const head = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    return marks.filter((mark) => mark.getBoundingClientRect().top <= head + 32).at(-1)?.id;
  });

/** The text of the row's heading. */
const headingOf = (page: Page, row: string) =>
  page.evaluate((id) => document.getElementById(id)?.closest('h2, h3')?.textContent, row);

for (const path of pairs) {
  test(`the switch keeps the place: ${path}`, async ({ page }) => {
    await page.goto(path);
    const language = languages.find((each) => path.startsWith(each)) ?? 'en';
    const heading = page.locator('[data-prose] h2').nth(3);
    await heading.evaluate((element) => element.scrollIntoView());
    const row = await rowAtTop(page);
    expect(row).toBeDefined();
    await page
      .getByRole('link', { name: dictionary(otherLanguage(language)).languageName })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`/${otherLanguage(language)}/.*#${row}$`));
    await expect.poll(() => rowAtTop(page)).toBe(row);
    const fourth = await page.locator('[data-prose] h2').nth(3).textContent();
    expect(await headingOf(page, row ?? '')).toBe(fourth);

    await page.goBack();
    await expect(page).toHaveURL(path);
    await expect.poll(() => rowAtTop(page)).toBe(row);
    await page.goForward();
    await expect.poll(() => rowAtTop(page)).toBe(row);
  });
}

test('the switch goes to the top before the text has begun', async ({ page }) => {
  await page.goto(`zh-tw/${long}`);
  await page.getByRole('link', { name: 'English' }).first().click();
  await expect(page).toHaveURL(`en/${long}`);
});

for (const language of languages) {
  const words = dictionary(language);
  const other = otherLanguage(language);

  test.describe(language, () => {
    test('the facing view and back keep the place', async ({ page }) => {
      await page.goto(`${language}/${long}`);
      await page
        .locator('[data-prose] h2')
        .nth(2)
        .evaluate((element) => element.scrollIntoView());
      const row = await rowAtTop(page);
      await page
        .getByRole('banner')
        .first()
        .getByRole('link', { name: words.facing, exact: true })
        .press('Enter');
      await expect(page).toHaveURL(`${language}/${long}facing/#${row}`);
      await expect.poll(() => rowAtTop(page)).toBe(row);
      await page
        .getByRole('banner')
        .first()
        .getByRole('link', { name: words.languageName, exact: true })
        .press('Enter');
      await expect(page).toHaveURL(`${language}/${long}#${row}`);
    });

    test('of the ways to read an article, one is current', async ({ page }) => {
      const ways = page.getByRole('navigation', { name: words.languageSwitch });
      const current = ways.locator('[aria-current]');
      for (const [path, name] of [
        [long, words.languageName],
        [`${long}facing/`, words.facingShort],
      ] as const) {
        await page.goto(`${language}/${path}`);
        await expect(current).toHaveText(name);
        await expect(ways.locator('> *')).toHaveText(['中文', words.facingShort, 'English']);
      }
      await ways.getByRole('link', { name: dictionary(other).languageName }).click();
      await expect(page).toHaveURL(`${other}/${long}`);
    });

    test('facing rows stand side by side, and alternate on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 1000, height: 800 });
      await page.goto(`${language}/${long}facing/`);
      const cells = page.locator('[data-rows] #p1 [data-side]');
      await expect(cells.nth(0)).toHaveAttribute('lang', languageTag[language]);
      await expect(cells.nth(1)).toHaveAttribute('lang', languageTag[other]);
      const tops = () =>
        cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().top));
      const [left, right] = await tops();
      expect(left).toBe(right);
      await page.setViewportSize({ width: 390, height: 800 });
      const [first = 0, second = 0] = await tops();
      expect(second).toBeGreaterThan(first);
    });

    test('a covered side is uncovered row by row, by keyboard', async ({ page }) => {
      await page.goto(`${language}/${long}facing/`);
      const cell = page.locator('#p1 [data-side=other]');
      await expect(cell.locator('blockquote')).toBeVisible();
      await page.getByRole('radio', { name: words.coverOther }).check();
      await expect(cell.locator('blockquote')).toBeHidden();
      await expect(page.locator('#p1 [data-side=own] blockquote')).toBeVisible();
      await cell.getByRole('button', { name: words.reveal }).press('Enter');
      await expect(cell.locator('blockquote')).toBeVisible();
      await expect(cell).toBeFocused();
      await expect(page.locator('#p4 [data-side=other] p')).toBeHidden();
      await page.getByRole('radio', { name: words.coverNothing }).check();
      await expect(page.locator('#p4 [data-side=other] p')).toBeVisible();
    });

    test('a language that is covered stays covered in every article', async ({ page }) => {
      await page.goto(`${language}/${long}facing/`);
      await page.getByRole('radio', { name: words.coverOther }).check();
      await page.reload();
      await expect(page.getByRole('radio', { name: words.coverOther })).toBeChecked();
      await expect(page.locator('#p4 [data-side=other] p')).toBeHidden();
      // In the other language's pages it is their own side.
      await page.goto(`${other}/articles/what-is-a-neural-network/facing/`);
      await expect(page.getByRole('radio', { name: dictionary(other).coverOwn })).toBeChecked();
      await expect(page.locator('#p1 [data-side=own] p').first()).toBeHidden();
      await page.getByRole('radio', { name: dictionary(other).coverNothing }).check();
      await page.goto(`${language}/${long}facing/`);
      await expect(page.locator('#p4 [data-side=other] p')).toBeVisible();
    });

    test('a glance shows a paragraph in the other language', async ({ page }) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(`${language}/${long}`);
      await expect(page.getByRole('button', { name: words.glanceOpen })).toHaveCount(0);
      expect(requests.some((url) => url.includes('facing'))).toBe(false);

      await page.getByRole('button', { name: words.glance, exact: true }).press('Enter');
      const glance = page.getByRole('button', { name: words.glanceOpen }).nth(2);
      await glance.press('Enter');
      const shown = page.locator(`aside[lang=${languageTag[other]}]`);
      await expect(shown).toBeVisible();
      await expect(shown).not.toBeEmpty();
      await expect(glance).toHaveAttribute('aria-expanded', 'true');
      await glance.click();
      await expect(shown).toHaveCount(0);
      expect(requests.filter((url) => url.includes('facing'))).toHaveLength(1);

      // What is selected is the text alone.
      const selected = await glance.evaluate((button) => {
        getSelection()?.selectAllChildren(button.parentElement ?? button);
        return getSelection()?.toString();
      });
      expect(selected).not.toMatch(/(中|En)$/);

      await page.reload();
      await expect(glance).toBeVisible();
      await page.getByRole('button', { name: words.glance, exact: true }).click();
      await expect(page.getByRole('button', { name: words.glanceOpen })).toHaveCount(0);
    });

    test('a glance that cannot be loaded says so', async ({ page }) => {
      await page.route('**/facing/', (route) => route.abort());
      await page.goto(`${language}/${long}`);
      const button = page.getByRole('button', { name: words.glance, exact: true });
      await button.click();
      await expect(page.getByText(words.glanceFailed)).toBeVisible();
      await expect(button).toHaveAttribute('aria-pressed', 'false');
    });

    test.describe('the link for readers of both languages', () => {
      test.use({ locale: language === 'en' ? 'en-GB' : 'zh-HK' });

      test('leads to the language of the browser', async ({ page }) => {
        await page.goto('a/enterprise-first/?from=line#p3');
        await expect(page).toHaveURL(`${language}/${long}?from=line#p3`);
      });

      test('leads to the language that was chosen', async ({ page }) => {
        await page.goto(`${language}/${long}`);
        await page
          .getByRole('link', { name: dictionary(other).languageName })
          .first()
          .click();
        await expect(page).toHaveURL(`${other}/${long}`);
        await page.goto('a/enterprise-first/');
        await expect(page).toHaveURL(`${other}/${long}`);
      });

      test('leads to the only text there is', async ({ page }) => {
        await page.goto('a/inside-the-transformer/');
        await expect(page).toHaveURL('zh-tw/articles/inside-the-transformer/');
      });
    });
  });
}

test.describe('with a browser that prefers neither language', () => {
  test.use({ locale: 'ja-JP' });

  test('the link offers both', async ({ page }) => {
    await page.goto('a/enterprise-first/');
    await expect(page.getByRole('link', { name: /賣給會讀合約的人/ })).toBeVisible();
    await expect(page.getByRole('link', { name: /Selling to People/ })).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link offers both, and the switch goes to the top', async ({ page }) => {
    await page.goto('a/enterprise-first/');
    await page.getByRole('link', { name: /Selling to People/ }).click();
    await expect(page).toHaveURL(`en/${long}`);
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page).toHaveURL(`zh-tw/${long}`);
    await page.getByRole('link', { name: dictionary('zh-tw').facing }).click();
    await expect(page.locator('#p9')).toBeVisible();
  });

  test('a row can be linked, and is lit', async ({ page }) => {
    await page.goto(`zh-tw/${long}facing/#p9`);
    const lit = (row: string) =>
      page
        .locator(`${row} [data-side=own]`)
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await lit('#p9')).not.toBe(await lit('#p8'));
  });
});
