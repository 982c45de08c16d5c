import type { Locator, Page } from 'playwright/test';
import { absolute, addressOf } from '../lib/addresses';
import { site } from '../lib/site';
import { type FilterIndex, openArchive } from '../model/filterIndex';
import { languages, languageTag, otherLanguage } from '../model/language';
import { dictionary } from '../words';
import { readText } from './support/site';
import { expect, test } from './support/test';

for (const language of languages) {
  const words = dictionary(language);
  const other = otherLanguage(language);
  const list = `${language}/articles/`;
  const index: FilterIndex = JSON.parse(readText(`${list}filter.json`));
  const { tags, categories, articles } = openArchive(index);
  const nameOf = (at: number | undefined) => tags[at ?? -1]?.[1] ?? '';
  const idOf = (at: number | undefined) => tags[at ?? -1]?.[0] ?? '';

  /** The commonest tag, and one that stands beside it in one article only. */
  const first = 0;
  const together = (tag: number) =>
    articles.filter((one) => one.tags.includes(first) && one.tags.includes(tag));
  const second = [...tags.keys()].find((tag) => tag !== first && together(tag).length === 1) ?? -1;
  const never = [...tags.keys()].find((tag) => together(tag).length === 0) ?? -1;
  const withFirst = articles.filter((one) => one.tags.includes(first)).length;
  const found = (n: number) =>
    n === 1 ? words.filter.one : words.filter.many.replace('{n}', String(n));

  const filter = (page: Page) => page.getByRole('region', { name: words.filter.label });
  const link = (page: Page, tag: number) =>
    filter(page).getByRole('link', { name: new RegExp(`^${escaped(nameOf(tag))} \\d+$`) });
  const chip = (page: Page, tag: number) => button(filter(page), nameOf(tag));
  const status = (page: Page) => page.locator('tag-filter > [role=status]');
  const titles = (page: Page) => page.getByRole('main').locator('ol h2').filter({ visible: true });

  test.describe(`tag filter (${language})`, () => {
    test('is loaded at its first use', async ({ page }) => {
      const urls: string[] = [];
      page.on('request', (request) => urls.push(request.url()));
      await page.goto(list);
      await page.waitForLoadState('networkidle');
      expect(urls.filter((url) => /filter/.test(url))).toEqual([]);
      await link(page, first).click();
      await expect(status(page)).toHaveText(found(withFirst));
      expect(urls.filter((url) => /filter\.json$/.test(url))).toHaveLength(1);
    });

    test('draws the list that the page of the tag has', async ({ page }) => {
      const looks = (items: Locator) =>
        items.evaluateAll((all) =>
          all.slice(0, 10).map((item) => {
            for (const time of item.querySelectorAll('time')) time.removeAttribute('datetime');
            return [item, ...item.querySelectorAll('*')].map((element) => [
              element.tagName,
              [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
              element.children.length === 0 || element.matches('h2') ? element.textContent : '',
            ]);
          }),
        );
      await page.goto(`${language}/tags/${idOf(first)}/`);
      const expected = await looks(page.getByRole('main').locator('ol > li'));
      await page.goto(`${list}?tag=${idOf(first)}`);
      await expect(titles(page)).toHaveCount(withFirst);
      expect(await looks(page.locator('tag-filter > div:not([data-list]) > ol > li'))).toEqual(
        expected,
      );
    });

    test('narrows by tags, category and year, and tells how many are left', async ({ page }) => {
      await page.goto(list);
      await link(page, first).click();
      await expect(page).toHaveURL(`${list}?tag=${idOf(first)}`);
      await expect(chip(page, first)).toHaveAttribute('aria-pressed', 'true');
      await expect(chip(page, first)).toBeFocused();
      await expect(chip(page, second)).toContainText('1');
      await chip(page, second).click();
      await expect(page).toHaveURL(`${list}?tag=${idOf(first)}&tag=${idOf(second)}`);
      await expect(status(page)).toHaveText(words.filter.one);
      await expect(titles(page)).toHaveText([together(second)[0]?.title ?? ''].map(startsWith));

      const [category, name] = categories[together(second)[0]?.categories[0] ?? -1] ?? [];
      await button(filter(page), name ?? '').click();
      await expect(page).toHaveURL(new RegExp(`&category=${category}$`));
      await expect(titles(page)).toHaveCount(1);
      const year = new Date((together(second)[0]?.day ?? 0) * 86_400_000).getUTCFullYear();
      await button(filter(page), String(year)).click();
      await expect(page).toHaveURL(new RegExp(`&year=${year}$`));
      await expect(titles(page)).toHaveCount(1);

      await page.getByRole('button', { name: words.filter.clear }).click();
      await expect(page).toHaveURL(list);
      await expect(status(page)).toHaveText('');
      await expect(titles(page)).toHaveCount(Math.min(site.articlesPerPage, articles.length));
    });

    test('dims what is impossible', async ({ page }) => {
      await page.goto(`${list}?tag=${idOf(first)}`);
      const impossible = chip(page, never);
      await expect(impossible).toHaveAttribute('aria-disabled', 'true');
      await expect(impossible).toHaveCSS('border-style', 'dashed');
      await impossible.click({ force: true });
      await expect(page).toHaveURL(`${list}?tag=${idOf(first)}`);
    });

    test('says when nothing is left', async ({ page }) => {
      await page.goto(`${list}?tag=${idOf(first)}&tag=${idOf(never)}`);
      await expect(status(page)).toHaveText(words.filter.none);
      await expect(titles(page)).toHaveCount(0);
      await chip(page, never).click();
      await expect(titles(page)).toHaveCount(withFirst);
    });

    test('works by keyboard', async ({ page }) => {
      await page.goto(list);
      await link(page, first).focus();
      await page.keyboard.press('Enter');
      await expect(chip(page, first)).toBeFocused();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Space');
      await expect(page).toHaveURL(list);
      await page.keyboard.press('Enter');
      await expect(status(page)).toHaveText(found(withFirst));
    });

    test('goes back and forward, to the same place', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 500 });
      await page.goto(list);
      await link(page, first).click();
      await chip(page, second).click();
      await expect(titles(page)).toHaveCount(1);
      await page.goBack();
      await expect(titles(page)).toHaveCount(withFirst);
      const last = titles(page).last().getByRole('link');
      await last.scrollIntoViewIfNeeded();
      await page.waitForTimeout(300);
      const y = await page.evaluate(() => scrollY);
      expect(y).toBeGreaterThan(200);
      const title = await last.textContent();
      await last.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
      await page.goBack();
      await expect(titles(page)).toHaveCount(withFirst);
      await expect(chip(page, first)).toHaveAttribute('aria-pressed', 'true');
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(y);
      await page.goBack();
      await expect(page).toHaveURL(list);
      await expect(titles(page)).toHaveCount(Math.min(site.articlesPerPage, articles.length));
      await page.reload();
      await page.goForward();
      await expect(titles(page)).toHaveCount(withFirst);
    });

    test('stays when the language is switched', async ({ page }) => {
      await page.goto(`${list}?tag=${idOf(first)}`);
      await expect(titles(page)).toHaveCount(withFirst);
      await page.getByRole('navigation', { name: words.languageSwitch }).getByRole('link').click();
      await expect(page.locator('html')).toHaveAttribute('lang', languageTag[other]);
      await expect(page).toHaveURL(`${other}/articles/?tag=${idOf(first)}`);
      await expect(page.locator('tag-filter [aria-pressed=true]')).toHaveCount(1);
    });

    test('gives a link to the list', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(`${list}?tag=${idOf(first)}`);
      const copied = async () => {
        await page.getByRole('button', { name: words.filter.copy }).click();
        await expect(page.getByText(words.filter.copied, { exact: true })).toBeVisible();
        return page.evaluate(() => navigator.clipboard.readText());
      };
      expect(await copied()).toBe(absolute(addressOf.term(language, 'tags', idOf(first))));
      await chip(page, second).click();
      expect(await copied()).toBe(
        `${absolute(addressOf.articles(language))}?tag=${idOf(first)}&tag=${idOf(second)}`,
      );
    });

    test('gives it without the clipboard as well', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.addInitScript(() => {
        Clipboard.prototype.writeText = () =>
          Promise.reject(new DOMException('', 'NotAllowedError'));
      });
      await page.goto(`${list}?tag=${idOf(first)}`);
      await page.getByRole('button', { name: words.filter.copy }).click();
      await expect(page.getByText(words.filter.copied, { exact: true })).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        absolute(addressOf.term(language, 'tags', idOf(first))),
      );
    });

    test('knows a tag by all of its names', async ({ page }) => {
      const at = tags.findIndex(([, , ...others]) => others.length > 0);
      for (const name of tags[at] ?? []) {
        await page.goto(`${list}?tag=${encodeURIComponent(name.toUpperCase())}`);
        await expect(page.locator('tag-filter [aria-pressed=true]')).toContainText(nameOf(at));
      }
    });

    for (const [what, value] of Object.entries({
      'a tag that is none': 'nothing-of-the-kind',
      markup: '<img src=x onerror="document.title=1"><script>document.title=1</script>',
      'a tag out of an attribute': '"><b onclick=alert(1)>',
      'very much': '長'.repeat(1_000),
      'the names of properties': '__proto__',
    })) {
      test(`tells that it doesn't know ${what}`, async ({ page }) => {
        await page.goto(`${list}?tag=${encodeURIComponent(value)}&year=1066`);
        await expect(status(page)).toContainText(value.slice(0, 30));
        await expect(status(page)).toContainText('1066');
        await expect(status(page).locator('*:not(p)')).toHaveCount(0);
        expect((await status(page).textContent())?.length).toBeLessThan(250);
        await expect(titles(page)).toHaveCount(Math.min(site.articlesPerPage, articles.length));
        await expect(page).toHaveTitle(new RegExp(words.allArticles));
        await chip(page, first).click();
        await expect(page).toHaveURL(`${list}?tag=${idOf(first)}`);
        await expect(status(page)).toHaveText(found(withFirst));
      });
    }

    for (const query of ['?tag=', '?tag=%20', '?tag=&tag=']) {
      test(`tells that ${query} names nothing`, async ({ page }) => {
        await page.goto(list + query);
        await expect(status(page)).toContainText(
          words.filter.blank.replace('{kind}', words.filter.tag),
        );
        await expect(titles(page)).toHaveCount(Math.min(site.articlesPerPage, articles.length));
      });
    }

    test('survives a value that is no UTF-8', async ({ page }) => {
      await page.goto(`${list}?tag=%ff%fe&category=%`);
      await expect(status(page).locator('p')).toHaveCount(2);
    });

    test('leads to the page of the tag where it cannot be loaded', async ({ page }) => {
      await page.route('**/filter.json', (route) => route.abort());
      await page.goto(`${list}?tag=${idOf(first)}`);
      await expect(status(page)).toHaveText(words.filter.failed);
      await link(page, first).click();
      await expect(page).toHaveURL(`${language}/tags/${idOf(first)}/`);
    });

    test('opens tags in new tabs', async ({ page, context }) => {
      await page.goto(list);
      const opened = context.waitForEvent('page');
      await link(page, first).click({ modifiers: ['ControlOrMeta'] });
      await expect(await opened).toHaveURL(`${language}/tags/${idOf(first)}/`);
      await expect(page).toHaveURL(list);
    });

    test('is reached from the page of a tag', async ({ page }) => {
      await page.goto(`${language}/tags/${idOf(first)}/`);
      await page.getByRole('link', { name: words.refine }).click();
      await expect(chip(page, first)).toHaveAttribute('aria-pressed', 'true');
    });

    test('starts from a further page of the list', async ({ page }) => {
      test.skip(articles.length <= site.articlesPerPage, 'there is one page only');
      await page.goto(`${list}page/2/`);
      await link(page, first).click();
      await expect(page).toHaveURL(`${list}?tag=${idOf(first)}`);
      await expect(titles(page)).toHaveCount(withFirst);
      await chip(page, first).click();
      await expect(page).toHaveURL(list);
      await expect(titles(page)).toHaveCount(site.articlesPerPage);
    });
  });

  test.describe(`tag filter on a phone (${language})`, () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('has the commonest tags, and all of them in a sheet', async ({ page }) => {
      await page.goto(list);
      const shown = page.locator('[data-kind=tag] > li').filter({ visible: true });
      await expect(shown).toHaveCount(13);
      await filter(page).getByRole('link', { name: words.allTags }).tap();
      const sheet = page.getByRole('dialog', { name: words.filter.allTags });
      await expect(sheet.getByRole('listitem')).toHaveCount(tags.length);
      await expect(sheet.getByRole('textbox')).not.toBeFocused();

      const rare = tags.length - 1;
      await sheet.getByRole('textbox').fill(`${nameOf(rare).toUpperCase()} `);
      await button(sheet, nameOf(rare)).tap();
      await expect(page).toHaveURL(`${list}?tag=${idOf(rare)}`);
      await sheet.getByRole('textbox').fill('no tag has such a name');
      await expect(sheet.getByRole('status')).toHaveText(words.filter.noneFound);
      await sheet.getByRole('button', { name: /\d/ }).last().tap();
      await expect(sheet).toBeHidden();
      // What the button promises.
      await expect(status(page)).toBeInViewport();
      await expect(titles(page).first()).toBeInViewport();
      await expect(chip(page, rare)).toBeVisible();
      await chip(page, rare).tap();
      await expect(page).toHaveURL(list);
      // It doesn't vanish from under the finger.
      await expect(chip(page, rare)).toBeVisible();
    });

    test('has labels large enough for a finger', async ({ page }) => {
      await page.goto(list);
      await link(page, first).tap();
      await expect(chip(page, first)).toHaveAttribute('aria-pressed', 'true');
      const size = await chip(page, first).boundingBox();
      expect(size?.height).toBeGreaterThanOrEqual(44);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(390);
    });
  });

  test.describe(`tag filter without JavaScript (${language})`, () => {
    test.use({ javaScriptEnabled: false });

    test('is links to the pages of tags', async ({ page }) => {
      await page.goto(`${list}?tag=${idOf(first)}`);
      await expect(titles(page)).toHaveCount(Math.min(site.articlesPerPage, articles.length));
      await expect(filter(page).getByText(words.years)).toBeHidden();
      await link(page, first).click();
      await expect(page).toHaveURL(`${language}/tags/${idOf(first)}/`);
    });
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const startsWith = (text: string) => new RegExp(`^${escaped(text)}`);

/** The switch with a name, whatever its count. */
const button = (where: Locator, name: string) =>
  where.getByRole('button', {
    name: new RegExp(`^${escaped(name)}( \\d+)?$`),
    disabled: undefined,
  });
