import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import type { Element } from 'hast';
import Parser from 'rss-parser';
import { validateXML } from 'xmllint-wasm';
import { site } from '../lib/site';
import { attribute, elements, textOf } from './support/html';
import { files, leadsOn, pages, readText, type SitePage } from './support/site';
import { expect, test } from './support/test';

// What programs read: checked against the specifications, by readers that others have written.

const feeds = files.filter((file) => /(?:^|\/)feed\.xml$/.test(file));
const origin = `${site.url}${site.basePath}/`;
const head = (page: SitePage) => (name: string, rel: string) =>
  elements(page, 'link')
    .filter((link) => attribute(link, 'rel') === rel && attribute(link, 'type') === name)
    .map((link) => attribute(link, 'href'));

const schema = (name: string) => readFileSync(join('e2e', 'schemas', name), 'utf8');

/** What a validator has against some files of the site. */
async function complaints(names: string[], grammar: string, imports: string[] = []) {
  const { errors } = await validateXML({
    xml: names.map((name) => ({ fileName: name.replaceAll('/', '_'), contents: readText(name) })),
    extension: grammar.endsWith('.rng') ? 'relaxng' : 'schema',
    schema: [schema(grammar)],
    preload: imports.map((fileName) => ({ fileName, contents: schema(fileName) })),
    maxMemoryPages: 4096,
  });
  return errors.map(({ message, loc }) => `${loc?.fileName}:${loc?.lineNumber} ${message}`);
}

const parser = new Parser<object, { id?: string; author?: string }>();

test('Atom feeds are as RFC 4287 says', async () => {
  expect(feeds.length).toBeGreaterThan(10);
  expect(await complaints(feeds, 'atom.rng')).toEqual([]);
});

test('a validator would tell if they were not', async () => {
  const [feed = ''] = feeds;
  const contents = readText(feed).replace(/<updated>[^<]*<\/updated>/, '<updated>today</updated>');
  const { valid } = await validateXML({
    xml: [{ fileName: 'wrong.xml', contents }],
    extension: 'relaxng',
    schema: [schema('atom.rng')],
  });
  expect(valid).toBe(false);
});

for (const file of feeds.filter((each) => /^[^/]+\/feed\.xml$/.test(each))) {
  test(`two programs read the same in ${file} and its JSON`, async () => {
    const json = JSON.parse(readText(file.replace(/xml$/, 'json')));
    const read = await parser.parseString(readText(file));
    const other = extractFromXml(readText(file), { descriptionMaxLen: 0 });
    const otherJson = extractFromJson(json, { descriptionMaxLen: 0 });

    expect(read.title).toBe(json.title);
    expect(other.title).toBe(json.title);
    expect([read.link, other.link, otherJson.link]).toEqual(Array(3).fill(json.home_page_url));
    expect(other.language).toBe(json.language);

    const items: { id: string; url: string; title: string; content_html: string }[] = json.items;
    expect(items.length).toBeGreaterThan(5);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(read.items.map(({ id, link, title }) => ({ id, url: link, title }))).toEqual(
      items.map(({ id, url, title }) => ({ id, url, title })),
    );
    for (const each of [other, otherJson]) {
      expect(each.entries?.map(({ id, link, title }) => ({ id, url: link, title }))).toEqual(
        items.map(({ id, url, title }) => ({ id, url, title })),
      );
    }
    expect(read.items.map(({ content }) => content?.trim())).toEqual(
      items.map(({ content_html }) => content_html.trim()),
    );
  });
}

test('JSON feeds are as version 1.1 says', () => {
  for (const file of feeds) {
    const name = file.replace(/xml$/, 'json');
    const feed = JSON.parse(readText(name));
    expect(feed.version, name).toBe('https://jsonfeed.org/version/1.1');
    for (const key of ['title', 'home_page_url', 'feed_url', 'description', 'language']) {
      expect(feed[key], `${name}: ${key}`).toEqual(expect.stringMatching(/./));
    }
    expect(feed.items.length, name).toBeGreaterThan(0);
    for (const item of feed.items) {
      for (const key of ['id', 'url', 'title', 'content_html']) {
        expect(item[key], `${name}: ${key}`).toEqual(expect.stringMatching(/./));
      }
      for (const key of ['date_published', 'date_modified']) {
        expect(item[key], `${name}: ${key}`).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/);
      }
      expect(item.tags.every((tag: unknown) => typeof tag === 'string' && tag !== '')).toBe(true);
    }
    // What isn't in the specification begins with an underscore.
    const known =
      'version title home_page_url feed_url description favicon icon authors language items';
    const extra = Object.keys(feed).filter((key) => !known.split(' ').includes(key));
    expect(extra.filter((key) => !key.startsWith('_'))).toEqual([]);
  }
});

