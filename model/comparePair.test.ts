import { describe, expect, it } from 'vitest';
import { comparePair } from './comparePair';

const text = (
  language: 'zh-tw' | 'en',
  ...blocks: [kind: string, text: string, ...links: string[]][]
) => ({
  language,
  file: `${language}.md`,
  blocks: blocks.map(([kind, words, ...links], index) => ({
    kind,
    text: words,
    links,
    line: index + 5,
  })),
});

const compare = (zh: ReturnType<typeof text>, en: ReturnType<typeof text>) =>
  comparePair(zh, en).map(({ file, line, what }) => `${file}:${line}: ${what}`);

describe('comparePair', () => {
  it('is silent about a faithful translation', () => {
    const zh = text(
      'zh-tw',
      ['heading', '一'],
      [
        'paragraph',
        '2026 年 5 月有 12 萬人、九成六、三十人和 1,500 元，八成沒錯。',
        'https://a.example',
      ],
    );
    const en = text(
      'en',
      ['heading', 'One'],
      [
        'paragraph',
        'In May 2026, 120,000 people, 96 %, thirty and $1,500, most likely.',
        'https://a.example',
      ],
    );
    expect(compare(zh, en)).toEqual([]);
  });

  it('counts headings, videos, pictures, code and links', () => {
    const zh = text(
      'zh-tw',
      ['heading', '一'],
      ['heading', '二'],
      ['video', ''],
      ['paragraph', '甲'],
    );
    const en = text(
      'en',
      ['heading', 'One'],
      ['picture', ''],
      ['code', 'x'],
      ['paragraph', 'A', '/b/'],
    );
    expect(compare(zh, en)).toEqual([
      'en.md:5: 1 headings here, 2 in zh-tw.md',
      'en.md:1: 0 videos here, 1 in zh-tw.md',
      'en.md:6: 1 pictures here, 0 in zh-tw.md',
      'en.md:7: 1 code blocks here, 0 in zh-tw.md',
      'en.md:1: 1 links here, 0 in zh-tw.md',
    ]);
  });

  it('finds numbers that one side lacks, but not in code', () => {
    const zh = text('zh-tw', ['paragraph', '2023 年有 3 億元。'], ['code', 'x = 42']);
    const en = text('en', ['paragraph', 'In 2024 it was 300 million.'], ['code', 'x = 43']);
    expect(compare(zh, en)).toEqual([
      'zh-tw.md:5: the number 2023 is not in en.md',
      'en.md:5: the number 2024 is not in zh-tw.md',
    ]);
  });
});
