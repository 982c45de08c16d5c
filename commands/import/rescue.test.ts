import { expect, it } from 'vitest';
import { renderMarkdown } from '../../markdown/render';
import { rescue } from './rescue';

const options = {
  language: 'zh-tw' as const,
  title: '標題',
  file: 'a.md',
  basePath: '',
  origin: 'https://site.example',
  pictures: {},
};

it.each([
  ['文\n\n[^1]: 註 *一*\n', '文\n\n\\[^1]: 註 *一*\n'],
  ['文[^1]\n\n[^1]: 一\n\n[^1]: 二\n', '文[^1]\n\n[^1]: 一\n\n\\[^1]: 二\n'],
  ['[^1]: 一[^2]\n\n[^2]: 二\n', '\\[^1]: 一[^2]\n\n\\[^2]: 二\n'],
  ['[注意]: 請先備份\n', '\\[注意]: 請先備份\n'],
  ['| a |\n|---|\n| b | c |\n| d |\n', '| a |\n|---|\n| b \\| c |\n| d |\n'],
  ['用 vector<int> 寫\n', '用 vector`<int>` 寫\n'],
  ['<svg><text>一</text></svg>\n', '```html\n<svg><text>一</text></svg>\n```\n'],
  ['<!-- 一\n\n二\n', '```html\n<!-- 一\n\n二\n```'],
  ['文[^1]\n\n[^1]: <int>\n\n[^2]: <int>\n', '文[^1]\n\n[^1]: `<int>`\n\n\\[^2]: `<int>`\n'],
])('makes text of what would stop the build: %j', async (body, expected) => {
  const { body: rescued, rest } = await rescue(body, options);
  expect(rescued).toBe(expected);
  expect(rest).toEqual([]);
});

it.each(['<!-- {{< icon x >}} -->\n', '<!-- a -->\n\n---\n', '[^1]: a\n\n<!-- b -->\n'])(
  'makes a text of one that shows nothing: %j',
  async (body) => {
    const { body: rescued, rest } = await rescue(body, options);
    expect(rest).toEqual([]);
    const { blocks, problems } = await renderMarkdown(rescued, { ...options, lineOffset: 0 });
    expect([blocks.length > 0, problems]).toEqual([true, []]);
  },
);

it('leaves alone what is only doubtful', async () => {
  const body = '![[a.png]] <b style="color:red">文</b>[^1]\n';
  expect(await rescue(body, options)).toEqual({ body, rescued: [], rest: [] });
});
