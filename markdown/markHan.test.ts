import { describe, expect, it } from 'vitest';
import { htmlOf } from './renderSample';

const english = (markdown: string) => htmlOf(markdown, { language: 'en' });

describe('markHan', () => {
  it.each([
    ['The word 杜鵑 is a flower.', '<p>The word <span lang="zh-TW">杜鵑</span> is a flower.</p>'],
    ['「對頁」，她說。', '<p><span lang="zh-TW">「對頁」，她說。</span></p>'],
    [
      '**中文** and `杜鵑`',
      '<p><strong><span lang="zh-TW">中文</span></strong> and <code><span lang="zh-TW">杜鵑</span></code></p>',
    ],
    ['No Chinese', '<p>No Chinese</p>'],
    ['<b lang="zh-TW">中文</b>', '<p><b lang="zh-TW">中文</b></p>'],
  ])('marks Chinese in English: %s', async (markdown, html) => {
    expect(await english(markdown)).toBe(html);
  });

  it('leaves Chinese texts alone', async () => {
    expect(await htmlOf('中文')).toBe('<p>中文</p>');
  });
});
