import { languages, languageTag } from '../../model/language';
import { dictionary } from '../../words';
import { pages, readText } from '../support/site';
import { expect, test } from '../support/test';

const giscus = 'https://giscus.app';

/** A stand-in for giscus that says how high it is. */
const widget =
  '<p>A stand-in</p><script>parent.postMessage({ giscus: { resizeHeight: 777 } }, "*")</script>';

for (const language of languages) {
  const words = dictionary(language).comments;
  const article = `${language}/articles/enterprise-first/`;

  test.describe(`comments (${language})`, () => {
    test('come after a press, and not before', async ({ page, context }) => {
      const asked: URL[] = [];
      await context.route(`${giscus}/**`, (route) => {
        asked.push(new URL(route.request().url()));
        return route.fulfill({ contentType: 'text/html', body: widget });
      });
      await page.goto(article);
      await page.getByRole('button', { name: words.show }).scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
      expect(asked).toEqual([]);

      await page.getByRole('button', { name: words.show }).click();
      const frame = page.locator('page-comments iframe');
      await expect(frame).toHaveAttribute('title', words.title);
      await expect(frame).toHaveCSS('height', '777px');
      await expect(page.frameLocator('page-comments iframe').getByText('A stand-in')).toBeVisible();
      const [url] = asked;
      expect(url?.pathname).toBe(`/${languageTag[language]}/widget`);
      expect(Object.fromEntries(url?.searchParams ?? [])).toMatchObject({
        repo: 'owner/site',
        repoId: 'R_1',
        category: 'Comments',
        categoryId: 'C_1',
        theme: 'light',
        origin: page.url(),
        // The same for both languages.
        term: '/a/enterprise-first/',
      });
    });

    test('open by themselves for who comes back from signing in', async ({ page, context }) => {
      const asked: string[] = [];
      await context.route(`${giscus}/**`, (route) => {
        asked.push(new URL(route.request().url()).searchParams.get('session') ?? '');
        return route.fulfill({ contentType: 'text/html', body: widget });
      });
      await page.goto(`${article}?giscus=secret`);
      await expect(page.locator('page-comments iframe')).toBeVisible();
      await expect(page).toHaveURL(article);
      await page.reload();
      await page.getByRole('button', { name: words.show }).click();
      await expect.poll(() => asked).toEqual(['secret', 'secret']);
    });

    test.describe('without scripts', () => {
      test.use({ javaScriptEnabled: false });

      test('are a link', async ({ page }) => {
        await page.goto(article);
        await expect(page.getByRole('link', { name: words.onGitHub })).toHaveAttribute(
          'href',
          'https://github.com/owner/site/discussions',
        );
      });
    });
  });
}

test('only pages with comments let giscus in', () => {
  const articles = pages.filter(({ kind }) => kind === 'article');
  expect(articles.length).toBeGreaterThan(0);
  for (const page of pages) {
    expect(readText(page.file).includes(giscus), page.file).toBe(articles.includes(page));
  }
});
