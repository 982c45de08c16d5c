import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { site } from '../lib/site';
import { type Language, languages, languageTag, otherLanguage } from '../model/language';
import { dictionary } from '../words';
import { files, pages, readBytes } from './support/site';
import { expect, test } from './support/test';
import { named } from './support/titles';

// The way of a reader through the site, on the sample articles.

const article = {
  slug: 'enterprise-first',
  'zh-tw': '賣給會讀合約的人：Anthropic 為什麼先做企業生意',
  en: 'Selling to People Who Read the Contract: Why Anthropic Put Businesses First',
};
const tag = { 'zh-tw': '企業市場', en: 'Enterprise market' };
const category = { 'zh-tw': 'AI 產業動態', en: 'The AI industry' };
const about = { 'zh-tw': '關於', en: 'About' };
const draft = { slug: 'notes-on-the-kitchen-table', title: '餐桌上的筆記', text: '便條紙' };

/** Articles without a translation, by their language. */
const alone: Record<Language, { slug: string; title: RegExp }> = {
  'zh-tw': { slug: 'inside-the-transformer', title: /走進 Transformer/ },
  en: { slug: 'jobs-stanford-2005', title: /Steve Jobs at Stanford/ },
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const language of languages) {
      test.describe(language, () => {
        const words = dictionary(language);
        const other = otherLanguage(language);
        const home = `${language}/`;
        const address = `${language}/articles/${article.slug}/`;

        test('from the title page to an article and around', async ({ page }) => {
          await page.goto('');
          await page.getByRole('link', { name: words.enter }).click();
          await expect(page).toHaveURL(home);
          await expectHeading(page, site.description[language]);

          const newest = page.getByRole('main').getByRole('listitem').getByRole('heading').first();
          const title = (await newest.getByRole('link').textContent()) ?? '';
          await newest.getByRole('link').click();
          await expectHeading(page, title);

          await page.getByRole('link', { name: site.name[language] }).first().click();
          await expect(page).toHaveURL(home);
          await page.getByRole('link', { name: words.allArticles }).click();
          await expect(page).toHaveURL(`${language}/articles/`);
          await findInList(page, language, named(article[language]));
          await page.getByRole('link', { name: named(article[language]) }).click();
          await expect(page).toHaveURL(address);
          await expectHeading(page, article[language]);

          await page.getByRole('list', { name: words.tags }).getByText(tag[language]).click();
          await expectHeading(page, tag[language]);
          await page.getByRole('link', { name: named(article[language]) }).click();
          await expect(page).toHaveURL(address);

          await page.getByRole('link', { name: category[language], exact: true }).click();
          await expectHeading(page, category[language]);
          await page.getByRole('link', { name: named(article[language]) }).click();
          await expect(page).toHaveURL(address);

          await page.getByRole('contentinfo').getByRole('link', { name: about[language] }).click();
          await expect(page).toHaveURL(`${language}/about/`);
          await expectHeading(page, /.+/);
        });

        test('to the lists of tags and categories', async ({ page }) => {
          await page.goto(home);
          const menu = page.getByRole('navigation', { name: words.mainNavigation });
          await menu.getByRole('link', { name: words.tags }).click();
          await expectHeading(page, words.tags);
          await page.getByRole('link', { name: tag[language] }).click();
          await expectHeading(page, tag[language]);
          await page.getByRole('main').getByRole('link', { name: words.tags, exact: true }).click();
          await expectHeading(page, words.tags);

          const footer = page.getByRole('contentinfo');
          await footer.getByRole('link', { name: words.categories }).click();
          await expectHeading(page, words.categories);
          await page.getByRole('main').getByRole('link', { name: category[language] }).click();
          await expectHeading(page, category[language]);
        });

        test('from page to page of the list, and back', async ({ page }) => {
          const last = pages.filter(
            ({ kind, language: each }) => kind === 'further articles' && each === language,
          ).length;
          const seen = new Set<string>();
          await page.goto(`${language}/articles/`);
          const step = page.getByRole('navigation', { name: words.pagination });
          for (let number = 1; ; number += 1) {
            await expect(step).toContainText(words.page(number, last + 1));
            for (const title of await titles(page)) {
              expect(seen, 'no article is listed twice').not.toContain(title);
              seen.add(title);
            }
            if (number > last) break;
            await step.getByRole('link', { name: words.older }).click();
            await expect(page).toHaveURL(`${language}/articles/page/${number + 1}/`);
          }
          await expect(step.getByRole('link', { name: words.older })).toHaveCount(0);
          await step.getByRole('link', { name: words.newer }).click();
          await expect(step).toContainText(words.page(last, last + 1));

          const slugs = pages.filter(({ kind }) => kind === 'article').map(({ path }) => path);
          const all = new Set(slugs.map((path) => path.split('/')[2]));
          expect(seen.size, 'every article is listed').toBe(all.size);
        });

        test('to the previous and the next article', async ({ page }) => {
          await page.goto(`${language}/articles/`);
          const [newer = '', middle = '', older = ''] = await titles(page);
          await page.getByRole('link', { name: named(middle) }).click();
          await expectHeading(page, middle);
          const step = page.getByRole('navigation', { name: words.articleNavigation });
          await step.getByRole('link', { name: words.previous }).click();
          await expectHeading(page, older);
          // That one may be in the other language only, with neighbours of its own.
          await page.goBack();
          await step.getByRole('link', { name: words.next }).click();
          await expectHeading(page, newer);
        });

        test('the language switch keeps the place', async ({ page }) => {
          for (const path of [
            '',
            'articles/',
            'articles/page/2/',
            `articles/${article.slug}/`,
            'tags/',
            'tags/enterprise/',
            'categories/',
            'categories/ai-industry/',
            'about/',
          ]) {
            await page.goto(`${language}/${path}`);
            await expect(page.locator('html')).toHaveAttribute('lang', languageTag[language]);
            const name = dictionary(other).languageName;
            await languageSwitch(page, language).getByRole('link', { name, exact: true }).click();
            await expect(page).toHaveURL(`${other}/${path}`);
            await expect(page.locator('html')).toHaveAttribute('lang', languageTag[other]);
          }
        });

        test('an article without a translation claims none', async ({ page }) => {
          const { slug, title } = alone[language];
          const theirs = dictionary(other);
          await page.goto(`${other}/articles/`);
          await findInList(page, other, title);
          const entry = page.getByRole('main').getByRole('listitem').filter({ hasText: title });
          await expect(entry.getByRole('heading')).toContainText(theirs.otherLanguageOnlyHint);
          await entry.getByRole('link').click();

          await expect(page).toHaveURL(`${language}/articles/${slug}/`);
          await expectHeading(page, title);
          await expect(page.locator('html')).toHaveAttribute('lang', languageTag[language]);
          await expect(languageSwitch(page, language)).toContainText(words.noTranslation);
          await expect(languageSwitch(page, language).getByRole('link')).toHaveCount(0);
          await expect(page.getByText(words.onlyHere)).toBeVisible();
          await page.getByRole('link', { name: words.browseOther }).click();
          await expect(page).toHaveURL(`${other}/articles/`);

          const missing = await page.goto(`${other}/articles/${slug}/`);
          expect(missing?.status()).toBe(404);
        });

        test('the table of contents leads to the headings', async ({ page }) => {
          for (const width of [1280, 390]) {
            await page.setViewportSize({ width, height: 800 });
            await page.goto(address);
            const contents = page.getByRole('navigation', { name: words.contents });
            if (width < 1200) await contents.getByText(words.contents).click();
            const link = contents.getByRole('link').last();
            const text = (await link.textContent()) ?? '';
            await link.click();
            const heading = page.getByRole('heading', { level: 2, name: text });
            await expect(heading).toBeInViewport();
            const id = (await heading.getAttribute('id')) ?? '';
            await expect(page).toHaveURL(`${address}#${encodeURIComponent(id)}`);
          }
        });

        test('a note and back', async ({ page }) => {
          await page.goto(address);
          const reference = page.getByRole('main').locator('sup').getByRole('link').first();
          const note = page
            .getByRole('region', { name: words.notes })
            .getByRole('listitem')
            .first();
          await expect(reference).not.toBeInViewport();
          await reference.click();
          await expect(note).toBeInViewport();
          await expect(page.locator(':target')).toHaveText((await note.textContent()) ?? '');
          await note.getByRole('link').last().click();
          await expect(reference).toBeInViewport();
        });

        test('a wrong address', async ({ page }) => {
          const response = await page.goto(`${language}/articles/no-such-article/`);
          expect(response?.status()).toBe(404);
          await expect(page.getByText(words.notFound)).toBeVisible();
          await expect(page.getByText(dictionary(other).notFound)).toBeVisible();
          if (javaScriptEnabled) {
            await expect(page.getByRole('heading').first()).toHaveText(words.notFound);
            await expect(page.locator('html')).toHaveAttribute('lang', languageTag[language]);
          }
          await page.getByRole('link', { name: words.allArticles }).click();
          await expect(page).toHaveURL(`${language}/articles/`);
        });
      });
    }
  });
}

