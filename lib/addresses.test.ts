import { expect, it } from 'vitest';
import { routeNames } from '../model/routes';
import { addressOf, fileAt, shownAddress } from './addresses';
import { site } from './site';

const base = site.basePath;

it.each([
  [addressOf.title(), '/'],
  [addressOf.articles('en'), '/en/articles/'],
  [addressOf.articles('en', 1), '/en/articles/'],
  [addressOf.articles('en', 3), '/en/articles/page/3/'],
  [addressOf.article('zh-tw', '舊文'), '/zh-tw/articles/%E8%88%8A%E6%96%87/'],
  [addressOf.facing('en', 'x'), '/en/articles/x/facing/'],
  [addressOf.neutral('x'), '/a/x/'],
  [addressOf.text('en', 'v1.2'), '/en/articles/v1.2.md'],
  [addressOf.term('en', 'tags', 'ai', 2), '/en/tags/ai/page/2/'],
  [addressOf.taxonomy('en', 'categories'), '/en/categories/'],
  [addressOf.feed('en', 'xml'), '/en/feed.xml'],
  [addressOf.feed('en', 'json', { taxonomy: 'categories', id: 'x' }), '/en/categories/x/feed.json'],
  [addressOf.filtered('en', 'a&b'), '/en/articles/?tag=a%26b'],
  [addressOf.alias('/posts/a b/'), '/posts/a%20b/'],
  [addressOf.alias('old/path'), '/old/path'],
])('%s', (address, expected) => {
  expect(address).toBe(base + expected);
});

it('has a function for every route', () => {
  expect(Object.keys(addressOf)).toEqual(expect.arrayContaining(routeNames()));
});

it('knows the file at an address', () => {
  expect(fileAt(addressOf.title())).toBe('index.html');
  expect(fileAt(addressOf.article('en', '舊文'))).toBe('en/articles/舊文/index.html');
  expect(fileAt(addressOf.text('en', 'x'))).toBe('en/articles/x.md');
});

it('is shown without a scheme, and with its host as people read it', () => {
  expect(shownAddress('https://xn--fsqu00a.xn--kpry57d:8443/en/x/')).toBe('例子.台灣:8443/en/x/');
  expect(shownAddress('http://localhost:3000/en/')).toBe('localhost:3000/en/');
});
