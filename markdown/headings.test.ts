import { describe, expect, it } from 'vitest';
import { htmlOf, renderSample } from './renderSample';

const idsOf = async (body: string) =>
  (await renderSample(body)).blocks.map(({ tag, attributes }) => `${tag} ${attributes.id}`);

describe('levels', () => {
  it.each([
    ['# 標題\n\n## a', ['h2 a']],
    ['#  標題  #\n\n## a', ['h2 a']],
    ['# a\n\n## b\n\n###### c', ['h2 a', 'h3 b', 'h6 c']],
    ['# 標題\n\n# a\n\n## b', ['h2 a', 'h3 b']],
    ['## a\n\n### b', ['h2 a', 'h3 b']],
    ['## 標題', ['h2 標題']],
    ['<h1>raw</h1>\n\n## b', ['h2 raw', 'h3 b']],
  ])('%j', async (markdown, expected) => {
    expect(await idsOf(markdown)).toEqual(expected);
  });

  it('compares titles without case, width and spacing', async () => {
    const { blocks } = await renderSample('# Ｗhy  *Claude*？', { title: 'why Claude?' });
    expect(blocks).toEqual([]);
  });

  it.each([
    [`# It's "here" -- now`, 'It’s “here” – now', 'en'],
    ['# It’s “here” — now', `It's "here" - now`, 'en'],
    ['# 談「對頁」的設計', '談"對頁"的設計', 'zh-tw'],
    ['談『對頁』的\n設計\n====', '談「對頁」的設計', 'zh-tw'],
  ] as const)('takes %j for the title %j', async (heading, title, language) => {
    expect((await renderSample(heading, { title, language })).blocks).toEqual([]);
  });
});

