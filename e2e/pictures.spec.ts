import { readFileSync } from 'node:fs';
import { test as bare, type Page } from 'playwright/test';
import sharp from 'sharp';
import { languages } from '../model/language';
import { hold } from './support/hold';
import { attribute, elements } from './support/html';
import { files, pages, readBytes } from './support/site';
import { expect, test } from './support/test';

// Pictures of articles: light, upright, private, in their place at once, and large when asked for.

const article = 'articles/what-is-a-neural-network/';
const source = 'content/articles/what-is-a-neural-network/three.jpg';
const drawn = 'articles/engelbart-1968-demo/';
const made = files.filter((file) => /^assets\/pictures\/[^/]+\.(?:avif|webp)$/.test(file));

// `bare`: on the way from a page to a picture, Chromium logs that it can't blend one into the other.
const picture = (page: Page) => page.getByRole('figure').getByRole('img').first();
const link = (page: Page) => page.getByRole('figure').getByRole('link').first();
const dialog = (page: Page) => page.getByRole('dialog');

/** What the browser chose, once the picture has come into view and is there. */
async function chosen(page: Page): Promise<string> {
  await picture(page).scrollIntoViewIfNeeded();
  const loaded = () =>
    picture(page).evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0);
  await expect.poll(loaded).toBe(true);
  return picture(page).evaluate((img: HTMLImageElement) => img.currentSrc);
}

test('every version that a page names is there', () => {
  const named = pages.flatMap((page) =>
    elements(page, 'img', 'source').flatMap((element) => [
      ...attribute(element, 'srcSet')
        .split(/,? /)
        .filter((part) => part.includes('/')),
      attribute(element, 'src'),
    ]),
  );
  const wanted = [...new Set(named)].filter((address) => address.includes('/assets/pictures/'));
  expect(wanted.length).toBeGreaterThan(2);
  for (const address of wanted) {
    expect(files).toContain(decodeURIComponent(address.replace(/^.*(?=assets\/pictures\/)/, '')));
  }
});

test('nothing is left of where and with what a picture was taken', async () => {
  const before = await sharp(readFileSync(source)).metadata();
  expect(before.exif).toBeDefined();
  expect(made.length).toBeGreaterThan(2);
  for (const file of made) {
    const { exif, xmp, iptc, icc } = await sharp(readBytes(file)).metadata();
    expect({ file, exif, xmp, iptc, icc }).toEqual({ file });
  }
});

test('feeds show pictures by their whole address, without choices', () => {
  for (const language of languages) {
    const feed = JSON.parse(readBytes(`${language}/feed.json`).toString());
    const html: string = feed.items
      .map((item: { content_html: string }) => item.content_html)
      .join();
    expect(html).toMatch(
      /<img src="https?:\/\/[^"]+\/assets\/pictures\/three\.[^"]+\.webp" alt="[^"]+"/,
    );
    expect(html).not.toMatch(/srcset|<source|<picture|data-zoom/);
  }
});

for (const [width, dpr, file] of [
  [360, 2, /\.720\.avif$/],
  [1280, 1, /\.720\.avif$/],
  [1280, 2, /\.1440\.avif$/],
] as const) {
  test.describe(`${width} px wide, ${dpr} dots a pixel`, () => {
    test.use({ viewport: { width, height: 800 }, deviceScaleFactor: dpr });

    for (const path of [article, `${article}facing/`]) {
      test(`the smallest version that is sharp is loaded: ${path}`, async ({ page }) => {
        const loaded: string[] = [];
        page.on('request', (request) => {
          if (request.url().includes('/assets/pictures/')) loaded.push(request.url());
        });
        await page.goto(`en/${path}`);
        // It is below a video: nobody has asked for it yet.
        expect(await chosen(page)).toMatch(file);
        expect(loaded.length).toBe(1);
      });
    }
  });
}

test('a browser without AVIF gets WebP', async ({ page }) => {
  await page.route('**/en/**', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('type="image/avif"', 'type="image/none"');
    await route.fulfill({ response, body });
  });
  await page.goto(`en/${article}`);
  expect(await chosen(page)).toMatch(/\.720\.webp$/);
});

test('nothing moves when a picture comes', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = window as unknown as { shifts: number };
    seen.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        seen.shifts += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const arrive = await hold(page, '**/assets/pictures/**');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`zh-tw/${article}`, { waitUntil: 'domcontentloaded' });
  const below = page.getByRole('figure').locator('figcaption').first();
  const top = () => below.evaluate((caption) => caption.getBoundingClientRect().top + scrollY);
  await picture(page).scrollIntoViewIfNeeded();
  const before = await top();
  const box = await picture(page).boundingBox();
  expect(box?.width).toBe(320);
  arrive();
  await chosen(page);
  expect(await top()).toBe(before);
  expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
});

