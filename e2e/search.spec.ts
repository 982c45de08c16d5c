import type { Page } from 'playwright/test';
import { absolute, addressOf } from '../lib/addresses';
import { languages, languageTag, otherLanguage } from '../model/language';
import { dictionary } from '../words';
import { hold } from './support/hold';
import { expect, test } from './support/test';

const article = {
  'zh-tw': '賣給會讀合約的人：Anthropic 為什麼先做企業生意',
  en: 'Selling to People Who Read the Contract: Why Anthropic Put Businesses First',
};

const results = (page: Page) => page.locator('search-panel li');
const status = (page: Page) => page.locator('search-panel [role=status]');

for (const language of languages) {
  const words = dictionary(language);
  const found = (count: number) =>
    count === 1
      ? words.searchPanel.foundOne
      : words.searchPanel.found.replace('{n}', String(count));

  /** Found in more articles than are shown at first. */
  const frequent = { 'zh-tw': '的', en: 'the' }[language];

  test.describe(language, () => {
    test('nothing of the search is loaded before it is used', async ({ page }) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(`${language}/`);
      await page.waitForLoadState('networkidle');
      expect(requests.filter((url) => /search|dialog/.test(url))).toEqual([]);
      await page.getByRole('link', { name: words.search }).click();
      await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
    });

    test('a dialog finds while one types, by keyboard alone', async ({ page }) => {
      await page.goto(`${language}/articles/enterprise-first/`);
      await page.keyboard.press('/');
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('searchbox')).toBeFocused();
      await page.keyboard.type('Engelbart');
      await expect(status(page)).toHaveText(/\d/);
      await expect(results(page).first()).toContainText('Engelbart');
      await expect(results(page).first().locator('mark').first()).toContainText('Engelbart');
      await page.keyboard.press('ArrowDown');
      const first = results(page).first().getByRole('link').first();
      await expect(first).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/engelbart-1968-demo/);
    });

    test('what is typed before anything of the search has come is searched', async ({ page }) => {
      const load = await hold(page, /\/dialog\.|\/search\//);
      await page.goto(`${language}/tags/`);
      await page.keyboard.press('/');
      const field = page.getByRole('dialog').getByRole('searchbox');
      await expect(field).toBeFocused();
      const before = await field.boundingBox();
      await page.keyboard.type('Engel');
      await expect(field).toHaveValue('Engel');
      load();
      await expect(results(page).first()).toContainText('Engelbart');
      await page.keyboard.type('bart');
      await expect(field).toHaveValue('Engelbart');
      expect(await field.boundingBox()).toEqual(before);
    });

    test('Escape closes the dialog, Ctrl-K opens it again', async ({ page }) => {
      await page.goto(`${language}/tags/`);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('searchbox')).toBeFocused();
    });

    for (const isKept of [true, false]) {
      test.describe(
        isKept ? 'back to a page that was kept' : 'back to a page that comes anew',
        () => {
          // A page with such a handler isn't kept for going back.
          test.beforeEach(async ({ page }) => {
            if (!isKept) await page.addInitScript(() => addEventListener('unload', () => {}));
          });

          test('the dialog is as it was', async ({ page }) => {
            await page.goto(`${language}/articles/enterprise-first/`);
            await page.keyboard.press('/');
            await page.getByRole('searchbox').fill(frequent);
            await expect(status(page)).toHaveText(/\d/);
            const count = await results(page).count();
            const link = results(page)
              .nth(count - 1)
              .getByRole('link')
              .first();
            await link.click();
            await expect(page).not.toHaveURL(/enterprise-first/);
            await page.goBack();
            await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue(frequent);
            await expect(results(page)).toHaveCount(count);
            await expect(link).toBeInViewport();
            await expect(link).toBeFocused();
            // Who closes it has done with it.
            await page.keyboard.press('Escape');
            await page.reload();
            await page.waitForLoadState('networkidle');
            await expect(page.getByRole('dialog')).toHaveCount(0);
          });

          test('the search page is as it was', async ({ page }) => {
            await page.setViewportSize({ width: 390, height: 500 });
            await page.goto(`${language}/search/?q=${frequent}`);
            await page.getByRole('button', { name: words.searchPanel.more }).click();
            await expect.poll(() => results(page).count()).toBeGreaterThan(10);
            const link = results(page).nth(10).getByRole('link').first();
            await link.scrollIntoViewIfNeeded();
            const top = await page.evaluate(() => scrollY);
            expect(top).toBeGreaterThan(500);
            await link.click();
            await expect(page).not.toHaveURL(/search/);
            await page.goBack();
            await expect(link).toBeInViewport();
            await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
          });
        },
      );
    }

    test('the other language searches for the same', async ({ page }) => {
      await page.goto(`${language}/search/`);
      await page.getByRole('searchbox').fill('C++ & AI');
      await expect(page).toHaveURL(/\?q=/);
      const query = new URL(page.url()).search;
      await page.getByRole('navigation', { name: words.languageSwitch }).getByRole('link').click();
      await expect(page).toHaveURL(`${otherLanguage(language)}/search/${query}`);
      await expect(page.getByRole('searchbox')).toHaveValue('C++ & AI');
    });

    test('an address with a query shows what it finds', async ({ page }) => {
      await page.goto(`${language}/search/?q=${encodeURIComponent('企業市場')}`);
      await expect(page.getByRole('searchbox')).toHaveValue('企業市場');
      await expect(results(page).first()).toContainText(article[language]);
      await page.getByRole('searchbox').fill('Claude');
      await expect(page).toHaveURL(/\?q=Claude$/);
    });

    test('the other language is found, and marked', async ({ page }) => {
      const [title, query] =
        language === 'en'
          ? ['走進 Transformer', '走進 Transformer']
          : ['Steve Jobs', 'Whole Earth'];
      await page.goto(`${language}/search/?q=${encodeURIComponent(query)}`);
      const result = results(page).filter({ hasText: title });
      await expect(result.locator('small').first()).toHaveText(
        words.searchPanel.languages[otherLanguage(language)],
      );
      await expect(
        result.locator(`[lang=${languageTag[otherLanguage(language)]}]`).first(),
      ).toBeVisible();
    });

    test('says when there is nothing, one, or no word', async ({ page }) => {
      await page.goto(`${language}/search/`);
      const field = page.getByRole('searchbox');
      await field.fill('zzzqqq');
      await expect(status(page)).toContainText(words.searchPanel.none.replace('{q}', 'zzzqqq'));
      await expect(page.getByRole('link', { name: words.searchPanel.browseTags })).toBeVisible();
      await field.fill('！？');
      await expect(status(page)).toHaveText(words.searchPanel.noWords);
      await field.fill('Pfeiffer');
      await expect(status(page)).toContainText(found(1));
    });

    test('a search can be passed on', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      for (const open of [`${language}/search/?q=AI&utm_source=line`, `${language}/tags/`]) {
        await page.goto(open);
        if (open.endsWith('tags/')) {
          await page.keyboard.press('/');
          await page.getByRole('dialog').getByRole('searchbox').fill('AI');
        }
        await page.getByRole('button', { name: words.searchPanel.copy }).click();
        await expect(page.getByRole('button', { name: words.searchPanel.copied })).toBeVisible();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
          `${absolute(addressOf.search(language))}?q=AI`,
        );
      }
    });

    test('says when it cannot search, and tries again', async ({ page }) => {
      await page.route('**/search/**/*.bin', (route) => route.abort());
      await page.goto(`${language}/search/?q=Claude`);
      await expect(status(page)).toHaveText(words.searchPanel.failed);
      await page.unroute('**/search/**/*.bin');
      await page.getByRole('button', { name: words.searchPanel.retry }).click();
      await expect(results(page).first()).toContainText('Claude');
    });
  });
}