describe('ids', () => {
  it.each([
    ['理由一：DNA 的契合', '理由一-dna-的契合'],
    ['Snake_case', 'snake-case'],
    ['Cafe\u0301', 'café'],
    ['。，', 'section'],
    ['p7', 'section-p7'],
    ['P 7', 'p-7'],
    ['a[^1]', 'a'],
    ['words {#own_id .class}', 'own_id'],
    ['![pie](chart.png)', 'pie'],
  ])('%s', async (words, id) => {
    expect(await idsOf(`## ${words}\n\n[^1]: x`)).toEqual([`h2 ${id}`]);
  });

  it.each([
    ['## a {#API_Reference}', 'API_Reference'],
    ['## a {#Step.1}', 'Step.1'],
    ['## 安裝 {#安裝_步驟}', '安裝_步驟'],
    ['## a {#a.__init__}', 'a.__init__'],
    ['## a {#R&D:x/y*z*} ##', 'R&D:x/y*z*'],
    ['## a{#b .c data-x="y z"}', 'b'],
    ['## `a` {.c #b}', 'b'],
    ['a\nb {#C_d}\n---', 'C_d'],
    ['> ## a {#B_c}\n\n## d {#B_d}', 'B_d'],
    ['## <b>a</b> {#B_c}', 'B_c'],
    ['## `a`{#B_c}', 'B_c'],
    ['## [https://b.tw/] {#B_c}', 'B_c'],
    ['## a@b.tw {#b__c__.d}', 'b__c__.d'],
    ['## *a* {#b.__c__}', 'b.__c__'],
    ['<h2 id="B_c">a</h2>', 'B_c'],
    ['## a {#B_c title="d"}', 'B_c'],
    ['## a {id="B_c"}', 'B_c'],
    ['## a {.d id=安裝_步驟}', '安裝_步驟'],
  ])('that an author has set are kept as written: %j', async (markdown, id) => {
    const { blocks, problems } = await renderSample(markdown);
    expect(blocks.at(-1)).toMatchObject({ kind: 'heading', attributes: { id } });
    expect(blocks.at(-1)?.text).not.toContain('{');
    expect(problems).toEqual([]);
  });

  it.each([
    ['## a {#b c}', 'a {#b c}'],
    ['## {#b}', '{#b}'],
    ['## a \\{#b}', 'a {#b}'],
    ['## a {b}', 'a {b}'],
    ['## a `{#b}`', 'a {#b}'],
    ['## {#a} b', '{#a} b'],
  ])('are not what stands in braces as words: %j', async (markdown, text) => {
    expect((await renderSample(markdown)).blocks).toMatchObject([{ text }]);
  });

  it('with blanks are text, with a doubt', async () => {
    const { problems } = await renderSample('## a\n\n## b {#c d}');
    expect(problems).toMatchObject([
      {
        line: 13,
        level: 'doubt',
        what: '"{#c d}" looks like an id, but is text',
        mend: 'write {#c-d}',
      },
    ]);
  });

  it('that an author has set go before those made of words', async () => {
    expect(await idsOf('## a\n\n## b {#a}')).toEqual(['h2 a-2', 'h2 a']);
  });

  it.each([
    ['## a {#b}\n\n## c {#b}', ['h2 b', 'h2 b-2'], '13: id "b" belongs to something else'],
    ['## a {#p7}', ['h2 a'], '11: id "p7" is a name of the page'],
    ['## a {#fn_1}', ['h2 a'], '11: id "fn_1" is a name of the page'],
    ['<h2 id="_main">a</h2>', ['h2 a'], '11: id "_main" is a name of the page'],
  ])('change where they must, with a doubt: %j', async (markdown, ids, doubt) => {
    expect(await idsOf(markdown)).toEqual(ids);
    const { problems } = await renderSample(markdown);
    expect(problems.map(({ line, level, what }) => `${level} ${line}: ${what}`)).toEqual([
      expect.stringContaining(`doubt ${doubt}`),
    ]);
  });

  it('numbers repeated ids past those that are taken', async () => {
    expect(await idsOf('## a\n\n## a-2\n\n## a\n\n## 。\n\n## ，')).toEqual([
      'h2 a',
      'h2 a-2',
      'h2 a-3',
      'h2 section',
      'h2 section-2',
    ]);
  });

  it('takes ids that are the page’s own away from raw HTML', async () => {
    const html = await htmlOf(
      '## a\n\n<kbd id="a">1</kbd> <kbd id="p3">2</kbd> <kbd id="fn_1">3</kbd> <kbd id="b">4</kbd> <kbd id="b">5</kbd>',
    );
    expect(html.match(/id="[^"]*"/g)).toEqual(['id="a"', 'id="b"']);
  });
});

describe('anchors', () => {
  it.each([
    ['<a name="A_b"></a>\n\n## c', '<h2 id="c"><span id="A_b"></span>c</h2>'],
    ['<a id="A.b"></a>c', '<p><a id="A.b"></a>c</p>'],
    ['<a name="A.b">c</a>', '<p><a id="A.b">c</a></p>'],
    ['## <a name="A_b"></a>c', '<h2 id="c"><a id="A_b"></a>c</h2>'],
    [
      '<a id="a"></a><a id="b"></a>\n\n- c',
      '<ul>\n<li><span id="a"></span><span id="b"></span>c</li>\n</ul>',
    ],
    ['<div id="a"></div>\n\n---\n\nb', '<hr>\n<p><span id="a"></span>b</p>'],
    ['a\n\n<a id="b"></a>', '<p>a<span id="b"></span></p>'],
    ['<a id="c"></a>\n\n## c', '<h2 id="c">c</h2>'],
  ])('%j', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
    expect((await renderSample(markdown)).problems).toEqual([]);
  });

  it('of a name that is taken go, with a doubt', async () => {
    const { problems } = await renderSample('a <a id="b"></a>\n\nc <i id="b">d</i>');
    expect(problems).toMatchObject([
      {
        line: 13,
        level: 'doubt',
        what: 'id "b" belongs to something else in the text: it has none here',
      },
    ]);
  });
});

describe('contents', () => {
  it('lists levels 2 and 3 with inline HTML that may stand in a link', async () => {
    const { toc } = await renderSample(
      '## *a* [b](/c)[^1]\n\n### d & <kbd id="x">e</kbd>\n\n#### f\n\n> ## g\n\n##\n\n[^1]: x',
    );
    expect(toc).toEqual([
      { id: 'a-b', level: 2, text: 'a b', html: '<em class="latin">a</em> b' },
      { id: 'd-e', level: 3, text: 'd & e', html: 'd &#x26; <kbd>e</kbd>' },
    ]);
  });
});
