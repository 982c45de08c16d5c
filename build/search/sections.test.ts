import { expect, it } from 'vitest';
import { renderMarkdown } from '../../markdown/render';
import { sectionsOf } from './sections';

it('divides a rendered text at its headings, and keeps its notes', async () => {
  const text = [
    '開頭換\n行。[^a]',
    '## 第一節',
    '內文 **粗** `x < y`',
    '- 一\n- 二',
    '### 小節',
    '[^a]: 註 **腳** & x < y',
  ];
  const rendered = await renderMarkdown(text.join('\n\n'), {
    language: 'zh-tw',
    title: '題',
    file: 'a.md',
    lineOffset: 0,
    basePath: '',
    origin: 'https://example.org',
    pictures: {},
  });
  expect(sectionsOf(rendered)).toEqual([
    { heading: '', blocks: ['開頭換行。'] },
    { id: '第一節', heading: '第一節', blocks: ['內文 粗 x < y', '一\n二'] },
    { id: '小節', heading: '小節', blocks: [] },
    { id: 'fn_1', heading: '', blocks: ['註 腳 & x < y'] },
  ]);
});
