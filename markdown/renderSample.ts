import { blockToHtml } from './blockToHtml';
import { renderMarkdown } from './render';
import type { Rendered, RenderOptions } from './types';

const options: RenderOptions = {
  language: 'zh-tw',
  title: '標題',
  file: 'article.md',
  lineOffset: 10,
  basePath: '',
  origin: 'https://site.example',
  pictures: { 'chart.png': { address: '/a/chart.png', width: 800, height: 400 } },
};

/** For tests: a body rendered in Chinese, ten lines into its file, with one picture of 800 × 400. */
export const renderSample = (body: string, some: Partial<RenderOptions> = {}): Promise<Rendered> =>
  renderMarkdown(body, { ...options, ...some });

/** For tests: the outer HTML of all blocks, videos as links. */
export async function htmlOf(body: string, some: Partial<RenderOptions> = {}): Promise<string> {
  const { blocks } = await renderSample(body, some);
  return blocks.map(blockToHtml).join('\n');
}

/** For tests: problems as `line: what`. */
export async function problemsOf(body: string): Promise<string[]> {
  const { problems } = await renderSample(body);
  return problems.map(({ line, what }) => `${line}: ${what}`);
}
