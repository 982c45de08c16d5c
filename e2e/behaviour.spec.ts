import type { Page } from 'playwright/test';
import { absolute, addressOf } from '../lib/addresses';
import { site } from '../lib/site';
import { type Language, languages, languageTag, otherLanguage } from '../model/language';
import { dictionary } from '../words';
import { expect, test } from './support/test';

const slug = 'enterprise-first';
const paper = { light: 'rgb(250, 246, 238)', dark: 'rgb(33, 29, 25)' };

for (const language of languages) {
  const words = dictionary(language);
  const other = otherLanguage(language);
  const article = `${language}/articles/${slug}/`;

  test.describe(`theme (${language})`, () => {
    for (const system of ['light', 'dark'] as const) {
      test.describe(`where the system is ${system}`, () => {
        test.use({ colorScheme: system });
        const turned = system === 'light' ? 'dark' : 'light';
        const to = (theme: 'light' | 'dark') => words[`${theme}Theme`];

        test('a choice lasts until it is taken back', async ({ page }) => {
          await page.goto(article);
          await expectPaper(page, system);
          await page.getByRole('button', { name: to(turned) }).click();
          await expectPaper(page, turned);

          await page.getByRole('contentinfo').getByRole('link').first().click();
          await expect(page).toHaveURL(`${language}/`);
          await expectPaper(page, turned);
          await page.getByRole('button', { name: to(system) }).click();
          await expectPaper(page, system);
          await expect(page.getByRole('button', { name: to(turned) })).toBeVisible();

          // The system's theme is followed again.
          await page.emulateMedia({ colorScheme: turned });
          await expectPaper(page, turned);
          await expect(page.getByRole('button', { name: to(system) })).toBeVisible();
        });

        test('a remembered choice is there before anything is painted', async ({ page }) => {
          await page.addInitScript((theme) => {
            localStorage.setItem('theme', theme);
            new MutationObserver((_, observer) => {
              if (!document.body) return;
              observer.disconnect();
              document.documentElement.dataset.whenBodyCame =
                document.documentElement.dataset.theme ?? 'none';
            }).observe(document, { childList: true, subtree: true });
          }, turned);
          await page.route('**/assets/*.js', (route) => route.abort());
          await page.goto(article);
          await expect(page.locator('html')).toHaveAttribute('data-when-body-came', turned);
          await expectPaper(page, turned);
        });
      });
    }

    test('another tab follows', async ({ page, context }) => {
      await page.goto(article);
      const second = await context.newPage();
      await second.goto(`${language}/`);
      await second.getByRole('button', { name: words.darkTheme }).click();
      await expectPaper(page, 'dark');
      await expect(page.getByRole('button', { name: words.lightTheme })).toBeVisible();
    });
  });

  test.describe(`language (${language})`, () => {
    const titlePage = new RegExp(`${site.basePath}/$`);

    test('reading in a language is not choosing it', async ({ page }) => {
      await page.goto(article);
      await page.getByRole('contentinfo').getByRole('link').first().click();
      await page.goto('');
      await expect(page.getByRole('link', { name: words.enter })).toBeVisible();
      await expect(page).toHaveURL(titlePage);
    });

    test('the switch is, and the title page remembers', async ({ page }) => {
      await page.goto(article);
      await switchLanguage(page, language);
      await expect(page.locator('html')).toHaveAttribute('lang', languageTag[other]);
      await page.goto('?from=elsewhere#here');
      await expect(page).toHaveURL(`${other}/?from=elsewhere#here`);
      await expect(page.locator('html')).toHaveAttribute('lang', languageTag[other]);
      // The title page is no stop on the way back.
      await page.goBack();
      await expect(page).toHaveURL(`${other}/articles/${slug}/`);
    });

    test('choosing it on the title page is', async ({ page }) => {
      await page.goto('');
      await page.getByRole('link', { name: words.enter }).click();
      await expect(page).toHaveURL(`${language}/`);
      await page.goto('');
      await expect(page).toHaveURL(`${language}/`);
    });

    test('a remembered language that is none leads nowhere', async ({ page }) => {
      await page.addInitScript(() => localStorage.setItem('language', 'tlh'));
      await page.goto('');
      await expect(page.getByRole('link', { name: words.enter })).toBeVisible();
      await expect(page).toHaveURL(titlePage);
    });
  });

  test.describe(`passing the link on (${language})`, () => {
    const address = absolute(addressOf.article(language, slug));
    const copy = (page: Page) => page.getByRole('button', { name: words.copyLink });
    const share = (page: Page) => page.getByRole('button', { name: words.shareWithApp });
    const open = (page: Page) => page.locator('pass-on summary').click();

    test('copies the address', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(article);
      await open(page);
      await copy(page).click();
      await expect(page.getByRole('status')).toHaveText(words.copied);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    });

    // Then the browser's command for copying is tried; where that fails as well, readers are told.
    for (const [situation, deny] of Object.entries({
      'there is no clipboard': () => {
        Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
        Document.prototype.execCommand = () => false;
      },
      'the clipboard refuses': () => {
        Clipboard.prototype.writeText = () =>
          Promise.reject(new DOMException('', 'NotAllowedError'));
        Document.prototype.execCommand = () => false;
      },
      'the clipboard throws': () => {
        Clipboard.prototype.writeText = () => {
          throw new TypeError();
        };
        Document.prototype.execCommand = () => {
          throw new TypeError();
        };
      },
    })) {
      test(`says so where ${situation}`, async ({ page }) => {
        await page.addInitScript(deny);
        await page.goto(article);
        await open(page);
        await copy(page).click();
        await expect(page.getByRole('status')).toHaveText(words.copyFailed);
        // There is something to select.
        await expect(page.getByText(address.replace('https://', ''))).toBeVisible();
      });
    }

    test('opens the system’s sheet', async ({ page }) => {
      await page.addInitScript(() => {
        navigator.share = async (data) => {
          document.documentElement.dataset.shared = JSON.stringify(data);
        };
      });
      await page.goto(article);
      await open(page);
      const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
      await share(page).click();
      const shared = await page.locator('html').getAttribute('data-shared');
      expect(JSON.parse(shared ?? '')).toEqual({ title, url: address });
    });

    test('offers no sheet where there is none', async ({ page }) => {
      await page.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, 'share', { value: undefined }),
      );
      await page.goto(article);
      await open(page);
      await expect(copy(page)).toBeVisible();
      await expect(share(page)).toHaveCount(0);
    });

    for (const [situation, fail] of Object.entries({
      'the reader closes the sheet': () => {
        navigator.share = () => Promise.reject(new DOMException('', 'AbortError'));
      },
      'the browser throws': () => {
        navigator.share = () => {
          throw new TypeError();
        };
      },
      // As in some browsers inside of apps.
      'the browser answers nothing': () => {
        navigator.share = (() => undefined) as unknown as typeof navigator.share;
      },
    })) {
      test(`goes on where ${situation}`, async ({ page, context }) => {
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.addInitScript(fail);
        await page.goto(article);
        await open(page);
        await share(page).click();
        await copy(page).click();
        await expect(page.getByRole('status')).toHaveText(words.copied);
      });
    }
  });

  test.describe(`without storage (${language})`, () => {
    for (const [situation, deny] of Object.entries({
      'that may be used': () =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('', 'SecurityError');
          },
        }),
      'that keeps anything': () => {
        for (const method of ['getItem', 'setItem', 'removeItem', 'clear', 'key'] as const) {
          Storage.prototype[method] = () => {
            throw new DOMException('', 'QuotaExceededError');
          };
        }
      },
      'at all': () => Object.defineProperty(window, 'localStorage', { value: undefined }),
    })) {
      test(`${situation}, everything works for the moment`, async ({ page, context }) => {
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.addInitScript(deny);
        await page.goto('');
        await page.getByRole('link', { name: words.enter }).click();
        await expect(page).toHaveURL(`${language}/`);
        await page.getByRole('button', { name: words.darkTheme }).click();
        await expectPaper(page, 'dark');
        await page.goto(article);
        await expectPaper(page, 'light');
        await page.locator('pass-on summary').click();
        await page.getByRole('button', { name: words.copyLink }).click();
        await expect(page.getByRole('status')).toHaveText(words.copied);
        await switchLanguage(page, language);
        // It may lead to the paragraph as well.
        await expect(page).toHaveURL(new RegExp(`/${other}/articles/${slug}/(#.*)?$`));
      });
    }
  });
}

async function expectPaper(page: Page, theme: 'light' | 'dark') {
  await expect(page.locator('html')).toHaveCSS('background-color', paper[theme]);
  await expect(page.locator('html')).toHaveCSS('color-scheme', theme);
}

/** Follows the link to the other language. */
function switchLanguage(page: Page, language: Language): Promise<void> {
  const ways = page.getByRole('navigation', { name: dictionary(language).languageSwitch });
  return ways.getByRole('link', { name: dictionary(otherLanguage(language)).languageName }).click();
}
