import { describe, expect, it } from 'vitest';
import { setTextApart, settleLinks } from './facing';

const page = '/repo/zh-tw/articles/x/';

describe('settleLinks', () => {
  it.each([
    ['../y/?a=1&amp;b#c', '/repo/zh-tw/articles/y/?a=1&amp;b#c'],
    ['./', page],
    ['/repo/en/', '/repo/en/'],
    ['https://a.example/', 'https://a.example/'],
    ['mailto:a@a.example', 'mailto:a@a.example'],
    ['#section', '#section'],
  ])('takes %s from the page of the text', (href, settled) => {
    expect(settleLinks(`<a class="b" href="${href}">c</a>`, page)).toBe(
      `<a class="b" href="${settled}">c</a>`,
    );
  });
});

describe('setTextApart', () => {
  it('renames notes, takes other ids away and leads to the headings of its own page', () => {
    const html =
      '<sup><a href="#fn_1" id="fnref_1">1</a></sup> <h3 id="a">A</h3> <a href="#a">A</a>';
    expect(setTextApart(html, 'en', page)).toBe(
      `<sup><a href="#en_fn_1" id="en_fnref_1">1</a></sup> <h3>A</h3> <a href="${page}#a">A</a>`,
    );
  });

  it('leaves code as it is', () => {
    const html = '<code>&#x3C;a id="b" href="c"></code>';
    expect(setTextApart(html, 'en', page)).toBe(html);
  });
});