test('texts in feeds have whole addresses, and nothing that runs', () => {
  for (const file of feeds) {
    const { items } = JSON.parse(readText(file.replace(/xml$/, 'json')));
    for (const { content_html: html } of items) {
      expect(html).not.toMatch(/<(?:script|iframe|style|button)\b|\s(?:style|on\w+|class)=/i);
      for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        expect(address, file).toMatch(/^(?:https?|mailto):/);
      }
    }
  }
});

test('every feed is found by its page, and by a link that readers see', () => {
  for (const file of feeds) {
    const page = pages.find((each) => each.file === file.replace(/feed\.xml$/, 'index.html'));
    // One at a former address of a tag.
    if (!page) continue;
    const address = origin + encodeURI(file);
    const found = head(page);
    expect(found('application/atom+xml', 'alternate'), page.path).toContain(address);
    expect(found('application/feed+json', 'alternate')).toContain(address.replace(/xml$/, 'json'));
    const links = elements(page, 'a').map((link) => attribute(link, 'href'));
    expect(links, page.path).toContain(address.slice(site.url.length));
  }
});

test('the sitemap is as its protocol says', async () => {
  expect(await complaints(['sitemap.xml'], 'sitemap.xsd', ['link.xsd'])).toEqual([]);
});

test('the sitemap has every page that has something of its own', () => {
  const listed = [...readText('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address = '']) => address,
  );
  const own = pages.filter(
    (page) =>
      page.language &&
      !leadsOn(page) &&
      page.kind !== 'search' &&
      page.kind !== 'facing' &&
      !page.kind.startsWith('further'),
  );
  expect(listed.toSorted()).toEqual(own.map(({ path }) => origin + path).toSorted());
});

type Thing = Record<string, unknown> & { '@type': string };

/** What a page says about itself to search engines. */
const dataOf = (page: SitePage): Thing[] =>
  elements(page, 'script')
    .filter((script: Element) => attribute(script, 'type') === 'application/ld+json')
    .flatMap((script) => {
      const graph = JSON.parse(textOf(script));
      expect(graph['@context']).toBe('https://schema.org');
      return graph['@graph'];
    });

const text = expect.stringMatching(/\S/);
const address = expect.stringMatching(/^https:\/\/[!-~]+$/);
const moment = expect.stringMatching(/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/);

/** https://developers.google.com/search/docs/appearance/structured-data: required and recommended. */
const required: Record<string, Record<string, unknown>> = {
  Article: {
    headline: text,
    image: address,
    datePublished: moment,
    dateModified: moment,
    mainEntityOfPage: address,
    publisher: { '@type': 'Organization', name: text, url: address },
  },
  BreadcrumbList: { itemListElement: expect.any(Array) },
  VideoObject: { name: text, thumbnailUrl: address, uploadDate: moment, embedUrl: address },
  WebSite: { url: address, name: text },
};

test('structured data has what search engines require', () => {
  for (const page of pages) {
    const things = dataOf(page);
    for (const thing of things) {
      expect(thing, page.path).toMatchObject(required[thing['@type']] ?? { '@type': 'known' });
    }
    const ofType = (type: string) => things.filter((thing) => thing['@type'] === type);
    if (page.kind === 'article') {
      expect(ofType('Article'), page.path).toHaveLength(1);
      const [article] = ofType('Article');
      expect(article?.['@id']).toBe(origin + page.path);
      for (const one of [article?.author].flat())
        expect(one).toMatchObject({ '@type': text, name: text });
      const [breadcrumbs] = ofType('BreadcrumbList');
      const steps = [breadcrumbs?.itemListElement].flat() as Thing[];
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
      for (const { name } of steps) expect(name).toEqual(text);
      for (const { item } of steps.slice(0, -1)) expect(item).toEqual(address);
    }
    if (page.kind === 'home') expect(ofType('WebSite'), page.path).toHaveLength(1);
  }
});
