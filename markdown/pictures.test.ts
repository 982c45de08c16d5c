import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf, renderSample } from './renderSample';

const attributes = 'width="800" height="400" fetchpriority="high" decoding="async"';
const zoom = (html: string, name = 'title="放大圖片"') =>
  `<a href="/a/chart.png" ${name} data-zoom="關閉">${html}</a>`;

describe('pictures', () => {
  it.each([
    [
      '![a](chart.png)',
      `<figure>${zoom(`<img src="/a/chart.png" alt="a" ${attributes}>`)}</figure>`,
    ],
    [
      '![a](./chart.png "t")',
      `<figure>${zoom(`<img src="/a/chart.png" alt="a" ${attributes}>`)}<figcaption>t</figcaption></figure>`,
    ],
    ['a ![](chart.png)', `<p>a <img src="/a/chart.png" alt="" ${attributes}></p>`],
    [
      '[![a](chart.png)](#b)',
      `<figure><a href="#b"><img src="/a/chart.png" alt="a" ${attributes}></a></figure>`,
    ],
    [
      '<img src="chart.png">',
      `<figure>${zoom(`<img src="/a/chart.png" alt="" ${attributes}>`, 'aria-label="放大圖片"')}</figure>`,
    ],
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

  it('finds pictures of public/ by every name that they have on the site', async () => {
    const pictures = {
      '/images/一 二.jpg': { address: '/a/1.webp' },
      'images/own.jpg': { address: '/a/2.webp' },
      '/images/own.jpg': { address: '/a/3.webp' },
    };
    const text = [
      '![a](</images/一 二.jpg>)',
      '![a](/images/%E4%B8%80%20%E4%BA%8C.jpg#center)',
      '{{< figure src="/images/一 二.jpg" alt="a" >}}',
      '<img src="/repo/images/一 二.jpg" alt="a">',
      '![a][b]\n\n[b]: https://site.example/repo/images/%E4%B8%80%20%E4%BA%8C.jpg?w=800',
      '![a](images/一&#x20;二.jpg)',
    ].join('\n\n');
    const { problems, blocks } = await renderSample(text, { pictures, basePath: '/repo' });
    expect(problems).toEqual([]);
    expect(blocks.map(({ html }) => /src="([^"]*)"/.exec(html)?.[1])).toEqual(
      Array(6).fill('/a/1.webp'),
    );
    const own = await renderSample('![a](images/own.jpg) ![a](/images/own.jpg)', { pictures });
    expect(own.pictures).toEqual(['images/own.jpg', '/images/own.jpg']);
  });

  it('says where a picture of public/ is missed', async () => {
    const { problems } = await renderSample('![a](/images/a.jpg)');
    expect(problems.map(({ line, what, mend }) => `${line}: ${what}; ${mend}`)).toEqual([
      '11: picture "/images/a.jpg" is not there; put the file into public/ or correct its name',
    ]);
  });

  it.each([
    ['width=200', 'width="200" height="100"'],
    ['height="100px"', 'width="200" height="100"'],
    ['width=10 height=10', 'width="10" height="10"'],
    ['width="50%"', 'width="800" height="400"'],
  ])('keeps the proportions of a picture with %s', async (size, expected) => {
    expect(await htmlOf(`<img src="chart.png" ${size}>`)).toContain(expected);
  });

  it('says at each line that shows a drawing what that loses', async () => {
    const losses = [
      { what: 'loses words', mend: 'a' },
      { what: 'loses styles', mend: 'b', level: 'doubt' as const },
    ];
    const { problems, blocks } = await renderSample('![](a.svg)\n\n- 文 ![](./a.svg)', {
      pictures: { 'a.svg': { address: '/a.svg', losses } },
    });
    expect(blocks).toHaveLength(2);
    expect(problems.map(({ line, level, what, mend }) => [line - 10, level, what, mend])).toEqual([
      [1, undefined, 'picture "a.svg" loses words', 'a'],
      [1, 'doubt', 'picture "a.svg" loses styles', 'b'],
      [3, undefined, 'picture "a.svg" loses words', 'a'],
      [3, 'doubt', 'picture "a.svg" loses styles', 'b'],
    ]);
  });

  it('leaves a drawing without a size alone', async () => {
    const html = await htmlOf('![](a.svg)', { pictures: { 'a.svg': { address: '/a.svg' } } });
    expect(html).toContain('<img src="/a.svg" alt="" fetchpriority="high" decoding="async">');
  });

  const versions = (format: string) =>
    [480, 1200, 2400].map((width) => ({ address: `/a.${width}.${format}`, width }));
  const photograph = {
    address: '/a.2400.webp',
    width: 3000,
    height: 1500,
    versions: { avif: versions('avif'), webp: versions('webp') },
  };
  const list = (format: string) =>
    `/a.480.${format} 480w, /a.1200.${format} 1200w, /a.2400.${format} 2400w`;

  it('lets browsers choose among the versions of a photograph', async () => {
    const pictures = { 'a.jpg': photograph };
    const sizes = 'sizes="(min-width: 45.25rem) 42.75rem, calc(100vw - 2.5rem)"';
    expect(await htmlOf('![a](a.jpg)', { pictures })).toBe(
      `<figure><a href="/a.2400.webp" title="放大圖片" data-zoom="關閉"><picture><source type="image/avif" srcset="${list('avif')}" ${sizes}><img src="/a.1200.webp" alt="a" width="3000" height="1500" fetchpriority="high" decoding="async" srcset="${list('webp')}" ${sizes}></picture></a></figure>`,
    );
    expect(await htmlOf('<img src="a.jpg" width="320">', { pictures })).toContain(
      '(min-width: 22.5rem) 20rem, calc(100vw - 2.5rem)',
    );
  });

  it('shows an animation still to readers who want no motion', async () => {
    const film = { address: '/a.gif', still: '/a.still.webp', width: 300, height: 200 };
    expect(await htmlOf('![a](a.gif)', { pictures: { 'a.gif': film } })).toBe(
      '<figure><picture><source srcset="/a.still.webp" media="(prefers-reduced-motion: reduce)"><img src="/a.gif" alt="a" width="300" height="200" fetchpriority="high" decoding="async"></picture></figure>',
    );
  });

  it('loads at once only what is seen before scrolling', async () => {
    const lazy = async (body: string) =>
      [...(await htmlOf(body, { pictures: { a: photograph } })).matchAll(/<img [^>]*>/g)].map(
        ([img]) => /loading="lazy".* sizes="auto, \(/.test(img),
      );
    expect(await lazy('![](a)\n\n![](a)')).toEqual([false, true]);
    expect(await lazy('一\n\n二\n\n![](a)\n\n三')).toEqual([false]);
    expect(await lazy('一\n\n二\n\n三\n\n![](a)')).toEqual([true]);
    expect(await lazy('{{< youtube aircAruvnKk >}}\n\n![](a)')).toEqual([true]);
  });

  it.each([
    ['a ![](chart.png)', 'within a line'],
    ['[![a](chart.png)](#b)', 'that leads somewhere else'],
    ['![](small.png)', 'that has nothing more to show'],
  ])('%s is no link to itself: %s', async (markdown) => {
    const small = { address: '/small.png', width: 200, height: 100 };
    const pictures = { 'small.png': small, 'chart.png': { address: '/chart.png' } };
    expect(await htmlOf(markdown, { pictures })).not.toContain('data-zoom');
  });

  it('keeps a link of its own out of the links of the text', async () => {
    const { links } = await renderSample('![a](chart.png)', { basePath: '/base' });
    expect(links).toEqual([]);
  });

  it('says where a picture is shown that cannot be, and why', async () => {
    const fault = { what: 'cannot be read', mend: 'save it anew' };
    const pictures = { 'a.png': { address: '', fault } };
    const { problems, pictures: used } = await renderSample('一\n\n![](a.png)', { pictures });
    expect(problems).toEqual([
      {
        file: 'article.md',
        line: 13,
        what: 'picture "a.png" cannot be read',
        mend: 'save it anew',
      },
    ]);
    expect(used).toEqual([]);
  });

  it.each([
    ['text\n\n![a](none.png)', '13: picture "none.png" is not there'],
    ['![a](constructor)', '11: picture "constructor" is not there'],
    ['![a]()', '11: picture without a file name'],
    ['![a](https://x.tw/a.png)', '11: picture "https://x.tw/a.png" is on another site'],
    ['![a](//x.tw/a.png)', '11: picture "//x.tw/a.png" is on another site'],
    ['<img src="none.png">', '11: picture "none.png" is not there'],
    ['![a](data:image/png;base64,x)', '11: picture from data: …'],
  ])('%j is a problem', async (markdown, problem) => {
    expect(await problemsOf(markdown)).toEqual([problem]);
  });

  describe('on other sites', () => {
    const link = (words: string, address = 'https://x.tw/a/%E5%9C%96.png?w=2') =>
      `<a href="${address}" class="external" rel="noopener">${words}</a>`;
    it.each([
      ['![一朵花](https://x.tw/a/%E5%9C%96.png?w=2)', `<p>${link('一朵花')}</p>`],
      ['![](https://x.tw/a/%E5%9C%96.png?w=2)', `<p>${link('圖.png')}</p>`],
      ['![](//x.tw)', `<p>${link('https://x.tw/', 'https://x.tw/')}</p>`],
      ['![花](https://x.tw/a/%E5%9C%96.png?w=2 "在山上")', `<p>${link('花')}（在山上）</p>`],
      ['<img src="HTTPS://x.tw/a.png" alt="花">', `<p>${link('花', 'https://x.tw/a.png')}</p>`],
      [
        '{{< figure src="https://x.tw/a/%E5%9C%96.png?w=2" alt="花" caption="在*山*上" >}}',
        `<figure>${link('花')}<figcaption>在<em>山</em>上</figcaption></figure>`,
      ],
      [
        '[![花](https://x.tw/a.png)](https://x.tw/a.png)',
        `<p>${link('花', 'https://x.tw/a.png')}</p>`,
      ],
      [
        '[![花](https://x.tw/a.png)與字](#a)',
        `<p><a href="#a">花與字</a> ${link('a.png', 'https://x.tw/a.png')}</p>`,
      ],
    ])('%s is a link and a doubt', async (markdown, html) => {
      expect(await htmlOf(markdown)).toBe(html);
      const { problems } = await renderSample(markdown);
      expect(problems.map(({ level }) => level)).toEqual(['doubt']);
    });

    it('are an error where the owner wants it so', async () => {
      const { problems } = await renderSample('![a](https://x.tw/a.png)', {
        foreignPictures: 'error',
      });
      expect(problems.map(({ line, level }) => [line, level])).toEqual([[11, undefined]]);
    });
  });
});
