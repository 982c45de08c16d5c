import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../markdown/render';
import { languages } from '../../model/language';
import { makeCorpus } from './makeCorpus';

describe('makeCorpus', () => {
  const pairs = [...makeCorpus(20)];

  it('is the same for the same seed, and begins alike whatever its size', () => {
    expect([...makeCorpus(3)]).toEqual(pairs.slice(0, 3));
    expect([...makeCorpus(1, 2)]).not.toEqual(pairs.slice(0, 1));
  });

  it('has texts of about 2,500 characters and 1,200 words', () => {
    const average = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0) / sizes.length;
    const bodies = (language: 'zh-tw' | 'en') =>
      pairs.map(({ text }) => text[language].split('---\n').slice(2).join(''));
    const characters = average(bodies('zh-tw').map((body) => body.replace(/\s/g, '').length));
    const words = average(bodies('en').map((body) => body.split(/\s+/).length));
    expect(Math.abs(characters - 2_500)).toBeLessThan(300);
    expect(Math.abs(words - 1_200)).toBeLessThan(150);
  });

  it.each(languages)(
    'renders without a problem in %s, with all kinds of blocks',
    async (language) => {
      for (const { text, tags } of pairs.slice(0, 4)) {
        const body = text[language].split('---\n').slice(2).join('');
        const { blocks, problems } = await renderMarkdown(body, {
          language,
          title: '',
          file: 'a.md',
          lineOffset: 0,
          basePath: '',
          origin: 'https://example.org',
          pictures: {},
        });
        const kinds = blocks.map(({ kind }) => kind);
        expect(problems).toEqual([]);
        expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(6);
        expect(kinds).toEqual(expect.arrayContaining(['list', 'table', 'quote', 'video']));
        expect(tags.length).toBeGreaterThanOrEqual(3);
        expect(tags.length).toBeLessThanOrEqual(6);
        expect(text[language]).not.toMatch(/undefined|[{]\w/);
      }
    },
  );
});
