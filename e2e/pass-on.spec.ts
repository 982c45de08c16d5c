import type { Locator, Page } from 'playwright/test';
import { encode } from 'uqr';
import { absolute, addressOf } from '../lib/addresses';
import { site } from '../lib/site';
import { languages } from '../model/language';
import { passOnAddress, type Target } from '../model/passOn';
import { dictionary } from '../words';
import { attribute, elements } from './support/html';
import { pages } from './support/site';
import { expect, test } from './support/test';

const slug = 'enterprise-first';
const neutral = absolute(addressOf.neutral(slug));

/** Text of the sample article: a short passage, and the ends of one over paragraphs. */
const passages = {
  'zh-tw': { short: '免費的聊天', from: '企業買的是', to: '從美德變成規格' },
  en: { short: 'a ready answer', from: 'Businesses are buying', to: 'A virtue can live' },
};

const names: Partial<Record<Target, string>> = {
  line: 'LINE',
  facebook: 'Facebook',
  threads: 'Threads',
  x: 'X',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
};

test('nothing is named so that blockers hide it', () => {
  const words = /share(?!d)|social|twitter|facebook|linkedin|threads|bluesky|mastodon|addtoany/i;
  const hidden = pages.flatMap((page) =>
    elements(page).flatMap(({ tagName, properties }) => {
      // Headings and notes are named after what the text says.
      const { id, className, src } = properties;
      const isNamed = !/^(h[1-6]|li)$/.test(tagName);
      const data = Object.keys(properties).filter((name) => name.startsWith('data'));
      const all = [tagName, isNamed && id, className, src, ...data].flat().join(' ');
      return words.test(all) ? [`${page.path}: ${all}`] : [];
    }),
  );
  expect(hidden).toEqual([]);
});

test('every article, tag, category and series can be passed on', () => {
  const kinds = ['article', 'tag', 'category', 'series'];
  const some = pages.filter(({ kind }) => kinds.includes(kind));
  expect(some.length).toBeGreaterThan(10);
  for (const page of some) {
    const [menu] = elements(page, 'pass-on');
    const [canonical] = elements(page, 'link').filter(
      (link) => attribute(link, 'rel') === 'canonical',
    );
    expect(menu && attribute(menu, 'dataUrl'), page.path).toBe(
      canonical && attribute(canonical, 'href'),
    );
  }
});

