import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf, renderSample } from './renderSample';

const attributes = 'width="800" height="400" loading="lazy" decoding="async"';

describe('pictures', () => {
  it.each([
    ['![a](chart.png)', `<figure><img src="/a/chart.png" alt="a" ${attributes}></figure>`],
    [
      '![a](./chart.png "t")',
      `<figure><img src="/a/chart.png" alt="a" ${attributes}><figcaption>t</figcaption></figure>`,
    ],
    ['a ![](chart.png)', `<p>a <img src="/a/chart.png" alt="" ${attributes}></p>`],
    [
      '[![a](chart.png)](#b)',
      `<figure><a href="#b"><img src="/a/chart.png" alt="a" ${attributes}></a></figure>`,
    ],
    ['<img src="chart.png">', `<figure><img src="/a/chart.png" alt="" ${attributes}></figure>`],
  ])('%s', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
  });

  it('finds names with Chinese and spaces, and tells which were used', async () => {
    const pictures = {
      '圖 一.png': { address: '/1.png' },
      '100%.png': { address: '/2.png' },
      'other.png': { address: '/3.png' },
    };
    const { problems, pictures: used } = await renderSample(
      '![](<圖 一.png>) ![](%E5%9C%96%20%E4%B8%80.png) ![](100%.png)',
      { pictures },
    );
    expect(problems).toEqual([]);
    expect(used).toEqual(['圖 一.png', '100%.png']);
  });

  it.each([
    ['width=200', 'width="200" height="100"'],
    ['height="100px"', 'width="200" height="100"'],
    ['width=10 height=10', 'width="10" height="10"'],
    ['width="50%"', 'width="800" height="400"'],
  ])('keeps the proportions of a picture with %s', async (size, expected) => {
    expect(await htmlOf(`<img src="chart.png" ${size}>`)).toContain(expected);
  });

  it('leaves a drawing without a size alone', async () => {
    const html = await htmlOf('![](a.svg)', { pictures: { 'a.svg': { address: '/a.svg' } } });
    expect(html).toBe('<figure><img src="/a.svg" alt="" loading="lazy" decoding="async"></figure>');
  });

  it.each([
    ['text\n\n![a](none.png)', '13: picture "none.png" is not there'],
    ['![a](constructor)', '11: picture "constructor" is not there'],
    ['![a]()', '11: picture without a file name'],
    ['![a](https://x.tw/a.png)', '11: picture on another site: https://x.tw/a.png'],
    ['![a](//x.tw/a.png)', '11: picture on another site: //x.tw/a.png'],
    ['<img src="none.png">', '11: picture "none.png" is not there'],
    ['![a](data:image/png;base64,x)', '11: picture from data: …'],
  ])('%j is a problem', async (markdown, problem) => {
    expect(await problemsOf(markdown)).toEqual([problem]);
  });
});
