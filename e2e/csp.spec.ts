import { expect, type Page, test } from 'playwright/test';
import { languages } from '../model/language';
import { standInForOthers } from './support/youtube';

// That the Content-Security-Policy is there is one thing; that browsers act on it is another.

const foreign = 'https://elsewhere.example';

type Attempt = { directive: string; blocked: string; attempt: (foreign: string) => void };

const attempts: Record<string, Attempt> = {
  'an inline script': {
    directive: 'script-src-elem',
    blocked: 'inline',
    attempt: () => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.broken = "yes"';
      document.head.append(script);
    },
  },
  'an event handler in HTML': {
    directive: 'script-src-attr',
    blocked: 'inline',
    attempt: () => {
      document.body.setAttribute('onclick', 'document.documentElement.dataset.broken = "yes"');
      document.body.click();
    },
  },
  'text as code': {
    directive: 'script-src',
    blocked: 'eval',
    attempt: () => {
      setTimeout('document.documentElement.dataset.broken = "yes"');
    },
  },
  'a script from elsewhere': {
    directive: 'script-src-elem',
    blocked: foreign,
    attempt: (from) => {
      const script = document.createElement('script');
      script.src = `${from}/script.js`;
      document.head.append(script);
    },
  },
  'a style in HTML': {
    directive: 'style-src-attr',
    blocked: 'inline',
    attempt: () => document.body.setAttribute('style', 'display: none'),
  },
  'a style sheet from elsewhere': {
    directive: 'style-src-elem',
    blocked: foreign,
    attempt: (from) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = `${from}/style.css`;
      document.head.append(link);
    },
  },
  'a picture from elsewhere': {
    directive: 'img-src',
    blocked: foreign,
    attempt: (from) => {
      new Image().src = `${from}/picture.png`;
    },
  },
  'a frame from elsewhere': {
    directive: 'frame-src',
    blocked: foreign,
    attempt: (from) => {
      const frame = document.createElement('iframe');
      frame.src = `${from}/frame.html`;
      document.body.append(frame);
    },
  },
  'YouTube’s site with cookies in a frame': {
    directive: 'frame-src',
    blocked: 'https://www.youtube.com',
    attempt: () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://www.youtube.com/embed/GMXnmaky9FY';
      document.body.append(frame);
    },
  },
  'a plug-in': {
    directive: 'object-src',
    blocked: foreign,
    attempt: (from) => {
      const plugIn = document.createElement('object');
      plugIn.type = 'image/svg+xml';
      plugIn.data = `${from}/drawing.svg`;
      document.body.append(plugIn);
    },
  },
  'a script in a drawing that is part of the page': {
    directive: 'script-src-attr',
    blocked: 'inline',
    attempt: () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<svg onload="document.documentElement.dataset.broken = 1"></svg>',
      );
    },
  },
  'a form that sends elsewhere': {
    directive: 'form-action',
    blocked: foreign,
    attempt: (to) => {
      const form = document.createElement('form');
      form.action = `${to}/form`;
      document.body.append(form);
      form.submit();
    },
  },
  'a request to elsewhere': {
    directive: 'connect-src',
    blocked: foreign,
    attempt: (to) => {
      fetch(`${to}/data`).catch(() => {});
    },
  },
  'another base for links': {
    directive: 'base-uri',
    blocked: foreign,
    attempt: (to) => {
      const base = document.createElement('base');
      base.href = `${to}/`;
      document.head.append(base);
    },
  },
};

for (const language of languages) {
  test(`the policy blocks what isn’t ours (${language})`, async ({ page, context, baseURL }) => {
    const requests = await standInForOthers(context, baseURL);
    await page.goto(`${language}/articles/enterprise-first/`);
    for (const [name, { directive, blocked, attempt }] of Object.entries(attempts)) {
      const violation = nextViolation(page);
      await page.evaluate(attempt, foreign);
      const { effectiveDirective, blockedURI } = await violation;
      expect(effectiveDirective, name).toBe(directive);
      expect(blockedURI, name).toContain(blocked);
    }
    const left = await page.evaluate(() => ({
      broken: document.documentElement.dataset.broken,
      display: getComputedStyle(document.body).display,
      base: document.baseURI === location.href,
    }));
    expect(left).toEqual({ broken: undefined, display: 'flex', base: true });
    expect(requests.map((request) => request.url())).toEqual([]);
  });

  test(`the policy lets YouTube’s player in (${language})`, async ({ page, context, baseURL }) => {
    await standInForOthers(context, baseURL);
    await page.goto(`${language}/articles/enterprise-first/`);
    await page.locator('video-plate a').click();
    await expect(page.frameLocator('iframe').getByText('A stand-in')).toBeVisible();
  });
}

/** What the browser reports next. The promise is awaited after the attempt. */
function nextViolation(page: Page) {
  return page.evaluate(
    () =>
      new Promise<{ effectiveDirective: string; blockedURI: string }>((resolve) => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective, blockedURI }) => resolve({ effectiveDirective, blockedURI }),
          { once: true },
        );
      }),
  );
}
