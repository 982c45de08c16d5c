import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherLanguage } from './language';
import { pathInLanguage, placeOf } from './layout';

/** kind, key, name, language and whether it is a bundle, on one line. */
const place = (path: string) => {
  const found = placeOf(path);
  if (!found) return 'ignored';
  if ('problem' in found) return `${found.problem.what}; ${found.problem.mend}`;
  const { kind, key, name, language, bundle } = found;
  return [kind, key, name, language, ...(bundle ? ['bundle'] : [])].join(' ');
};

describe('placeOf', () => {
  it.each([
    ['articles/x/index.zh-tw.md', 'article articles/x x zh-tw bundle'],
    ['articles/x/index.en.md', 'article articles/x x en bundle'],
    ['articles/x/index.md', 'article articles/x x zh-tw bundle'],
    ['articles/x/Index.MD', 'article articles/x x zh-tw bundle'],
    ['articles/x/INDEX.en.md', 'article articles/x x en bundle'],
    ['articles/x.md', 'article articles/x x zh-tw'],
    ['articles/x.en.md', 'article articles/x x en'],
    ['articles/X.markdown', 'article articles/x X zh-tw'],
    ['articles/2026/x.md', 'article articles/2026/x x zh-tw'],
    ['zh-tw/articles/x.md', 'article articles/x x zh-tw'],
    ['en/articles/x.md', 'article articles/x x en'],
    ['zh-TW/articles/x/index.md', 'article articles/x x zh-tw bundle'],
    ['en/articles/x/index.md', 'article articles/x x en bundle'],
    ['en/posts/x.md', 'article articles/posts/x x en'],
    ['posts/x.md', 'article articles/posts/x x zh-tw'],
    ['posts/x/index.md', 'article articles/posts/x x zh-tw bundle'],
    ['x.md', 'article articles/x x zh-tw'],
    ['x/index.en.md', 'article articles/x x en bundle'],
    ['en/x.md', 'article articles/x x en'],
    ['pages/about.zh-tw.md', 'page pages/about about zh-tw'],
    ['pages/about/index.en.md', 'page pages/about about en bundle'],
    ['en/pages/about.md', 'page pages/about about en'],
    ['articles/對頁.md', 'article articles/對頁 對頁 zh-tw'],
    ['articles/x.zh-TW.md', 'article articles/x x zh-tw'],
    ['articles/x.zh.md', 'article articles/x x zh-tw'],
    ['articles/x.zh-Hant.md', 'article articles/x x zh-tw'],
    ['articles/x.en-US.md', 'article articles/x x en'],
    ['articles/node.js.md', 'article articles/node.js node.js zh-tw'],
    ['articles/socket.io.en.md', 'article articles/socket.io socket.io en'],
    ['articles/v1.2.md', 'article articles/v1.2 v1.2 zh-tw'],
    ['articles/en.md', 'article articles/en en zh-tw'],
  ])('%s is %s', (path, expected) => {
    expect(place(path)).toBe(expected);
  });

  it.each([
    'articles/_index.md',
    'articles/_index.en.md',
    'README.md',
    'articles/readme.en.md',
    'articles/x/chart.png',
    'taxonomy.yaml',
    '.obsidian/x.md',
    'articles/.x.md',
    'articles/x.md.bak',
    '',
  ])('ignores %j', (path) => {
    expect(place(path)).toBe('ignored');
  });

  it.each([
    [
      'articles/x.ja.md',
      'language ja is not one of this site\'s; end the file name in .zh-tw.md or .en.md, or rename it without ".ja"',
    ],
    [
      'articles/x.zh-CN.md',
      'language zh-cn is not one of this site\'s; end the file name in .zh-tw.md or .en.md, or rename it without ".zh-CN"',
    ],
    [
      'articles/index.md',
      'index.md has no folder of its own to take a name from; put it in a folder named after the article',
    ],
    [
      'en/index.md',
      'index.md has no folder of its own to take a name from; put it in a folder named after the article',
    ],
  ])('reports %s', (path, problem) => {
    expect(place(path)).toBe(problem);
  });

  it('is the same for a name in either Unicode form', () => {
    expect(place('articles/cafe\u0301.md')).toBe(
      place('articles/caf\u00e9.en.md').replace('en', 'zh-tw'),
    );
  });

  it('pairs every layout of a text with every layout of its translation', () => {
    const shapes = (suffix: string, folder: string) => [
      `articles/x/index${suffix}.md`,
      `articles/x${suffix}.md`,
      `${folder}/articles/x.md`,
      `${folder}/articles/x/index.md`,
      `x${suffix}.md`,
    ];
    const keys = [...shapes('.zh-tw', 'zh-tw'), ...shapes('.en', 'en')].map((path) => {
      const found = placeOf(path);
      return found && 'key' in found ? found.key : undefined;
    });
    expect(new Set(keys)).toEqual(new Set(['articles/x']));
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (path) => void placeOf(`${path}.md`)));
  });
});

describe('pathInLanguage', () => {
  it.each([
    'articles/x/index.zh-tw.md',
    'articles/x/index.md',
    'articles/x.md',
    'articles/x.en.md',
    'articles/node.js.markdown',
    'zh-TW/articles/x.md',
    'en/articles/x/index.md',
    'x.md',
  ])('gives %s a counterpart that is paired with it', (path) => {
    const own = placeOf(path);
    if (!own || 'problem' in own) throw new Error('no place');
    const language = otherLanguage(own.language);
    const other = pathInLanguage(path, language);
    expect(placeOf(other)).toEqual({ ...own, language });
    expect(other).not.toBe(path);
  });
});
