import { expect, it } from 'vitest';
import { textLinksFor } from './textLinks';

const text = (path: string, language: 'zh-tw' | 'en', slug: string, date?: string) => ({
  path,
  file: `content/${path}`,
  language,
  slug,
  date,
});
const linksOf = textLinksFor([
  text('articles/tea/index.zh-tw.md', 'zh-tw', 'tea', '2026-01-05'),
  text('articles/tea/index.en.md', 'en', 'tea', '2026-01-05'),
  text('articles/only.zh-tw.md', 'zh-tw', 'only', '2026-01-05'),
  text('articles/a é.md', 'zh-tw', 'accent', '2026-01-05'),
  text('pages/about.markdown', 'zh-tw', 'about'),
]);

it.each([
  ['[a](../tea/index.zh-tw.md)', '../tea/index.zh-tw.md', '/zh-tw/articles/tea/'],
  ['[a](../tea/index.md)', '../tea/index.md', '/en/articles/tea/'],
  ['[a](../only.md)', '../only.md', '/zh-tw/articles/only/'],
  ['[a](./../tea/index.en.md#b)', '../tea/index.en.md', '/en/articles/tea/'],
  ['[a]: ../tea/index.md?x', '../tea/index.md', '/en/articles/tea/'],
  ['<a href="../tea/index.md">a</a>', '../tea/index.md', '/en/articles/tea/'],
  ['[a](<../a e\u0301.md>)', '../a é.md', '/zh-tw/articles/accent/'],
  ['[a](../a%20%C3%A9.md "b")', '../a é.md', '/zh-tw/articles/accent/'],
  ['[a](../../pages/about.markdown)', '../../pages/about.markdown', '/zh-tw/about/'],
])('%s leads to the page of the text', (body, name, address) => {
  const found = linksOf({ path: 'articles/x/index.en.md', language: 'en', body });
  expect([...found].map(([key, { address }]) => [key, address])).toEqual([[name, address]]);
});

it.each([
  '[a](/articles/tea/index.md)',
  '[a](https://x.example/../tea/index.md)',
  '[a](../tea/none.md)',
  '[a](../../../tea/index.md)',
])('%s names no text', (body) => {
  expect(linksOf({ path: 'articles/x/index.en.md', language: 'en', body }).size).toBe(0);
});
