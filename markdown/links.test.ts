import { describe, expect, it } from 'vitest';
import { htmlOf, renderSample } from './renderSample';

describe('links', () => {
  it.each([
    ['/x', '<a href="/repo/x">a</a>'],
    ['/repo/x', '<a href="/repo/x">a</a>'],
    ['/repository', '<a href="/repo/repository">a</a>'],
    ['#x', '<a href="#x">a</a>'],
    ['../b/index.md', '<a href="../b/index.md">a</a>'],
    ['https://site.example/repo/x', '<a href="https://site.example/repo/x">a</a>'],
    ['https://b.example', '<a href="https://b.example" class="external" rel="noopener">a</a>'],
    ['//b.example/x', '<a href="//b.example/x" class="external" rel="noopener">a</a>'],
    ['mailto:a@b.tw', '<a href="mailto:a@b.tw">a</a>'],
    ['/cafe\u0301/?q=e\u0301#x', '<a href="/repo/caf\u00e9/?q=e%CC%81#x">a</a>'],
    ['/cafe%CC%81/a%20b', '<a href="/repo/caf\u00e9/a%20b">a</a>'],
    ['http://[', '<a href="http://%5B">a</a>'],
  ])('%s', async (address, html) => {
    expect(await htmlOf(`[a](<${address}>)`, { basePath: '/repo' })).toBe(`<p>${html}</p>`);
  });

  it.each([
    '[](https://b.example)',
    'a\n\n[ ](/x)',
    '<a href="/x"><b></b></a>',
    '[<span></span>](#b)',
  ])('of which nobody sees anything are a doubt: %s', async (body) => {
    const { problems } = await renderSample(`a\n\n${body}`);
    expect(problems).toEqual([
      expect.objectContaining({
        level: 'doubt',
        what: expect.stringMatching(/^link to ".+" without words$/),
      }),
    ]);
  });

  it.each([
    '[![a](chart.png)](/x)',
    '[`a`](/x)',
    '[$a$](/x)',
    '<a href="/x" aria-label="a"></a>',
    '[a](/x)[^1]\n\n[^1]: b',
    '<a id="b"></a>a',
  ])('are none of that kind: %s', async (body) =>
    expect((await renderSample(body)).problems).toEqual([]),
  );

  it('lists those that stay on the site, with their lines', async () => {
    const { links } = await renderSample(
      '[a](/x)\n[b](#y)\n\n- [c](../d/index.en.md)\n\n<a href="/raw">e</a>\n\nhttps://site.example/f?g#h https://b.example mailto:a@b.tw',
    );
    expect(links).toEqual([
      { address: '/x', line: 11 },
      { address: '#y', line: 12 },
      { address: '../d/index.en.md', line: 14 },
      { address: '/raw', line: 16 },
      { address: '/f?g#h', line: 18 },
    ]);
  });

  it('does not list what is on the same origin but outside of the base path', async () => {
    const { links } = await renderSample('https://site.example/other/', { basePath: '/repo' });
    expect(links).toEqual([]);
  });
});
