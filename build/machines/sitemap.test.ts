import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SitemapEntry, sitemaps } from './sitemap';

const whole = (name: string) => `https://a.example/${name}`;
const entry = (n: number | string): SitemapEntry => ({
  address: `https://a.example/${n}/`,
  versions: { en: `https://a.example/${n}/` },
});

describe('sitemaps', () => {
  it('has the elements in the order of the schema, and every version', () => {
    const one: SitemapEntry = {
      address: 'https://a.example/?a=1&b=<',
      lastModified: '2026-01-05T00:00:00.000Z',
      versions: { 'zh-TW': 'https://a.example/z/', 'x-default': 'https://a.example/"' },
    };
    expect(sitemaps([one], whole)).toEqual([
      {
        name: 'sitemap.xml',
        text:
          '<?xml version="1.0" encoding="UTF-8"?>\n' +
          '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
          '<url><loc>https://a.example/?a=1&amp;b=&lt;</loc><lastmod>2026-01-05T00:00:00.000Z</lastmod>' +
          '<xhtml:link rel="alternate" hreflang="zh-TW" href="https://a.example/z/"/>' +
          '<xhtml:link rel="alternate" hreflang="x-default" href="https://a.example/&quot;"/></url>\n' +
          '</urlset>\n',
      },
    ]);
  });

  it('is one file up to 50,000 pages, and an index beyond', () => {
    const entries = Array.from({ length: 50_001 }, (_, n) => entry(n));
    expect(sitemaps(entries.slice(1), whole).map(({ name }) => name)).toEqual(['sitemap.xml']);
    const [index, ...parts] = sitemaps(entries, whole);
    expect(index?.text).toContain('<sitemap><loc>https://a.example/sitemap-1.xml</loc></sitemap>');
    expect(index?.text.match(/<sitemap>/g)).toHaveLength(2);
    expect(parts.map(({ name }) => name)).toEqual(['sitemap-1.xml', 'sitemap-2.xml']);
    expect(parts.map(({ text }) => text.match(/<url>/g)?.length)).toEqual([50_000, 1]);
  });

  it('keeps every page once, in files within both limits', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z中]{1,40}$/), { minLength: 1 });
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 5 }), (list, entries) => {
        const files = sitemaps(list.map(entry), whole, { entries, bytes: 900 });
        const parts = files.length === 1 ? files : files.slice(1);
        for (const { text } of parts) {
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(900);
          expect(text.match(/<url>/g)?.length).toBeLessThanOrEqual(entries);
        }
        const found = parts.flatMap(({ text }) => text.match(/(?<=<loc>)[^<]*/g) ?? []);
        expect(found).toEqual(list.map((name) => entry(name).address));
      }),
    );
  });
});
