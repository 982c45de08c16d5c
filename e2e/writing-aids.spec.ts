import type { Page } from 'playwright/test';
import { languages } from '../model/language';
import { dictionary } from '../words';
import { elements, textOf } from './support/html';
import { pages, readText } from './support/site';
import { expect, test } from './support/test';
import { standInForOthers } from './support/youtube';

// The sample articles that use them.
const timed = { path: 'articles/building-gpt-from-scratch/', id: 'kCc8FmEb1nY' };
const mathematical = 'articles/attention-step-by-step/';

const samples = {
  'zh-tw': {
    play: '從 1:37:49 播放影片',
    note: '提示',
    term: { text: '語言模型', other: 'language model' },
    formula: '公式',
  },
  en: {
    play: 'Play the video from 1:37:49',
    note: 'Tip',
    term: { text: 'language model', other: '語言模型' },
    formula: 'Formula',
  },
};

/** Until then a browser gives a press to the frame of another site that stood there before a scroll. */
const painted = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

const seconds = String((1 * 60 + 37) * 60 + 49);

for (const language of languages) {
  const words = samples[language];
  const stamp = (page: Page) => page.getByRole('link', { name: words.play });
  const term = (page: Page) => page.getByRole('button', { name: words.term.other, exact: true });

  test.describe(`a time stamp (${language})`, () => {
    test('plays the video from there, and Back returns to the text', async ({
      page,
      context,
      baseURL,
    }) => {
      const requests = await standInForOthers(context, baseURL);
      await page.goto(`${language}/${timed.path}`);
      await stamp(page).scrollIntoViewIfNeeded();
      const place = await page.evaluate(() => scrollY);
      expect(place).toBeGreaterThan(1000);
      expect(requests).toEqual([]);

      await stamp(page).focus();
      await page.keyboard.press('Enter');
      const frame = page.locator('iframe');
      await expect(frame).toBeFocused();
      await expect(frame).toBeInViewport();
      await expect.poll(() => requests).toHaveLength(1);
      const url = new URL(requests[0]?.url() ?? '');
      expect(url.pathname).toBe(`/embed/${timed.id}`);
      expect(url.searchParams.get('start')).toBe(seconds);
      expect(url.searchParams.get('autoplay')).toBe('1');

      await page.goBack();
      await expect(page).toHaveURL(`${language}/${timed.path}`);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
      await expect(frame).toHaveCount(1);
    });

    test('moves a player that is there already', async ({ page, context, baseURL }) => {
      const requests = await standInForOthers(context, baseURL);
      await context.route(/youtube-nocookie/, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: '<p>ready</p>',
        }),
      );
      await page.goto(`${language}/${timed.path}`);
      await page.locator('video-plate a').click();
      const player = page.frameLocator('iframe').locator('body');
      await expect(player).toContainText('ready');
      await stamp(page).scrollIntoViewIfNeeded();
      await painted(page);
      await stamp(page).click();
      await expect(page.locator('iframe')).toHaveAttribute(
        'src',
        new RegExp(`[?&]start=${seconds}(?:&|$)`),
      );
      await expect(page.locator('iframe')).toHaveCount(1);
      await expect(page.locator('iframe')).toBeFocused();
      expect(requests).toEqual([]);
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('leads to YouTube', async ({ page, context, baseURL }) => {
        await standInForOthers(context, baseURL);
        await page.goto(`${language}/${timed.path}`);
        await stamp(page).click();
        await expect(page).toHaveURL(`https://www.youtube.com/watch?v=${timed.id}&t=${seconds}s`);
      });
    });
  });

  test(`a callout is a note with a title (${language})`, async ({ page }) => {
    await page.goto(`${language}/${timed.path}`);
    await expect(page.getByRole('note')).toContainText(words.note);
  });

  for (const javaScriptEnabled of [true, false]) {
    test.describe(`a term (${language}), ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled });

      test('opens its counterpart beside it', async ({ page }) => {
        await page.goto(`${language}/${timed.path}`);
        const counterpart = page.locator('[popover]').getByText(words.term.other, { exact: true });
        await expect(counterpart).toBeHidden();
        await term(page).click();
        await expect(counterpart).toBeVisible();
        await expect(counterpart).toHaveAttribute('lang', language === 'en' ? 'zh-TW' : 'en');
        const [a, b] = [await term(page).boundingBox(), await counterpart.boundingBox()];
        expect(Math.abs((a?.y ?? 0) - (b?.y ?? 999))).toBeLessThan(80);
        await page.keyboard.press('Escape');
        await expect(counterpart).toBeHidden();

        await term(page).focus();
        await page.keyboard.press('Enter');
        await expect(counterpart).toBeVisible();
      });
    });
  }

  test(`a term can be passed on like any text (${language})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${language}/${timed.path}`);
    const quote = await page.evaluate((name) => {
      const button = [...document.querySelectorAll('.term > button')].find(
        (each) => each.ariaLabel === name,
      );
      const block = button?.closest('p');
      if (block) getSelection()?.selectAllChildren(block);
      const copy = block?.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('[popover]')) hidden.remove();
      return copy.textContent ?? '';
    }, words.term.other);
    await page.getByRole('button', { name: dictionary(language).sharePassage }).click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain('#');
    expect(quote).toContain(words.term.text);
    expect(await copied()).toContain(
      quote
        .slice(0, 12)
        .trim()
        .replace(/^["「“]/, ''),
    );
    expect(await copied()).not.toContain(words.term.other);
  });

  test(`facing pages show no terms (${language})`, async ({ page }) => {
    await page.goto(`${language}/${timed.path}facing/`);
    await expect(page.getByRole('main')).toContainText(words.term.text);
    await expect(page.locator('.term, [popover]')).toHaveCount(0);
  });

  test(`formulas are MathML (${language})`, async ({ page }) => {
    await page.goto(`${language}/${mathematical}`);
    const formula = page.getByRole('group', { name: words.formula }).locator('math');
    await expect(formula).toBeVisible();
    await expect(formula.locator('mfrac')).toHaveCount(1);
    await expect(page.getByRole('main')).not.toContainText('\\operatorname');
  });

  test(`feeds and Markdown have formulas in TeX (${language})`, () => {
    const feed = JSON.parse(readText(`${language}/feed.json`)) as {
      items: { url: string; content_html: string }[];
    };
    const { content_html: html = '' } =
      feed.items.find(({ url }) => url.endsWith(mathematical)) ?? {};
    expect(html).toContain('<code>\\operatorname{Attention}(Q, K, V)');
    expect(html).not.toContain('<math');
    expect(readText(`${language}/${mathematical.slice(0, -1)}.md`)).toContain('$d_k$');
    const { content_html: text = '' } =
      feed.items.find(({ url }) => url.endsWith(timed.path)) ?? {};
    expect(text).toContain(`<blockquote>\n<p><strong>${words.note}</strong></p>`);
    expect(text).not.toMatch(/popover|<button/);
  });
}

test('no formula is left in TeX on a page', () => {
  const problems = pages.flatMap((page) =>
    elements(page, 'p', 'li', 'td')
      .filter((element) => /\\(?:frac|operatorname|begin)\b/.test(textOf(element)))
      .map(() => page.file),
  );
  expect(problems).toEqual([]);
});
