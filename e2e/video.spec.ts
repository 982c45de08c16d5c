import type { Locator, Page } from 'playwright/test';
import { languages } from '../model/language';
import { dictionary } from '../words';
import { nameOf, samples } from './support/site';
import { expect, test } from './support/test';
import { standInForOthers } from './support/youtube';

// The author gave this one's video a title and a start.
const article = 'articles/micrograd-by-hand/';
const video = {
  id: 'VMj-3S1tku0',
  title: 'The spelled-out intro to neural networks and backpropagation: building micrograd',
  start: '30',
};

// A share link leads on who reads one of the languages; who reads neither sees its page.
test.use({ locale: 'fr-FR' });

for (const language of [undefined, ...languages]) {
  test(`pages ask nothing of others before the reader acts: ${language ?? 'both languages'}`, async ({
    page,
    context,
    baseURL,
  }) => {
    const requests = await standInForOthers(context, baseURL);
    for (const sample of samples.filter((each) => each.language === language)) {
      await page.goto(sample.path);
      // Whatever waits to come into view, or for a pointer to rest on it.
      await page.keyboard.press('End');
      const outward = page.locator('a[href^="https:"]:visible').first();
      if (await outward.count()) await outward.hover();
      expect(
        requests.map((request) => request.url()),
        nameOf(sample),
      ).toEqual([]);
    }
  });
}

for (const language of languages) {
  test.describe(language, () => {
    const { playVideo } = dictionary(language);
    const plate = (page: Page) => page.getByRole('link', { name: playVideo(video.title) });

    test('a click puts the player in the place of the plate', async ({
      page,
      context,
      baseURL,
    }) => {
      const requests = await standInForOthers(context, baseURL);
      await page.goto(`${language}/${article}`);
      const before = await sizeOf(plate(page));
      await plate(page).click();

      const frame = page.locator('iframe');
      await expect(frame).toHaveCount(1);
      await expect(plate(page)).toHaveCount(0);
      await expect(frame).toBeFocused();
      await expect(frame).toHaveAccessibleName(new RegExp(video.title));
      await expect(frame).toHaveAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
      await expect(frame).toHaveAttribute('allow', /fullscreen/);
      await expect(frame).toHaveAttribute('allow', /autoplay/);
      await expect(page.frameLocator('iframe').getByText('A stand-in')).toBeVisible();
      expect(await sizeOf(frame)).toEqual(before);

      expect(requests).toHaveLength(1);
      const url = new URL(requests[0]?.url() ?? '');
      expect(url.origin + url.pathname).toBe(`https://www.youtube-nocookie.com/embed/${video.id}`);
      expect(url.searchParams.get('start')).toBe(video.start);
      expect(url.searchParams.get('autoplay')).toBe('1');
      // Without a referrer YouTube refuses to play; the page's path is nobody's business.
      expect((await requests[0]?.allHeaders())?.referer).toBe(`${new URL(baseURL ?? '').origin}/`);
    });

    test('so does Enter', async ({ page, context, baseURL }) => {
      await standInForOthers(context, baseURL);
      await page.goto(`${language}/${article}`);
      await plate(page).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('iframe')).toBeFocused();
      await expect(page).toHaveURL(`${language}/${article}`);
    });

    for (const [press, options] of Object.entries({
      'Ctrl-click': { modifiers: ['ControlOrMeta'] },
      'Shift-click': { modifiers: ['Shift'] },
      'the middle button': { button: 'middle' },
    } as const)) {
      test(`${press} is left to the browser`, async ({ page }) => {
        await page.goto(`${language}/${article}`);
        // The browser would open a tab with YouTube; that it is free to is enough here.
        const prevented = page.evaluate(
          () =>
            new Promise((resolve) => {
              for (const type of ['click', 'auxclick']) {
                window.addEventListener(type, (event) => {
                  resolve(event.defaultPrevented);
                  event.preventDefault();
                });
              }
            }),
        );
        await plate(page).click(options as { modifiers?: ['Shift'] });
        expect(await prevented).toBe(false);
        await expect(plate(page)).toBeVisible();
        await expect(page.locator('iframe')).toHaveCount(0);
      });
    }

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('the plate is a link to the video', async ({ page, context, baseURL }) => {
        await standInForOthers(context, baseURL);
        await page.goto(`${language}/${article}`);
        await plate(page).click();
        await expect(page).toHaveURL(
          `https://www.youtube.com/watch?v=${video.id}&t=${video.start}s`,
        );
      });
    });
  });
}

async function sizeOf(locator: Locator) {
  const box = await locator.boundingBox();
  return box && { width: box.width, height: box.height };
}
