import { describe, expect, it } from 'vitest';
import { renderSample } from '../markdown/renderSample';
import { facingRows, setTextApart, settleLinks } from './facing';

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

  it('knows its notes from what an author has named alike', () => {
    expect(setTextApart('<h3 id="my_fn_1">A</h3> <a href="#my_fn_1">A</a>', 'en', page)).toBe(
      `<h3>A</h3> <a href="${page}#my_fn_1">A</a>`,
    );
  });

  it('leaves code as it is', () => {
    const html = '<code>&#x3C;a id="b" href="c"></code>';
    expect(setTextApart(html, 'en', page)).toBe(html);
  });
});

describe('facingRows', () => {
  const rowsOf = async (zh: string, en: string) => {
    const render = (body: string, language: 'zh-tw' | 'en') =>
      renderSample(body, {
        language,
        files: Object.fromEntries(
          ['clip.mp4', 'clip.webm', 'en.vtt'].map((name) => [
            name,
            { address: `/repo/${language}/articles/x/${name}` },
          ]),
        ),
      });
    const [row] = facingRows(
      [{ number: 1, 'zh-tw': [0], en: [0] }],
      'zh-tw',
      { rendered: await render(zh, 'zh-tw'), address: page },
      { rendered: await render(en, 'en'), address: '/repo/en/articles/x/' },
    );
    return row;
  };
  const clip = '<video src="clip.mp4"></video>';

  it('show a video that both texts have once, with both captions', async () => {
    expect(await rowsOf(clip, clip)).toMatchObject({ shared: true, other: [] });
    const figure = (words: string) => `<figure>${clip}<figcaption>${words}</figcaption></figure>`;
    expect(await rowsOf(figure('山'), figure('A hill'))).toMatchObject({
      shared: true,
      other: [{ html: '<figcaption>A hill</figcaption>' }],
    });
    const choices = (more: string) =>
      `<video><source src="clip.webm"><source src="clip.mp4">${more}</video>`;
    expect(await rowsOf(choices(''), choices('<track src="en.vtt">'))).toMatchObject({
      shared: true,
    });
  });

  it('show different ones beside each other', async () => {
    expect(await rowsOf(clip, '<video src="clip.webm"></video>')).toMatchObject({ shared: false });
    expect(await rowsOf(clip, '![a](chart.png)')).toMatchObject({ shared: false });
  });
});