test.describe('queries that must work', () => {
  for (const query of [
    '企業市場',
    '雲端',
    '安全',
    '人工智慧',
    '軟',
    'Claude',
    'AI 模型',
    '企业市场',
    '云端',
    'ＡＩ',
    '台灣',
    '臺灣',
    'enterprise market',
    '大型語言模型',
  ]) {
    test(query, async ({ page }) => {
      await page.goto(`zh-tw/search/?q=${encodeURIComponent(query)}`);
      await expect(results(page).first()).toBeVisible();
    });
  }
});

test('an English tag name finds the Chinese article', async ({ page }) => {
  await page.goto('zh-tw/search/?q=neural+networks');
  await expect(results(page).filter({ hasText: '13,002 個旋鈕' })).toBeVisible();
});

test('nothing is searched while an input method composes', async ({ page }) => {
  await page.goto('zh-tw/search/');
  const field = page.getByRole('searchbox');
  const compose = (type: string, value: string, isComposing: boolean) =>
    field.evaluate(
      (input: HTMLInputElement, event) => {
        input.value = event.value;
        if (event.type === 'input') {
          input.dispatchEvent(
            new InputEvent('input', { bubbles: true, isComposing: event.isComposing }),
          );
        } else input.dispatchEvent(new CompositionEvent(event.type, { bubbles: true }));
      },
      { type, value, isComposing },
    );
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await compose('compositionstart', '', true);
  await compose('input', 'ㄩㄣˊ', true);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => url.endsWith('.bin'))).toEqual([]);
  await compose('compositionend', '雲端', false);
  await expect(results(page).first()).toContainText('雲端');
});

