import fc from 'fast-check';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { withoutControls } from '../../model/characters';
import { escapeXml } from '../../model/xml';
import { atomFeed, entryId, type Feed, type FeedEntry, jsonFeed } from './feeds';

const entry: FeedEntry = {
  id: 'https://a.example/en/articles/x/',
  address: 'https://a.example/en/articles/x/',
  title: 'A <b> & "c"',
  summary: 'One < two & three',
  html: '<p>文 &amp; text ]]> <a href="https://a.example/">a</a></p>',
  published: '2026-01-05T00:00:00.000Z',
  updated: '2026-02-05T00:00:00.000Z',
  authors: ['林 & 李'],
  translators: ['T'],
  license: 'CC BY 4.0',
  terms: [{ id: 'c#', name: 'C# "<>"', scheme: 'https://a.example/en/tags/' }],
  source: { address: 'https://b.example/?a=1&b=2', name: 'B' },
  translation: {
    language: 'zh-tw',
    address: 'https://a.example/zh-tw/articles/x/',
    title: '標題',
  },
};
const feed: Feed = {
  language: 'en',
  title: 'Site',
  description: 'About',
  author: 'Site',
  page: 'https://a.example/en/',
  self: { xml: 'https://a.example/en/feed.xml', json: 'https://a.example/en/feed.json' },
  translation: {
    language: 'zh-tw',
    page: 'https://a.example/zh-tw/',
    xml: 'https://a.example/zh-tw/feed.xml',
    json: 'https://a.example/zh-tw/feed.json',
  },
  icon: 'https://a.example/icon.svg',
  entries: [entry, { ...entry, id: 'https://a.example/2', updated: '2026-01-06T00:00:00.000Z' }],
};

describe('atomFeed', () => {
  const xml = atomFeed(feed, '/repo/assets/feed.css');

  it('names its style sheet, language and latest change', () => {
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\s*<\?xml-stylesheet type="text\/css" href="\/repo\/assets\/feed.css"\?>\s*<feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xml:lang="en">/,
    );
    const [head = ''] = xml.split('<entry>');
    expect(head).toContain('<updated>2026-02-05T08:00:00+08:00</updated>');
    expect(head).toContain('<id>https://a.example/en/feed.xml</id>');
  });

  it('links itself, its page, the other format and the other language', () => {
    const [head = ''] = xml.split('<entry>');
    expect(linksOf(head)).toEqual([
      'alternate text/html en https://a.example/en/',
      'self application/atom+xml en https://a.example/en/feed.xml',
      'alternate application/feed+json en https://a.example/en/feed.json',
      'alternate text/html zh-TW https://a.example/zh-tw/',
      'alternate application/atom+xml zh-TW https://a.example/zh-tw/feed.xml',
    ]);
  });

  it('links each entry and its translation', () => {
    const [, first = ''] = xml.split('<entry>');
    expect(linksOf(first)).toEqual([
      'alternate text/html en https://a.example/en/articles/x/',
      'alternate text/html zh-TW https://a.example/zh-tw/articles/x/',
      'via   https://b.example/?a=1&amp;b=2',
    ]);
  });

  it('has something to press in a browser, also without a description', () => {
    const bare = atomFeed({ ...feed, entries: [{ ...entry, summary: undefined }] }, '/feed.css');
    expect(bare).toContain(
      '<a href="https://a.example/en/articles/x/">a.example/en/articles/x/</a>',
    );
  });

  it('is read by others whatever the texts are', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 }).map(withoutControls);
    const entries = fc.array(
      fc.record({ title: words, summary: fc.option(words, { nil: undefined }), text: words }),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(entries, async (texts) => {
        const made = texts.map(({ title, summary, text }, index) => ({
          ...entry,
          id: `https://a.example/${index}`,
          title,
          summary,
          html: `<p>${escapeXml(text)}</p>`,
        }));
        const written = atomFeed({ ...feed, entries: made }, '/feed.css');
        const read = await new Parser<object, { id?: string }>().parseString(written);
        // Line ends and the spaces around a text are no part of it in XML.
        const same = (text = '') => text.replace(/\s+/g, ' ').trim();
        expect(read.items.map(({ id, title }) => [id, same(title)])).toEqual(
          made.map(({ id, title }) => [id, same(title)]),
        );
        expect(read.items.map(({ content }) => same(content))).toEqual(
          made.map(({ html }) => same(html)),
        );
      }),
    );
  });

  it('is well-formed whatever the texts are', () => {
    expect(xml).toContain('<content type="html">');
    expect(xml).toContain('One &lt; two &amp; three</a>');
    expect(xml).toContain('label="C# &quot;&lt;&gt;&quot;"');
    // Everything but CDATA, comments and tags: no bare bracket or ampersand, and tags in pairs.
    const open: string[] = [];
    const rest = xml
      .replace(/<\?.*?\?>/g, '')
      .replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')
      .replace(/<(\/?)([\w:]+)(?: [\w:]+="[^"<]*")*\s*(\/?)>/g, (_, end, name, single) => {
        if (end) expect(open.pop()).toBe(name);
        else if (!single) open.push(name);
        return '';
      });
    expect(open).toEqual([]);
    expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)/);
  });
});

const linksOf = (xml: string): string[] =>
  [...xml.matchAll(/<link ([^>]*)\/>/g)].map(([, attributes = '']) =>
    ['rel', 'type', 'hreflang', 'href']
      .map((name) => attributes.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '')
      .join(' '),
  );

describe('jsonFeed', () => {
  it('is JSON Feed 1.1', () => {
    const json = JSON.parse(jsonFeed(feed));
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: feed.page,
      feed_url: feed.self.json,
      language: 'en',
      authors: [{ name: 'Site' }],
      _translation: { language: 'zh-TW', url: 'https://a.example/zh-tw/feed.json' },
    });
    expect(json.items[0]).toEqual({
      id: entry.id,
      url: entry.address,
      external_url: 'https://b.example/?a=1&b=2',
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: entry.published,
      date_modified: entry.updated,
      authors: [{ name: '林 & 李' }],
      tags: ['C# "<>"'],
      language: 'en',
      _translation: { language: 'zh-TW', url: 'https://a.example/zh-tw/articles/x/' },
    });
  });
});

describe('entryId', () => {
  const idOf = (slug: string, ...aliases: string[]) =>
    entryId({ language: 'zh-tw', slug, aliases });

  it.each([
    ['/zh-tw/articles/舊 名/'],
    ['/zh-tw/articles/舊 名'],
    ['/zh-tw/articles/舊 名/index.html'],
  ])('survives a rename that leaves the alias %s', (alias) => {
    expect(idOf('新名', alias)).toBe(idOf('舊 名'));
    expect(idOf('更新', alias, '/zh-tw/articles/新名/')).toBe(idOf('舊 名'));
  });

  it('keeps the address of a page without a folder', () => {
    expect(idOf('x', '/posts/old.html')).toMatch(/\/posts\/old\.html$/);
  });
});
