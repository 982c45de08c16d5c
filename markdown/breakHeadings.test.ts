import { expect, it } from 'vitest';
import { htmlOf, renderSample } from './renderSample';

it('a Chinese heading may break between words only, and says the same', async () => {
  const body = '## 企業先買單：*為什麼*從 `npm run 建置` 開始\n\n## 第二章';
  const { blocks, toc } = await renderSample(body);
  const html = '企業<wbr>先<wbr>買單：<em>為什麼</em>從 <code>npm run 建置</code> 開始';
  expect(blocks[0]).toMatchObject({ html, text: '企業先買單：為什麼從 npm run 建置 開始' });
  expect(toc[0]).toMatchObject({ html, text: '企業先買單：為什麼從 npm run 建置 開始' });
});

it('an English heading breaks as it always does', async () => {
  expect(await htmlOf('## About 人工智慧 today', { language: 'en' })).not.toContain('wbr');
});
