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
    ['words {#own_id .class}', 'own-id'],
    ['![pie](chart.png)', 'pie'],
  ])('%s', async (words, id) => {
    expect(await idsOf(`## ${words}\n\n[^1]: x`)).toEqual([`h2 ${id}`]);
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

describe('contents', () => {
  it('lists levels 2 and 3 with inline HTML that may stand in a link', async () => {
    const { toc } = await renderSample(
      '## *a* [b](/c)[^1]\n\n### d & <kbd id="x">e</kbd>\n\n#### f\n\n> ## g\n\n##\n\n[^1]: x',
    );
    expect(toc).toEqual([
      { id: 'a-b', level: 2, text: 'a b', html: '<em>a</em> b' },
      { id: 'd-e', level: 3, text: 'd & e', html: 'd &#x26; <kbd>e</kbd>' },
    ]);
  });
});
