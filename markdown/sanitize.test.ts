import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf } from './renderSample';

describe('raw HTML', () => {
  it.each([
    '<details open><summary>a</summary><p>b</p></details>',
    '<p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby></p>',
    '<p><kbd>a</kbd> H<sub>2</sub>O<sup>3</sup> <mark>b</mark> <abbr title="c">d</abbr></p>',
    '<p><dfn>a</dfn> <cite>b</cite> <q>c</q> <span lang="en">d</span></p>',
    '<dl><dt>a</dt><dd>b</dd></dl>',
  ])('keeps %s', async (html) => {
    expect(await htmlOf(html)).toBe(html);
    expect(await problemsOf(html)).toEqual([]);
  });

  it.each([
    ['<p class="x" data-x="y">a</p>', '<p>a</p>'],
    ['a <!-- b --> c', '<p>a  c</p>'],
    ['<!-- a\n\nb -->\n\nc', '<p>c</p>'],
    ['<!--more-->', ''],
    ['<youtube video="{}">a</youtube>', '<p><span>a</span></p>'],
    ['<li>a</li>', '<p>a</p>'],
    ['<b>\n<ul><li>a</li></ul>\n</b>', '<div><b>\n<ul><li>a</li></ul>\n</b></div>'],
    ['<b>loose</b> text', '<p><b>loose</b> text</p>'],
    ['<p title="a&#1;&#xFFFF;b">c&#8;&#x1b;&#127;d</p>', '<p title="ab">cd</p>'],
  ])('reduces %s', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
    expect(await problemsOf(markdown)).toEqual([]);
  });

  it.each([
    ['<p style="color:red">a</p>', '<p>a</p>', '11: attribute for "color", which is not shown'],
    [
      '<style>p { color: red }</style>\n\na',
      '<p>a</p>',
      '11: <style> in the text, which has no effect',
    ],
    [
      '<form action="/x"><input name="a"><button>b</button></form>',
      '<p>b</p>',
      '11: <form> in the text, which has no effect',
    ],
    ['<svg><circle r="1"/></svg>', '', '11: <svg> in the text, which is not shown'],
  ])('reduces %s, and says so', async (markdown, html, problem) => {
    expect(await htmlOf(markdown)).toBe(html);
    expect(await problemsOf(markdown)).toEqual([problem]);
  });

  it.each([
    ['<strike>a</strike>', '<p><s>a</s></p>'],
    ['<tt>a</tt>', '<p><code>a</code></p>'],
    ['<acronym title="b">a</acronym>', '<p><abbr title="b">a</abbr></p>'],
    ['<ol type="a"><li>b</li></ol>', '<ol type="a"><li>b</li></ol>'],
    ['<b aria-label="c">a</b>', '<p><b aria-label="c">a</b></p>'],
  ])('keeps what %s means', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
    expect(await problemsOf(markdown)).toEqual([]);
  });

  it.each([
    ['a <script>b</script>', '11: <script> in the text'],
    ['a\n\n<SCRIPT src="x"></SCRIPT>', '13: <script> in the text'],
    ['<b onClick="x">a</b>', '11: onclick attribute in the text'],
    ['<img src="chart.png" onerror=x>', '11: onerror attribute in the text'],
    ['<iframe src="https://x.tw"></iframe>', '11: <iframe> in the text'],
    ['[a](javascript:alert)', '11: link to javascript: …'],
    ['<a href="Java&Tab;Script:alert">a</a>', '11: link to javascript: …'],
    ['[a](&#x6a;avascript:alert)', '11: link to javascript: …'],
    ['[a]\n\n[a]: vbscript:x', '11: link to vbscript: …'],
    ['<a href="data:text/html,x">a</a>', '11: link to data: …'],
    ['{{< figure src="chart.png" link="javascript:x" >}}', '11: link to javascript: …'],
    ['{{< figure src="chart.png" caption="[a](javascript:x)" >}}', '11: link to javascript: …'],
  ])('%j is a problem', async (markdown, problem) => {
    expect(await problemsOf(markdown)).toEqual([problem]);
    expect(await htmlOf(markdown)).not.toMatch(/script:|<script|\son|iframe|data:/i);
  });
});
