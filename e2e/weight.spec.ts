import { get } from 'node:http';
import { languages } from '../model/language';
import { expect, test } from './support/test';

/**
 * What one article may cost a reader who comes for the first time, with all that it loads by
 * itself: bytes as they are sent, compressed with brotli, without headers. Over a slow mobile
 * connection a page of this size comes with the first packets. Icons are not counted; the font of a
 * Chinese title has a budget of its own.
 */
const budget = { bytes: 16_000, requests: 4, javaScript: 3_000, titleFace: 6_000 };

for (const language of languages) {
  test(`an article stays within its budget (${language})`, async ({ page }) => {
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await page.goto(`${language}/articles/enterprise-first/`);
    // What waits to come into view counts, too.
    await page.keyboard.press('End');
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    await expect(page.getByRole('contentinfo')).toBeInViewport();
    // Browsers load the manifest without telling the tests.
    const manifest = await page
      .locator('link[rel="manifest"]')
      .evaluateAll((found) => found.map((link) => (link as HTMLLinkElement).href));
    const addresses = [...new Set([...urls, ...manifest])].filter(
      (url) => !/\/icon[^/]*$/.test(url),
    );
    const all = await Promise.all(addresses.map(download));
    const faces = all.filter(({ url }) => url.endsWith('.woff2'));
    const loaded = all.filter((response) => !faces.includes(response));
    const sum = (responses: Loaded[]) => responses.reduce((total, { bytes }) => total + bytes, 0);
    const table = JSON.stringify(loaded, null, 2);
    expect(faces.length).toBe(language === 'zh-tw' ? 1 : 0);
    expect(sum(faces), table).toBeLessThanOrEqual(budget.titleFace);
    for (const { url, type, encoding } of loaded) {
      if (/html|css|javascript|svg/.test(type)) expect(encoding, url).toBe('br');
    }
    expect(loaded.length, table).toBeLessThanOrEqual(budget.requests);
    expect(sum(loaded), table).toBeLessThanOrEqual(budget.bytes);
    const scripts = loaded.filter(({ type }) => type.includes('javascript'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(sum(scripts), table).toBeLessThanOrEqual(budget.javaScript);
  });
}

type Loaded = { url: string; type: string; encoding?: string; bytes: number };

/** A response as it is sent, still compressed. */
function download(url: string): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip, deflate, br' } }, async (response) => {
      let bytes = 0;
      for await (const chunk of response) bytes += chunk.length;
      resolve({
        url,
        type: response.headers['content-type'] ?? '',
        encoding: response.headers['content-encoding'],
        bytes,
      });
    }).on('error', reject);
  });
}