for (const language of languages) {
  test(`a press shows a picture at its largest, another leaves it (${language})`, async ({
    page,
  }) => {
    const arrive = await hold(page, '**/assets/pictures/*.2040.avif');
    await page.goto(`${language}/${article}`);
    const description = await picture(page).getAttribute('alt');
    await picture(page).click();
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page)).toHaveAccessibleName(description ?? '');
    const large = dialog(page).getByRole('img');
    const { width } = page.viewportSize() ?? { width: 0 };
    expect((await large.boundingBox())?.width).toBe(width);
    arrive();
    const largest = () => large.evaluate((img: HTMLImageElement) => img.currentSrc);
    await expect.poll(largest).toMatch(/\.2040\.avif$/);
    await large.click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(link(page)).toBeFocused();
    await expect(page).toHaveURL(`${language}/${article}`);

    await picture(page).click();
    await page.getByRole('button', { name: { en: 'Close', 'zh-tw': '關閉' }[language] }).click();
    await expect(dialog(page)).toHaveCount(0);
  });
}

test('the keyboard does the same', async ({ page }) => {
  await page.goto(`en/${article}facing/`);
  const { scrollY: top } = await link(page).evaluate((element: HTMLElement) => {
    element.focus();
    return { scrollY };
  });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(link(page)).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
});

test('two presses show a picture once, however slowly its script comes', async ({ page }) => {
  const load = await hold(page, '**/picture-zoom*');
  await page.goto(`en/${article}`);
  await picture(page).click();
  await picture(page).click();
  load();
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
  await expect(dialog(page)).toHaveCount(1);
});

test('a drawing fills the window, and pinching it is up to the reader', async ({ page }) => {
  await page.goto(`en/${drawn}`);
  await picture(page).click();
  const large = dialog(page).getByRole('img');
  await expect(large).toHaveAttribute('src', /\.svg$/);
  for (const part of [dialog(page), large]) {
    expect(await part.evaluate((element) => getComputedStyle(element).touchAction)).toBe('auto');
  }
  const viewport = page.locator('meta[name="viewport"]');
  expect(await viewport.getAttribute('content')).not.toMatch(/scalable|maximum/);
});

test('a press for a new tab stays a link', async ({ page, context }) => {
  await page.goto(`en/${article}`);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    picture(page).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(tab).toHaveURL(/\/assets\/pictures\/three\.[^/]+\.2040\.webp$/);
  await expect(dialog(page)).toHaveCount(0);
});

bare('without its script the link leads to the picture', async ({ page }) => {
  await page.route('**/picture-zoom*', (route) => route.abort());
  await page.goto(`en/${article}`);
  await picture(page).click();
  await expect(page).toHaveURL(/\.2040\.webp$/);
});

bare.describe('without JavaScript', () => {
  bare.use({ javaScriptEnabled: false });

  bare('a picture is a link to its largest version', async ({ page }) => {
    await page.goto(`zh-tw/${article}`);
    const [response] = await Promise.all([
      page.waitForResponse(/\.2040\.webp$/),
      link(page).click(),
    ]);
    expect(response.headers()['content-type']).toBe('image/webp');
    await expect(page).toHaveURL(/\.2040\.webp$/);
  });
});

test.describe('for readers who want no motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the large picture is just there', async ({ page }) => {
    await page.goto(`en/${article}`);
    await picture(page).click();
    const animation = await dialog(page).evaluate((element) => getComputedStyle(element).animation);
    expect(animation).toMatch(/none/);
  });
});

test('in the dark a picture is dimmed, and a drawing keeps its paper', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`en/${drawn}`);
  const look = () =>
    picture(page).evaluate((img) => {
      const { filter, backgroundColor } = getComputedStyle(img);
      return [filter, backgroundColor];
    });
  expect(await look()).toEqual(['brightness(0.85)', 'rgb(244, 231, 210)']);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  expect(await look()).toEqual(['none', 'rgba(0, 0, 0, 0)']);
});

test('a printed article has its pictures, seen or not', async ({ page }) => {
  await page.goto(`en/${article}`);
  // Printing asks for them; a browser without a window doesn't wait for the answer.
  await expect
    .poll(async () => (await page.pdf()).includes('/Subtype /Image'), { timeout: 20_000 })
    .toBe(true);
});
