import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright/test';
import { languages } from '../model/language';
import { dictionary } from '../words';
import { leadsOn, nameOf, pages, type SitePage, samples } from './support/site';
import { expect, test } from './support/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const article = (language: string) => `${language}/articles/enterprise-first/`;

// A share link leads on who reads one of the languages; who reads neither sees its page.
test.use({ locale: 'fr-FR' });

test.describe('axe finds nothing', () => {
  for (const sample of samples) {
    test(nameOf(sample), async ({ page }) => {
      await page.goto(sample.path);
      await page.evaluate(axe);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await problems(page), colorScheme).toEqual([]);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      await openAll(page);
      expect(await problems(page), 'on a phone').toEqual([]);
    });
  }

  for (const language of languages) {
    test(`article (${language}) without a translation`, async ({ page }) => {
      const translated = new Set(pages.filter((each) => each.language !== language).map(tail));
      const alone = pages.filter(
        (each) =>
          each.kind === 'article' && each.language === language && !translated.has(tail(each)),
      );
      await page.goto(alone[0]?.path ?? 'there is none');
      await page.evaluate(axe);
      expect(await problems(page)).toEqual([]);
    });
  }
});

test.describe('nothing is wider than a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const language of [undefined, ...languages]) {
    test(`pages of ${language ?? 'both languages'}`, async ({ page }) => {
      const shown = pages.filter((each) => each.language === language && !leadsOn(each));
      for (const { path, file } of shown) {
        await page.goto(path);
        await openAll(page);
        expect(await widthOf(page), file).toBeLessThanOrEqual(320);
      }
    });
  }
});

// https://www.w3.org/WAI/WCAG22/Understanding/text-spacing.html
test.describe('nothing is lost when a reader spaces the text', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const language of [undefined, ...languages]) {
    test(`pages of ${language ?? 'both languages'}`, async ({ page }) => {
      for (const sample of samples.filter((each) => each.language === language)) {
        await page.goto(sample.path);
        await openAll(page);
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`
            * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
            p { margin-block-end: 2em !important }
          `);
          document.adoptedStyleSheets.push(sheet);
        });
        expect(await widthOf(page), sample.file).toBeLessThanOrEqual(390);
        expect(await cutOff(page), sample.file).toEqual([]);
      }
    });
  }
});

for (const language of languages) {
  const words = dictionary(language);

  test.describe(`by keyboard (${language})`, () => {
    test('the first stop skips to the text', async ({ page }) => {
      await page.goto(article(language));
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: words.skip });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      // The next stop is in the text, not in the menu.
      await page.keyboard.press('Tab');
      await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
    });

    for (const width of [390, 1280]) {
      test(`Tab reaches everything and shows where it is, ${width} wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        const own = samples.filter((each) => each.language === language);
        // Only articles have more in them where there is room.
        const stops = width < 1200 ? own : own.filter(({ kind }) => kind === 'article');
        for (const sample of stops) {
          await page.goto(sample.path);
          const { all, unseen } = await tabThrough(page);
          expect(all, sample.file).toEqual([]);
          expect(unseen, sample.file).toEqual([]);
        }
      });
    }
  });

  test.describe(`moving between pages (${language})`, () => {
    for (const [reducedMotion, moves] of [
      ['reduce', false],
      ['no-preference', true],
    ] as const) {
      test(`has ${moves ? 'a' : 'no'} transition with motion “${reducedMotion}”`, async ({
        page,
      }) => {
        await page.emulateMedia({ reducedMotion });
        await page.addInitScript(() =>
          addEventListener('pagereveal', ({ viewTransition }) => {
            document.documentElement.dataset.moved = String(Boolean(viewTransition));
          }),
        );
        await page.goto(`${language}/`);
        await page.getByRole('link', { name: words.allArticles }).click();
        await expect(page).toHaveURL(`${language}/articles/`);
        await expect(page.locator('html')).toHaveAttribute('data-moved', String(moves));
      });
    }
  });
}

const tail = ({ path }: SitePage): string => path.slice(path.indexOf('/'));

/** Unfolds whatever is folded. */
async function openAll(page: Page) {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}

/** What axe finds, as one line each. */
async function problems(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate((runOnly): Promise<AxeResults> => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    return axe.run(document, { runOnly, resultTypes: ['violations'] });
  }, rules);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(' ')}: ${html.slice(0, 120)}`),
  );
}

const widthOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);

/** Elements with text that hide some of it. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((element) => {
      const { overflowX, overflowY, clipPath, webkitLineClamp } = getComputedStyle(element);
      // Clipped away for screen readers only, or a summary shortened to a number of lines at any
      // spacing, which is whole where its title leads.
      if (clipPath !== 'none' || webkitLineClamp !== 'none') return [];
      const cut =
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
      return cut ? [element.outerHTML.slice(0, 160)] : [];
    }),
  );
}

/** Presses Tab until it has gone round. */
async function tabThrough(page: Page): Promise<{ all: string[]; unseen: string[] }> {
  const count = await page.evaluate(() => {
    const focusable = 'a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]';
    const expected = [...document.querySelectorAll<HTMLElement>(focusable)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(':disabled') &&
        // Arrow keys move within a group of radio buttons.
        !element.matches('[type="radio"]:not(:checked)'),
    );
    for (const element of expected) element.dataset.expected = '';
    return expected.length;
  });
  const unseen: string[] = [];
  // Browsers stop at boxes that scroll as well.
  for (let presses = 0; presses < count * 1.5 + 10; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      if (element === document.body) return { round: true };
      delete element.dataset.expected;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const seen =
        outlineStyle !== 'none' &&
        Number.parseFloat(outlineWidth) > 0 &&
        bottom > 0 &&
        right > 0 &&
        top < innerHeight &&
        left < innerWidth;
      return { round: false, unseen: seen ? undefined : element.outerHTML.slice(0, 160) };
    });
    if (stop.round) break;
    if (stop.unseen) unseen.push(stop.unseen);
  }
  const all = await page
    .locator('[data-expected]')
    .evaluateAll((missed) => missed.map((element) => element.outerHTML.slice(0, 160)));
  return { all, unseen };
}
