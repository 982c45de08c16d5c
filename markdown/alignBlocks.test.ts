import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { alignBlock, alignText, markedBoundaries } from './alignBlocks';

const read = (source: string) =>
  alignText(unified().use(remarkParse).use(remarkGfm).parse(source), source);
const kinds = (source: string) => read(source).blocks.map(({ kind }) => kind);

describe('blocks', () => {
  it('are the top-level blocks of the source', () => {
    const source =
      '> q\n\n{{< youtube aBcDeFg1234 >}}\n\n---\n\n## h\n\ntext\n\n- a\n- b\n\n```js\nx\n```\n\n![alt](a.png)\n\n| a |\n|---|\n| b |\n';
    expect(kinds(source)).toEqual([
      'quote',
      'video',
      'rule',
      'heading',
      'paragraph',
      'list',
      'code',
      'picture',
      'table',
    ]);
  });

  it('are all blocks that Markdown has, seen or unseen', () => {
    expect(
      kinds(
        'a[^1]\n\n<!-- note to self -->\n\n<b>c</b>\n\n[x]: https://x.example\n\n[^1]: note\n\nb',
      ),
    ).toEqual(['paragraph', 'comment', 'paragraph', 'definition', 'note', 'paragraph']);
  });

  it('are a video or a picture where a paragraph is a shortcode, however it is written', () => {
    expect(kinds('{{<youtube aBcDeFg1234>}}')).toEqual(['video']);
    expect(kinds('{{< youtube id="aBcDeFg1234"\n  start="3" >}}')).toEqual(['video']);
    expect(kinds('{{< figure src="a.png" caption="c" >}}')).toEqual(['picture']);
    expect(kinds('the `{{< youtube x >}}` shortcode')).toEqual(['paragraph']);
    expect(kinds('before\n{{< youtube aBcDeFg1234 >}}\nafter')).toEqual(['paragraph']);
    expect(kinds('{{< youtube aBcDeFg1234 >}}\n{{< youtube bBcDeFg1234 >}}')).toHaveLength(1);
  });

  it('carry what a translator leaves alone', () => {
    const [block] = read('See [this](https://a.example/) and `npm run`, **now**.').blocks;
    expect(block?.anchors).toEqual(['https://a.example/', 'npm run', '**']);
    expect(read('{{< youtube aBcDeFg1234 >}}').blocks[0]?.anchors).toEqual(['aBcDeFg1234']);
  });

  it('keep the items of a list apart', () => {
    expect(read('- one\n- two').blocks[0]?.text).toBe('one\ntwo');
  });
});

describe('<!-- row -->', () => {
  const marked = read('a\n\n<!-- row -->\n\nb\n\n<!--row-->\n\nc');

  it('is no block, and marks the block that follows', () => {
    expect(marked.blocks).toHaveLength(3);
    expect(marked.marks).toEqual([
      { block: 1, line: 3 },
      { block: 2, line: 7 },
    ]);
  });

  it('makes boundaries in pairs', () => {
    expect(markedBoundaries(marked, marked)).toEqual([
      { zh: 1, en: 1 },
      { zh: 2, en: 2 },
    ]);
    expect(markedBoundaries(marked, read('a'))).toBeUndefined();
  });
});

it('takes a block of a page', () => {
  const page = { attributes: {}, line: 1 };
  expect(alignBlock({ ...page, kind: 'heading', tag: 'h3', html: 'A', text: 'A' })).toEqual({
    kind: 'heading',
    level: 3,
    text: 'A',
    anchors: [],
  });
  const html = '<strong>Why?</strong>';
  expect(alignBlock({ ...page, kind: 'paragraph', tag: 'p', html, text: 'Why?' }).anchors).toEqual([
    '**',
    'bold',
  ]);
  const video = { id: 'aBcDeFg1234' };
  expect(
    alignBlock({ ...page, kind: 'video', tag: 'figure', html: '', text: '', video }).anchors,
  ).toEqual(['aBcDeFg1234']);
});
