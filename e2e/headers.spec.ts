import { readFileSync } from 'node:fs';
import { headersFor, readHeaderRules } from '../deploy/headersFile';
import { site } from '../lib/site';
import { readText, redirects, samples } from './support/site';
import { expect, test } from './support/test';

const rules = readHeaderRules(readFileSync('build/finish/hosting/_headers', 'utf8'));
const page = samples.find(({ kind }) => kind === 'article')?.path ?? '';
const sheet = readText('index.html').match(/href="[^"]*\/(assets\/site\.[^"]+)"/)?.[1] ?? '';

const files: Record<string, { path: string; type: string }> = {
  'the title page': { path: '', type: 'text/html; charset=utf-8' },
  'an article': { path: page, type: 'text/html; charset=utf-8' },
  'its Markdown': {
    path: page.replace(/\/$/, '.md'),
    type: 'text/markdown; charset=utf-8',
  },
  'llms.txt': { path: 'llms.txt', type: 'text/plain; charset=utf-8' },
  'a feed': { path: 'en/feed.xml', type: 'application/xml; charset=utf-8' },
  'a style sheet': { path: sheet, type: 'text/css; charset=utf-8' },
};

for (const [name, { path, type }] of Object.entries(files)) {
  test(`${name} is sent with its headers`, async ({ request }) => {
    const response = await request.get(path, { headers: { 'accept-encoding': 'br' } });
    expect(response.status()).toBe(200);
    const expected = {
      'Cache-Control': 'no-cache',
      ...headersFor(`/${path}`, rules),
      'Content-Type': type,
      'Content-Encoding': 'br',
    };
    const headers = response.headers();
    // Servers spell it either way.
    const sent = (value: string | undefined) => value?.toLowerCase().replace(/;\s*/g, '; ');
    for (const [header, value] of Object.entries(expected)) {
      // The server for tests leaves the character set of a style sheet to its `@charset` and the page.
      const wanted = header === 'Content-Type' ? value.split(';')[0] : value;
      const got = headers[header.toLowerCase()];
      if (type.startsWith('text/css')) expect(got, header).toContain(wanted);
      else expect(sent(got), header).toBe(sent(value));
    }
  });
}

test('a drawing is sent with a policy of its own', async ({ request }) => {
  const response = await request.get('icon.svg');
  expect(response.status()).toBe(200);
  const headers = response.headers();
  const expected = headersFor('/icon.svg', rules)['Content-Security-Policy'];
  expect(expected).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toBe(expected);
  expect(headers['content-type']).toMatch(/^image\/svg\+xml/);
});

test('a wrong address gets the page for it, with its headers, and is not kept', async ({
  request,
}) => {
  for (const path of ['en/nothing/', 'nothing.txt', 'nothing.svg', 'assets/nothing.js']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(await response.text(), path).toBe(readText('404.html'));
    const headers = response.headers();
    expect(headers['content-type'], path).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(headers['content-security-policy'], path).toBe("frame-ancestors 'none'");
    expect(headers['cache-control'] ?? 'no-cache', path).toBe('no-cache');
  }
});

test('a forgotten slash is added', async ({ page: tab }) => {
  await tab.goto(page.replace(/\/$/, ''));
  await expect(tab).toHaveURL(page);
});

test('an old address leads to the new one', async ({ page: tab }) => {
  const [file = ''] = redirects;
  const to = readText(file).match(/url=([^"]*)"/)?.[1] ?? '';
  await tab.goto(encodeURI(file.replace(/index\.html$/, '')));
  await expect(tab).toHaveURL(new RegExp(`${to}$`));
});

test('no other site can put a page in a frame', async ({ page: tab, baseURL }) => {
  const elsewhere = 'http://elsewhere.example/';
  await tab.route(elsewhere, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}en/"></iframe>` }),
  );
  await tab.goto(elsewhere);
  await expect.poll(() => tab.frames().at(1)?.url()).toMatch(/^chrome-error:/);
  await expect(tab.frameLocator('iframe').getByText(site.name.en)).toHaveCount(0);
});