test('what is a draft is nowhere', () => {
  expect(files.filter((file) => file.includes(draft.slug))).toEqual([]);
  // Twins of other files are compressed, and so is a search index.
  const problems = files
    .filter((file) => !file.endsWith('.br'))
    .filter((file) => {
      const bytes = readBytes(file);
      const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
      return [draft.slug, draft.title, draft.text].some((trace) => text.includes(trace));
    });
  expect(problems).toEqual([]);
});

async function expectHeading(page: Page, name: string | RegExp) {
  const exact = typeof name === 'string' ? named(name) : name;
  await expect(page.getByRole('heading', { level: 1, name: exact })).toBeVisible();
}

function languageSwitch(page: Page, language: Language) {
  return page.getByRole('navigation', { name: dictionary(language).languageSwitch, exact: true });
}

async function titles(page: Page): Promise<string[]> {
  return page
    .getByRole('main')
    .getByRole('heading', { level: 2 })
    .getByRole('link')
    .allInnerTexts();
}

/** Goes on through the pages of a list until an article is there. */
async function findInList(page: Page, language: Language, name: RegExp) {
  const older = page.getByRole('link', { name: dictionary(language).older });
  while ((await page.getByRole('link', { name }).count()) === 0) {
    const before = page.url();
    await older.click();
    await expect(page).not.toHaveURL(before);
  }
}
