import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newSlugProblem, proposeSlug, slugOf } from './slug';

const none = new Set<string>();

describe('slugOf', () => {
  it.each([
    ['企業市場', 'qiye-shichang'],
    ['對頁：Anthropic 的綠色企業', 'dui-ye-anthropic-de-lvse-qiye'],
    ['The Mother of All Demos', 'the-mother-of-all-demos'],
    ['Café Zürich’s “menu”', 'cafe-zurichs-menu'],
    ['ＡＩ　2026 年', 'ai-2026-nian'],
    ['C＋＋ 與 C#、.NET 入門', 'c-plus-plus-yu-c-sharp-dot-net-rumen'],
    ['Q&A on Node.js', 'q-and-a-on-node-js'],
    ['「……」', ''],
    ['Привет', ''],
  ])('makes of %s %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('ends after a whole word', () => {
    expect(slugOf('一場談人工智慧與企業市場的長訪談裡最值得記住的三件事情')).toMatch(
      /^[a-z]+(-[a-z]+)+$/,
    );
    expect(slugOf('word '.repeat(40))).toBe('word-word-word-word-word-word-word-word-word');
    expect(slugOf('x'.repeat(80))).toBe('x'.repeat(48));
  });
});

describe('proposeSlug', () => {
  it('goes round names that are taken or reserved', () => {
    expect(proposeSlug('企業市場', new Set(['qiye-shichang', 'qiye-shichang-2']))).toBe(
      'qiye-shichang-3',
    );
    expect(proposeSlug('Page', none)).toBe('page-2');
    expect(proposeSlug('Feed', none)).toBe('feed-2');
    expect(proposeSlug('Con', none)).toBe('con-2');
  });

  it('only ever proposes what may be used', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const slug = proposeSlug(title, none);
        expect(slug === '' || newSlugProblem(slug, none) === undefined).toBe(true);
      }),
    );
  });
});

describe('newSlugProblem', () => {
  it.each([
    ['企業', 'is not made of lower-case ASCII letters, digits and hyphens'],
    ['Upper', 'is not made of lower-case ASCII letters, digits and hyphens'],
    ['../x', 'is not made of lower-case ASCII letters, digits and hyphens'],
    ['page', 'gives the address "page", which is reserved'],
    ['aux', 'is reserved by Windows'],
    ['taken', 'is taken by another article'],
    ['x'.repeat(97), 'is too long for an address'],
  ])('refuses %s', (slug, problem) => {
    expect(newSlugProblem(slug, new Set(['taken']))).toBe(problem);
  });
});