for (const language of languages) {
  const words = dictionary(language);
  const article = `${language}/articles/${slug}/`;
  const address = absolute(addressOf.article(language, slug));
  const open = (page: Page) => page.locator('pass-on summary').click();
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const titleOf = async (page: Page) =>
    (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';

  for (const javaScriptEnabled of [true, false]) {
    test.describe(`links (${language}), ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled });

      test('lead to every target with title and address', async ({ page }) => {
        // What a reader came with is not passed on.
        await page.goto(`${article}?fbclid=abc&utm_source=line#p3`);
        await open(page);
        const title = await titleOf(page);
        const links = page.locator('pass-on li a');
        await expect(links).toHaveText(site.passOn.map((target) => names[target] ?? words.email));
        expect(
          await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
        ).toEqual(site.passOn.map((target) => passOnAddress(target, { title, url: address })));
        await expect(page.locator('pass-on p a')).toHaveAttribute('href', neutral);
      });
    });
  }

  test.describe(`copying (${language})`, () => {
    for (const [situation, deny] of Object.entries({
      'with the clipboard': () => {},
      'without the clipboard': () =>
        Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }),
      'with a clipboard that refuses': () => {
        Clipboard.prototype.writeText = () =>
          Promise.reject(new DOMException('', 'NotAllowedError'));
      },
      'with storage that throws': () =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('', 'SecurityError');
          },
        }),
    })) {
      test(situation, async ({ page, context }) => {
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        const reader = await context.newPage();
        await reader.goto(`${language}/`);
        await page.addInitScript(deny);
        await page.goto(`${article}?fbclid=abc&utm_source=line#p3`);
        await open(page);
        await press(page, words.copyLink);
        await expect(page.locator('pass-on').getByRole('status')).toHaveText(words.copied);
        expect(await clipboard(reader)).toBe(address);
        await press(page, words.copyTitleAndLink);
        await expect.poll(() => clipboard(reader)).toBe(`${await titleOf(page)}\n${address}`);
        await expect(page.locator('textarea')).toHaveCount(0);
      });
    }
  });

  test(`a QR code of the link for both (${language})`, async ({ page }) => {
    await page.goto(article);
    await open(page);
    const code = page.getByRole('img', { name: `${words.qrCode}: ${neutral}` });
    await press(page, words.qrCode);
    await expect(code).toBeVisible();
    const { data, size } = encode(neutral, { ecc: 'M', border: 4 });
    const [, dark = ''] = await code
      .locator('path')
      .evaluateAll((all) => all.map((path) => path.getAttribute('d')));
    const drawn = data.map((row) => row.map(() => false));
    for (const [, x, y] of dark?.matchAll(/M(\d+) (\d+)h1v1h-1z/g) ?? []) {
      const row = drawn[Number(y)];
      if (row) row[Number(x)] = true;
    }
    expect(drawn).toEqual(data);
    await expect(code).toHaveAttribute('viewBox', `0 0 ${size} ${size}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await colourAt(page, code, 4, 4)).toEqual([255, 255, 255]);
    }
    await press(page, words.qrCode);
    await expect(code).toHaveCount(0);
  });

  test.describe(`a passage (${language})`, () => {
    const { short, from, to } = passages[language];
    const offer = (page: Page) => page.getByRole('button', { name: words.sharePassage });

    for (const [kind, start, end] of [
      ['short', short, short],
      ['over paragraphs', from, to],
    ] as const) {
      test(`${kind}: is copied with a link that lights it`, async ({ page, context }) => {
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.addInitScript(() =>
          Object.defineProperty(Navigator.prototype, 'share', { value: undefined }),
        );
        await page.goto(`${article}?fbclid=abc`);
        const selected = await select(page, start, end);
        await offer(page).click();
        await expect(page.getByRole('button', { name: words.copied })).toBeVisible();
        // Still selected.
        expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(4);

        const copied = await clipboard(page);
        const [link = ''] = copied.split('\n').slice(-1);
        const quote = copied.slice(0, copied.lastIndexOf(' — '));
        expect(quote.slice(1, 5)).toBe(selected.slice(0, 4));
        expect(copied).toContain(` — ${await titleOf(page)}\n`);
        expect(link).toMatch(new RegExp(`^${address}#p\\d+:~:text=[^-,&]`));

        const hash = link.slice(address.length);
        const row = /#(p\d+)/.exec(hash)?.[1] ?? '';
        expect(
          await page
            .locator(`#${row}`)
            .evaluate(
              (element, text) => (element.closest('h2, h3') ?? element).textContent?.includes(text),
              start,
            ),
        ).toBe(true);

        const receiver = await context.newPage();
        await receiver.goto(article + hash);
        await expect.poll(() => isLit(receiver, start)).toBe(true);
        await expect.poll(() => isLit(receiver, end)).toBe(true);
        const next = receiver.locator('[data-prose] > p').last();
        expect(await colourAt(receiver, next, 1, 1)).toEqual([250, 246, 238]);
        // Where the row is all that can be found.
        await receiver.goto('about:blank');
        await receiver.goto(article + hash.replace(/text=.*/, 'text=nowhere'));
        await expect(receiver.locator(`#${row}`)).toBeInViewport();
      });
    }

    test('is handed to the system’s sheet', async ({ page }) => {
      await page.addInitScript(() => {
        navigator.share = async (data) => {
          document.documentElement.dataset.handed = JSON.stringify(data);
        };
      });
      await page.goto(article);
      await select(page, short, short);
      await offer(page).click();
      await expect(offer(page)).toHaveCount(0);
      const handed = JSON.parse((await page.locator('html').getAttribute('data-handed')) ?? '');
      expect(handed).toEqual({
        title: await titleOf(page),
        text: language === 'en' ? `“${short}”` : `「${short}」`,
        url: expect.stringContaining(`${address}#p`),
      });
      // Nor is it offered again, though it is still selected.
      await page.waitForTimeout(600);
      await expect(offer(page)).toHaveCount(0);
    });

    test('by keyboard', async ({ page }) => {
      await page.goto(article);
      await select(page, short, short);
      await expect(offer(page)).toBeVisible();
      await page.keyboard.press('Shift+ArrowRight');
      await expect(offer(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(offer(page)).toHaveCount(0);
      // The selection stays, and is not offered again until it changes.
      expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
      await page.keyboard.press('Shift+ArrowRight');
      await expect(offer(page)).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(offer(page)).toBeFocused();
    });

    test('by mouse, without getting in the way', async ({ page }) => {
      await page.goto(article);
      const paragraph = page.locator('[data-prose] > p').nth(2);
      await paragraph.scrollIntoViewIfNeeded();
      const { x = 0, y = 0 } = (await paragraph.boundingBox()) ?? {};
      await page.mouse.move(x + 4, y + 14);
      await page.mouse.down();
      await page.mouse.move(x + 200, y + 14, { steps: 4 });
      await page.waitForTimeout(600);
      await page.mouse.move(x + 260, y + 14, { steps: 4 });
      await page.waitForTimeout(600);
      await expect(offer(page)).toHaveCount(0);
      await page.mouse.up();
      await expect(offer(page)).toBeVisible();
      await page.mouse.click(x + 4, y + 14);
      await expect(offer(page)).toHaveCount(0);
    });

    test('by mouse, on a connection slower than the hand', async ({ page }) => {
      let arrive = () => {};
      const arrival = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      await page.route(/\/passage\.[^/]*\.js$/, async (route) => {
        await arrival;
        await route.continue();
      });
      await page.goto(article);
      const paragraph = page.locator('[data-prose] > p').nth(2);
      await paragraph.scrollIntoViewIfNeeded();
      const { x = 0, y = 0 } = (await paragraph.boundingBox()) ?? {};
      await page.mouse.move(x + 4, y + 14);
      await page.mouse.down();
      const asked = page.waitForRequest(/\/passage\.[^/]*\.js$/);
      await page.mouse.move(x + 200, y + 14, { steps: 4 });
      await asked;
      const loaded = page.waitForResponse(/\/passage\.[^/]*\.js$/);
      arrive();
      await (await loaded).finished();
      await page.waitForTimeout(600);
      await expect(offer(page)).toHaveCount(0);
      await page.mouse.up();
      await expect(offer(page)).toBeVisible();
    });

    test('neither a word nor what isn’t text', async ({ page }) => {
      await page.goto(article);
      await select(page, short, short);
      await expect(offer(page)).toBeVisible();
      await page.evaluate(() => {
        const heading = document.querySelector('h1');
        if (heading) getSelection()?.selectAllChildren(heading);
      });
      await expect(offer(page)).toHaveCount(0);
      await select(page, short.slice(0, 1), short.slice(0, 1));
      await page.waitForTimeout(500);
      await expect(offer(page)).toHaveCount(0);
    });
  });

  test(`a tag is passed on with its name (${language})`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const tag = pages.find((each) => each.kind === 'tag' && each.language === language);
    await page.goto(tag?.path ?? 'there is none');
    await open(page);
    await press(page, words.copyTitleAndLink);
    await expect(page.locator('pass-on').getByRole('status')).toHaveText(words.copied);
    expect(await clipboard(page)).toBe(
      `${await page.title()}\n${site.url}${site.basePath}/${tag?.path}`,
    );
  });

  test(`where a browser can’t find text, the row is enough (${language})`, async ({ page }) => {
    // Such a browser leaves the directive in the fragment.
    await page.addInitScript(() => {
      if (location.hash === '#p9') history.replaceState(null, '', '#p9:~:text=some');
    });
    await page.goto(`${article}#p9`);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#p9');
    await expect(page.locator('#p9')).toBeInViewport();
  });
}

