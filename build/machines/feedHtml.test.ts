import { describe, expect, it } from 'vitest';
import { feedHtml } from './feedHtml';

const page = 'https://a.example/repo/en/articles/x/';

describe('feedHtml', () => {
  it.each([
    ['<a href="/repo/en/">a</a>', '<a href="https://a.example/repo/en/">a</a>'],
    ['<a class="note" id="n" href="#fn_1">1</a>', `<a href="${page}#fn_1">1</a>`],
    ['<a href="../y/">a</a>', '<a href="https://a.example/repo/en/articles/y/">a</a>'],
    ['<a href="https://b.example/?a&amp;b">b</a>', '<a href="https://b.example/?a&#x26;b">b</a>'],
    [
      '<figure><video controls src="/repo/a.mp4" poster="/repo/b.webp"></video></figure>',
      '<figure><a href="https://a.example/repo/a.mp4">a.mp4</a></figure>',
    ],
    ['<a href="http://[">b</a>', '<a href="http://[">b</a>'],
    [
      '<img src="/repo/a.png" alt="圖" width="1" height="2" loading="lazy">',
      '<img src="https://a.example/repo/a.png" alt="圖" width="1" height="2">',
    ],
    [
      '<a href="/a.webp" data-zoom="Close"><picture><source srcset="/a.avif 9w" sizes="auto"><img src="/a.webp" srcset="/a.webp 9w" sizes="auto" alt=""></picture></a>',
      '<a href="https://a.example/a.webp"><img src="https://a.example/a.webp" alt=""></a>',
    ],
    [
      '<pre><code class="s-a"><span class="t">x</span></code></pre>',
      '<pre><code><span>x</span></code></pre>',
    ],
    ['<math data-tex="x^2 &lt; y"><msup><mi>x</mi></msup></math>', '<code>x^2 &#x3C; y</code>'],
    [
      '<blockquote class="callout tip" role="note"><p><strong>a</strong></p></blockquote>',
      '<blockquote><p><strong>a</strong></p></blockquote>',
    ],
    ['<p lang="zh-TW">a\u000b\u0001b\n\tc</p>', '<p lang="zh-TW">ab\n\tc</p>'],
  ])('%s', (html, expected) => {
    expect(feedHtml(html, page)).toBe(expected);
  });
});
