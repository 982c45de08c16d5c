import { describe, expect, it } from 'vitest';
import { htmlOf, renderSample } from './renderSample';

const kindsOf = async (body: string) =>
  (await renderSample(body)).blocks.map(({ kind, tag, line }) => `${line} ${kind} ${tag}`);

const video = '{{< youtube GMXnmaky9FY >}}';

describe('blocks', () => {
  it('are the top-level parts in reading order with their lines in the file', async () => {
    expect(
      await kindsOf(
        `## a\n\nb\n\n- c\n\n3. d\n\n> e\n\n---\n\n    f\n\n| g |\n|---|\n| h |\n\n![](chart.png)\n\n${video}\n\n<details>\n<summary>i</summary>\n\nj\n\n</details>\n\nk`,
      ),
    ).toEqual([
      '11 heading h2',
      '13 paragraph p',
      '15 list ul',
      '17 list ol',
      '19 quote blockquote',
      '21 rule hr',
      '23 code pre',
      '25 table div',
      '29 picture figure',
      '31 video figure',
      '33 other details',
      '40 paragraph p',
    ]);
  });

  it.each(['', '  \n\n', '<div></div>', '[a]: /b', '#', '<!-- a -->', '![a](none.png)', '-'])(
    'that show nothing are none: %j',
    async (markdown) => {
      expect(await kindsOf(markdown)).toEqual([]);
    },
  );

  it.each([
    ['- a **b**\n- c\n  - d', 'a b\nc\nd'],
    ['> a\n>\n> b', 'a\nb'],
    ['a\nb  \nc', 'a b\nc'],
    ['| a | b |\n|---|---|\n| c | d |', 'a b\nc d'],
    ['![alt](chart.png "caption")', 'alt\ncaption'],
    ['{{< youtube id=GMXnmaky9FY title="a b" >}}', 'a b'],
    [`- a\n- {{< youtube id=GMXnmaky9FY title="b" >}}`, 'a\nb'],
    ['<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>', '漢'],
    ['```\n  a\n\n b\n```', '  a\n\n b'],
    ['- [ ] a\n- [x] b', '☐ a\n☑ b'],
    ['<pre><b>a\n</b> b\n</pre>', 'a\n b'],
  ])('have the text that a reader sees: %j', async (markdown, text) => {
    const { blocks } = await renderSample(markdown);
    expect(blocks.map((block) => block.text)).toEqual([text]);
  });

  it('that hold videos are trees', async () => {
    const { blocks } = await renderSample(`> ${video}`);
    expect(blocks[0]).toMatchObject({ kind: 'quote', html: '', tree: { tagName: 'blockquote' } });
    expect(JSON.stringify(blocks[0]?.tree)).toContain('"tagName":"youtube"');
    expect(JSON.stringify(blocks[0]?.tree)).not.toContain('position');
  });

  it('have attributes by their HTML names', async () => {
    const { blocks } = await renderSample('3. a\n\n| b |\n|:-:|\n\n- [x] c', { language: 'en' });
    expect(blocks[0]?.attributes).toEqual({ start: '3' });
    expect(blocks[1]?.attributes).toEqual({
      class: 'table',
      role: 'group',
      tabindex: '0',
      'aria-label': 'Table',
    });
    expect(blocks[2]?.attributes).toEqual({ class: 'contains-task-list' });
    expect(blocks[1]?.html).toContain('<th class="align-center">b</th>');
  });
});

describe('blockToHtml', () => {
  it.each([
    ['## a *b*', '<h2 id="a-b">a <em class="latin">b</em></h2>'],
    ['---', '<hr>'],
    ['```\na\n```', '<pre tabindex="0"><code>a\n</code></pre>'],
    [
      '{{< youtube id=GMXnmaky9FY title="a & b" start=5 >}}',
      '<p><a href="https://www.youtube.com/watch?v=GMXnmaky9FY&#x26;t=5s">a &#x26; b</a></p>',
    ],
    [
      `> a\n>\n> ${video}`,
      '<blockquote>\n<p>a</p>\n<a href="https://www.youtube.com/watch?v=GMXnmaky9FY">https://www.youtube.com/watch?v=GMXnmaky9FY</a>\n</blockquote>',
    ],
  ])('%j', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
  });
});
