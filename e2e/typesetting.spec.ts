import type { Page } from 'playwright/test';
import { languages } from '../model/language';
import { dictionary } from '../words';
import { expect, test } from './support/test';

// Lines that break where an editor would break them, and never out of the page.

const kinds = [
  '',
  'articles/',
  'articles/enterprise-first/',
  'articles/enterprise-first/facing/',
  'articles/what-is-a-neural-network/',
  'tags/',
  'tags/enterprise/',
  'archive/',
  'search/?q=AI',
];

test.describe('words of a Chinese title stay whole', () => {
  for (const kind of kinds) {
    test(`zh-tw/${kind}`, async ({ page }) => {
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`zh-tw/${kind}`);
        await expect(page.locator('main .clause, main h1').first()).toBeVisible();
        expect(await brokenWords(page), `${width} px`).toEqual([]);
      }
    });
  }
});

/** Words of titles and headings that stand on two lines. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const segmenter = new Intl.Segmenter('zh-TW', { granularity: 'word' });
    const broken: string[] = [];
    const titles = document.querySelectorAll('.clause:lang(zh), main :is(h1, h2, h3):lang(zh)');
    for (const title of titles) {
      const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { segment, index, isWordLike } of segmenter.segment(node.nodeValue ?? '')) {
          // Latin words longer than a line have to break.
          if (!isWordLike || !/^\p{Script=Han}{2,}$/u.test(segment)) continue;
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + segment.length);
          const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (tops.size > 1) broken.push(segment);
        }
      }
    }
    return broken;
  });

test('a clause that fits on a line has one for itself', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('zh-tw/articles/enterprise-first/');
  const clause = page.locator('h1 .clause').first();
  await expect(clause).toHaveText('賣給會讀合約的人：');
  const { height } = (await clause.boundingBox()) ?? { height: 0 };
  expect(height).toBeLessThan(50);
});

for (const language of languages) {
  for (const kind of kinds) {
    test(`nothing is wider than the page: ${language}/${kind}`, async ({ page }) => {
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${language}/${kind}`);
        await page.evaluate(putInLongWords);
        const wide = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.body.clientWidth);
        expect(await wide(), `${width} px`).toBe(0);
      }
    });
  }
}

/** Puts a word of 60 letters into every title, name and link, and long formulas into the text. */
function putInLongWords() {
  const word = 'Donaudampfschifffahrtsgesellschaftskapitaensmuetzenfabrikant';
  const names = document.querySelectorAll(
    'h1, main h2:not(:has(a)), main :is(h2, h3, p, li) a:not(sup *), main nav a > span:last-child, .clause',
  );
  for (const name of names) name.textContent = word;
  const term = `<mi>${word.slice(0, 20)}</mi><mo>+</mo>`;
  for (const place of document.querySelectorAll('[data-prose] :is(p, li, h2)')) {
    place.insertAdjacentHTML('beforeend', `<math><mrow>${term.repeat(20)}</mrow></math>`);
    place.append(` https://example.com/${word}/${word} `);
  }
}

for (const language of languages) {
  test(`the number of a note stays with its word (${language})`, async ({ page }) => {
    await page.goto(`${language}/articles/what-is-a-neural-network/`);
    for (let width = 320; width <= 420; width += 4) {
      await page.setViewportSize({ width, height: 800 });
      expect(await looseNotes(page), `${width} px`).toEqual([]);
    }
  });
}

/** Notes whose number begins a line. */
const looseNotes = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const loose: string[] = [];
    for (const note of document.querySelectorAll('[data-prose] sup')) {
      const before = note.previousSibling;
      if (!(before instanceof Text)) continue;
      const range = document.createRange();
      range.setStart(before, before.length - 1);
      range.setEnd(before, before.length);
      const [word, number] = [range.getBoundingClientRect(), note.getBoundingClientRect()];
      if (number.left < word.left) loose.push(`${before.data.slice(-5)} ${note.textContent}`);
    }
    return loose;
  });

test('notes and the ways back from them are as large as a finger', async ({ page }) => {
  await page.goto('zh-tw/articles/what-is-a-neural-network/');
  for (const target of await page.locator('[data-prose] sup a, a.back').all()) {
    await target.scrollIntoViewIfNeeded();
    const isLarge = await target.evaluate((link) => {
      const { left, right, top, bottom } = link.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const around = [
        [x - 11, y],
        [x + 11, y],
        [x, y - 11],
        [x, y + 11],
      ] as const;
      return around.every(([x, y]) => document.elementFromPoint(x, y)?.closest('a') === link);
    });
    expect(isLarge, (await target.getAttribute('href')) ?? '').toBe(true);
  }
});

test('emphasis has dots under Han only', async ({ page }) => {
  await page.goto('zh-tw/articles/what-is-a-neural-network/');
  const looks = await page.evaluate(() => {
    const text = document.querySelector('[data-prose] p');
    text?.insertAdjacentHTML(
      'beforeend',
      '<em id="x">用 <span class="latin">API</span></em><em class="latin" id="y">d</em>',
    );
    return ['#x', '#x > span', '#y'].map((name) => {
      const { fontStyle, textEmphasisStyle } = getComputedStyle(
        document.querySelector(name) as Element,
      );
      return [fontStyle, textEmphasisStyle];
    });
  });
  expect(looks).toEqual([
    ['normal', 'dot'],
    ['normal', 'none'],
    ['italic', 'none'],
  ]);
});

test('in a low window the line of the masthead goes with it', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto('zh-tw/articles/enterprise-first/');
  await page.evaluate(() => scrollTo(0, 2000));
  const line = await page.evaluate(() => {
    const masthead = document.querySelector('header') as HTMLElement;
    const { bottom } = getComputedStyle(masthead, '::after');
    // Placed by the masthead, its line is as far down as that is high.
    return { bottom, contained: getComputedStyle(masthead).position !== 'static' };
  });
  expect(line).toEqual({ bottom: '0px', contained: true });
  expect((await page.locator('header').first().boundingBox())?.y).toBeLessThan(-1000);
});

for (const language of languages) {
  test(`no box is left around a heading after switching from ${language}`, async ({ page }) => {
    await page.goto(`${language}/articles/enterprise-first/`);
    await page.locator('[data-prose] h2').nth(2).scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy(0, 400));
    const other = language === 'en' ? 'zh-tw' : 'en';
    await page
      .getByRole('link', { name: dictionary(other).languageName })
      .first()
      .click();
    await expect(page).toHaveURL(/#p\d+$/);
    expect(await page.locator(':target').evaluate((target) => target.tabIndex)).toBe(-1);
  });
}
