import type { Locator, Page } from 'playwright/test';
import { type Language, languages, languageTag, otherLanguage } from '../model/language';
import { dictionary } from '../words';
import { pages } from './support/site';
import { expect, test } from './support/test';
import { named } from './support/titles';

// What to read next, on the sample articles: related ones, the parts of a series, the archive.

const series = {
  name: '從零打造',
  parts: [
    {
      slug: 'micrograd-by-hand',
      'zh-tw': '手工打造 micrograd：用一百行看懂反向傳播',
      en: 'Micrograd by Hand: Backpropagation in a Hundred Lines',
    },
    {
      slug: 'building-gpt-from-scratch',
      'zh-tw': '從一個字母開始打造 GPT：Karpathy 的兩小時實作課',
      en: 'Building GPT, Starting from One Letter: Two Hours with Karpathy',
    },
  ] as const,
};
const [first, second] = series.parts;

const addressOf = (language: Language, { slug }: { slug: string }) =>
  `${language}/articles/${slug}/`;

/** Articles without a translation, by their language. */
const alone = { 'zh-tw': 'inside-the-transformer', en: 'jobs-stanford-2005' };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const language of languages) {
      test.describe(language, () => {
        const words = dictionary(language);
        const other = otherLanguage(language);

        test('from an article to a related one, which has the tags that it says', async ({
          page,
        }) => {
          await page.goto(`${language}/articles/what-is-a-neural-network/`);
          const own = await tagsOf(page, language);
          const items = relatedIn(page, language).getByRole('listitem');
          await expect(items).toHaveCount(3);
          const reason = (await items.first().getByRole('paragraph').textContent()) ?? '';
          expect(reason).toContain(words.tagsInCommon);
          const common = reason.slice(words.tagsInCommon.length).split(words.comma);
          for (const tag of common) expect(own).toContain(tag);

          const link = items.first().getByRole('link');
          const title = (await link.textContent()) ?? '';
          await link.click();
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
          const theirs = await tagsOf(page, language);
          expect(theirs.filter((tag) => own.includes(tag)).sort()).toEqual(common.sort());
        });

        test('an article without a translation is related to others, and says so', async ({
          page,
        }) => {
          await page.goto(`${language}/articles/${alone[language]}/`);
          await expect(relatedIn(page, language).getByRole('listitem')).toHaveCount(3);

          const foreign = page.locator(`a[href$="/${alone[other]}/"]`);
          await page.goto(`${language}/archive/`);
          await expect(foreign).toHaveAttribute('hreflang', languageTag[other]);
          await expect(foreign.locator('..')).toContainText(words.otherLanguageOnlyHint);
          await foreign.click();
          await expect(page).toHaveURL(`${other}/articles/${alone[other]}/`);
        });

        test('through the parts of a series', async ({ page }) => {
          await page.goto(addressOf(language, first));
          const header = page.locator('article > header');
          await expect(header).toContainText(words.part(1, 2).trim());
          const hidden = header.getByRole('link', { name: named(second[language]) });
          await expect(hidden).toBeHidden();
          await header.getByText(words.otherParts).click();
          await hidden.click();
          await expect(page).toHaveURL(addressOf(language, second));
          await expect(header).toContainText(words.part(2, 2).trim());
          await expect(page.getByText(words.nextPart)).toHaveCount(0);

          await header.getByRole('link', { name: series.name }).click();
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(series.name);
          const titles = page.getByRole('main').getByRole('heading', { level: 2 });
          await expect(titles).toHaveText([first[language], second[language]]);
          await titles.first().getByRole('link').click();
          await expect(page).toHaveURL(addressOf(language, first));

          const next = page.getByText(words.nextPart).locator('..').getByRole('link');
          await expect(next).toHaveText(second[language]);
          await next.click();
          await expect(page).toHaveURL(addressOf(language, second));
        });

        test('a series in the other language', async ({ page }) => {
          await page.goto(`${language}/series/${encodeURIComponent(series.name)}/`);
          await page.getByRole('link', { name: words.otherLanguageName, exact: true }).click();
          await expect(page).toHaveURL(`${other}/series/${encodeURIComponent(series.name)}/`);
          await expect(
            page.getByRole('heading', { level: 2 }).getByRole('link').first(),
          ).toHaveText(first[other]);
        });

        test('to any article by year and month', async ({ page }) => {
          await page.goto(`${language}/`);
          const footer = page.getByRole('contentinfo');
          await footer.getByRole('link', { name: words.archive, exact: true }).click();
          await expect(page).toHaveURL(`${language}/archive/`);
          const month = page.getByRole('heading', { level: 3, name: words.month(5) }).locator('..');
          await expect(month.getByRole('heading')).toContainText(words.count(3));
          await expect(month.getByRole('listitem')).toHaveCount(3);
          await expect(month.getByRole('listitem').nth(1)).toContainText(words.day(19));

          const slugs = pages
            .filter(({ kind }) => kind === 'article')
            .map(({ path }) => path.split('/')[2]);
          await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(
            new Set(slugs).size,
          );
          await month.getByRole('link', { name: named(second[language]) }).click();
          await expect(page).toHaveURL(addressOf(language, second));
        });
      });
    }
  });
}

for (const { path, language } of pages.filter(({ kind }) => kind === 'article')) {
  test(`related to ${path}: others, each once, none of its series`, async ({ page }) => {
    if (!language) throw new Error(`${path} has no language`);
    await page.goto(path);
    const slugs = await relatedIn(page, language)
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2)),
      );
    expect(slugs.length).toBeGreaterThan(0);
    expect(slugs.length).toBeLessThanOrEqual(3);
    expect(new Set(slugs).size).toBe(slugs.length);
    const slug = path.split('/')[2];
    expect(slugs).not.toContain(slug);
    const parts: (string | undefined)[] = series.parts.map((part) => part.slug);
    if (parts.includes(slug)) for (const part of parts) expect(slugs).not.toContain(part);
  });
}

/** The list of related articles. */
const relatedIn = (page: Page, language: Language): Locator =>
  page
    .getByRole('heading', { level: 2, name: dictionary(language).related, exact: true })
    .locator('..');

const tagsOf = (page: Page, language: Language): Promise<string[]> =>
  page
    .getByRole('list', { name: dictionary(language).tags })
    .getByRole('link')
    .allTextContents();
