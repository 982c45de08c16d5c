import { expect, it } from 'vitest';
import { htmlOf } from './renderSample';

it.each([
  ['*重點*', '<em>重點</em>'],
  ['*用 API 說話*', '<em>用 <span class="latin">API</span> 說話</em>'],
  [
    '*用 **GPT-4** 說*',
    '<em>用 <strong><span class="latin">GPT</span>-<span class="latin">4</span></strong> 說</em>',
  ],
  ['*Whole Earth Catalog*', '<em class="latin">Whole Earth Catalog</em>'],
  ['*d*', '<em class="latin">d</em>'],
  ['**粗體 bold**', '<strong>粗體 bold</strong>'],
])('emphasis in a Chinese text has dots under Han only: %s', async (markdown, html) => {
  expect(await htmlOf(`這是${markdown}的書。`)).toBe(`<p>這是${html}的書。</p>`);
});

it('emphasis in an English text is as it is', async () => {
  expect(await htmlOf('It is *really 很好* good.', { language: 'en' })).toMatch(/<em>really /);
});