test('a tag that matches is named once', async ({ page }) => {
  await page.goto('en/search/?q=neural+networks');
  const tags = results(page).locator('[data-part=tags]');
  await expect(tags.first()).toHaveText(`${dictionary('en').searchPanel.tags}Neural networks`);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const language of languages) {
    const words = dictionary(language);

    test(`from an article to a section that answers (${language})`, async ({ page }) => {
      await page.goto(`${language}/articles/engelbart-1968-demo/`);
      await page.getByRole('link', { name: words.search, exact: true }).tap();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('searchbox').fill(language === 'en' ? 'neural network' : '雲端');
      await expect(results(page).first().locator('mark').first()).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(390);
      const section = results(page).locator('[data-part=section] a').first();
      const href = (await section.getAttribute('href')) ?? '';
      await section.tap();
      await expect(page).toHaveURL(new RegExp(`${href}$`));
      await expect(dialog).toBeHidden();
    });

    test(`beside the dialog, to close it (${language})`, async ({ page }) => {
      await page.goto(`${language}/tags/`);
      await page.getByRole('link', { name: words.search, exact: true }).tap();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await page.touchscreen.tap(195, 830);
      await expect(dialog).toBeHidden();
    });
  }
});

test.describe('hostile queries', () => {
  for (const query of [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '"\'`',
    '🎉🎉',
    '%',
    'a'.repeat(10_000),
  ]) {
    test(query.slice(0, 30), async ({ page }) => {
      page.on('dialog', () => expect(query).toBe('harmless'));
      await page.goto('zh-tw/search/');
      await page.getByRole('searchbox').fill(query);
      await expect(status(page)).not.toBeEmpty();
      await expect(page.locator('search-panel img, search-panel script')).toHaveCount(0);
    });
  }

  test('in the address', async ({ page }) => {
    await page.goto(`zh-tw/search/?q=${encodeURIComponent('<b onclick=alert(1)>雲端')}`);
    await expect(page.locator('search-panel b')).toHaveCount(0);
    await page.goto(`zh-tw/search/?q=${'a'.repeat(10_000)}`);
    await expect(status(page)).toContainText('只搜尋了前');
  });
});

test('the field takes the focus of a link whose place it takes', async ({ page }) => {
  const load = await hold(page, /search-panel/);
  await page.goto('zh-tw/search/', { waitUntil: 'commit' });
  await page.getByRole('main').getByRole('link', { name: '全部標籤' }).focus();
  load();
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link leads to a page that says where else to look', async ({ page }) => {
    await page.goto('zh-tw/');
    await page.getByRole('link', { name: '搜尋' }).click();
    await expect(page).toHaveURL('zh-tw/search/');
    await page.getByRole('main').getByRole('link', { name: '全部標籤' }).click();
    expect(new URL(page.url()).pathname).toBe(addressOf.taxonomy('zh-tw', 'tags'));
  });
});
