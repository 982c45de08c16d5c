import { pages, readText } from '../support/site';
import { expect, test } from '../support/test';

test('analytics run where they may, on every page', async ({ page, context }) => {
  await context.route('https://stats.example/**', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'document.documentElement.dataset.counted = "yes"',
    }),
  );
  for (const path of ['', 'en/', 'zh-tw/articles/enterprise-first/']) {
    await page.goto(path);
    await expect(page.locator('html'), path).toHaveAttribute('data-counted', 'yes');
  }
});

test('a newsletter’s form may send where it says, under articles only', async ({
  page,
  context,
}) => {
  await context.route('https://letters.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: 'Joined' }),
  );
  await page.goto('en/articles/enterprise-first/');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText('Joined')).toBeVisible();
  await page.goto('zh-tw/articles/enterprise-first/');
  await expect(page.getByRole('button', { name: '加入' })).toBeVisible();
  for (const { file, kind } of pages) {
    expect(readText(file).includes('letters.example'), file).toBe(kind === 'article');
  }
});
