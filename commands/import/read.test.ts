import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toDate } from '../../model/dateForms';
import { parseDate } from '../../model/dates';
import { readFrontMatter } from '../../model/frontMatter';
import { urlize } from './addresses';
import { convertFrontMatter, writeFrontMatter } from './frontMatter';
import { guessKind, kindOf } from './languages';
import { splitText } from './split';

vi.setConfig({ testTimeout: 60_000 });

describe('dates', () => {
  it.each([
    ['2020-01-02', '2020-01-02'],
    ['2020-01-02T03:04:05.678+08:00', '2020-01-02T03:04:05.678+08:00'],
    ['2020-01-02 03:04:05 +0800 CST', '2020-01-02 03:04:05 +0800 CST'],
    ['2020/1/2 3:04', '2020-01-02T03:04:00'],
    ['2020年1月2日', '2020-01-02'],
    ['Mon, 02 Jan 2006 15:04:05 MST', '2006-01-02T15:04:05'],
    ['Monday, 02-Jan-06 15:04:05 GMT', '2006-01-02T15:04:05Z'],
    ['02 Jan 06 15:04 -0700', '2006-01-02T15:04:00-07:00'],
    ['January 2nd, 2006 3:04 PM', '2006-01-02T15:04:00'],
    [1136239445, '2006-01-02T22:04:05Z'],
  ])('%s', (given, expected) => {
    expect(toDate(given, 'Asia/Taipei')).toBe(expected);
  });

  it('are none where there is none', () => {
    for (const none of ['', 'soon', '0001-01-01T00:00:00Z', '2020-13-01', null, true]) {
      expect(toDate(none, 'Asia/Taipei')).toBeUndefined();
    }
  });

  it('are always such as this site takes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.date().map(String), fc.integer()), (given) => {
        const date = toDate(given, 'Asia/Taipei');
        if (date !== undefined) expect(parseDate(date, 'Asia/Taipei')).toBeDefined();
      }),
    );
  });
});

it('languages are known by their codes', () => {
  for (const code of ['zh', 'zh-tw', 'zh_TW', 'zh-hant', 'zh-Hant-TW', 'zh-HK']) {
    expect(kindOf(code)).toBe('zh-tw');
  }
  for (const code of ['zh-cn', 'zh-Hans', 'zh_CN', 'cn']) expect(kindOf(code)).toBe('simplified');
  expect(kindOf('en-US')).toBe('en');
  expect(kindOf('ja')).toBe('other');
});

it('languages are guessed by letters', () => {
  expect(guessKind('這是一段中文，用來說明。')).toBe('zh-tw');
  expect(guessKind('这是一段中文，用来说明。')).toBe('simplified');
  expect(guessKind('これはとても長い日本語の文章です。')).toBe('other');
  expect(guessKind('Some plain words in English')).toBe('en');
});

describe('front matter', () => {
  it('has no space where YAML folds a line between Han', () => {
    const text =
      '---\ntitle: >-\n  兩行\n  題目\nsummary: "한국\n  어"\ntags: [機器\n  學習]\n---\n文\n';
    expect(splitText(text).data).toEqual({
      title: '兩行題目',
      summary: '한국 어',
      tags: ['機器學習'],
    });
  });

  it('is read in three languages, with the line on which the text starts', () => {
    const all = ['---\ntitle: a\n---\nb', '+++\ntitle = "a"\n+++\nb', '{\n"title": "a" }\nb'];
    for (const source of all) {
      const split = splitText(source);
      expect(split).toMatchObject({ data: { title: 'a' }, body: 'b' });
      expect(source.split('\n')[split.bodyLine - 1]).toBe('b');
    }
  });

  it('never fails, and what comes out is such as this site takes', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.array(fc.string()),
      fc.object({ maxDepth: 1 }),
    );
    const key = fc.constantFrom(
      'date',
      'tags',
      'categories',
      'author',
      'authors',
      'draft',
      'lastmod',
      'toc',
      'featured',
      'license',
      'series',
      'source_url',
      'weight',
    );
    fc.assert(
      fc.property(fc.dictionary(key, value), (data) => {
        const options = {
          timeZone: 'UTC',
          taxonomies: [],
          authorName: () => undefined,
          tell: () => {},
        };
        const converted = convertFrontMatter(data, options);
        const text = `${writeFrontMatter({ ...converted, title: 'a' })}\nbody\n`;
        expect(readFrontMatter(text, 'a.md').problems).toEqual([]);
      }),
    );
  });
});

it('addresses are made as Hugo makes them', () => {
  expect(urlize('Hello, World! 你好')).toBe('hello-world-你好');
});