const clipboard = async (page: Page): Promise<string> => {
  await page.bringToFront();
  return page.evaluate(() => navigator.clipboard.readText());
};

/** Selects from the start of one text to the end of another. */
function select(page: Page, start: string, end: string): Promise<string> {
  return page.evaluate(
    ([start, end]) => {
      const texts = document.createTreeWalker(
        document.querySelector('[data-prose]') as Element,
        NodeFilter.SHOW_TEXT,
      );
      const range = document.createRange();
      let begun = false;
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const data = node.nodeValue ?? '';
        if (!begun && data.includes(start)) {
          range.setStart(node, data.indexOf(start));
          begun = true;
        }
        if (begun && data.includes(end)) {
          range.setEnd(node, data.indexOf(end) + end.length);
          break;
        }
      }
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      return String(selection);
    },
    [start, end] as const,
  );
}

/** Whether a text has the colour of a passage that a link leads to. */
async function isLit(page: Page, text: string): Promise<boolean> {
  const found = page.locator('[data-prose] :is(p, li)', { hasText: text }).first();
  const box = await found.evaluate((block, text) => {
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const index = node.nodeValue?.indexOf(text) ?? -1;
      if (index < 0) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const outer = block.getBoundingClientRect();
      const { left, top } = range.getBoundingClientRect();
      return { x: left - outer.left, y: top - outer.top };
    }
  }, text);
  if (!box) return false;
  const colour = await colourAt(page, found, box.x + 1, box.y + 1);
  return String(colour) === '240,217,196';
}

/** Red, green and blue of a point in an element, as it is on the screen. */
async function colourAt(page: Page, element: Locator, x: number, y: number): Promise<number[]> {
  const picture = [...(await element.screenshot())];
  return page.evaluate(
    async ([picture, x, y]) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(picture)]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      return [...(context?.getImageData(x, y, 1, 1).data.slice(0, 3) ?? [])];
    },
    [picture, x, y] as const,
  );
}
