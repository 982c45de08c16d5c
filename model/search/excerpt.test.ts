import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredDocument } from './documents';
import { type Part, show } from './excerpt';
import { parseQuery } from './query';

const article: StoredDocument = {
  address: '/zh-tw/articles/a/',
  language: 'zh-tw',
  title: '企業為什麼選雲端',
  description: '一篇談策略的文章。',
  tags: ['雲端', 'Cloud computing'],
  sections: [
    { heading: '', blocks: ['開頭沒有提到什麼。'] },
    { id: 'one', heading: '第一節', blocks: ['這裡有安全。', '這裡有安全，也有合約。'] },
    { id: 'two', heading: '合約', blocks: ['只講條文。'] },
  ],
};

const showFor = (query: string, document = article) => show(document, parseQuery(query).clauses);
const marked = (parts: Part[]) => parts.filter(({ hit }) => hit).map(({ text }) => text);
const plain = (parts: Part[]) => parts.map(({ text }) => text).join('');

describe('show', () => {
  it('highlights the words in the title', () => {
    expect(marked(showFor('雲端').title)).toEqual(['雲端']);
  });

  it('chooses the section and the block with most of what was asked', () => {
    const { section, excerpt } = showFor('安全 合約');
    expect(section?.id).toBe('one');
    expect(plain(excerpt)).toBe('這裡有安全，也有合約。');
    expect(marked(excerpt)).toEqual(['安全', '合約']);
  });

  it('prefers a heading to a block', () => {
    const { section } = showFor('合約');
    expect(section?.id).toBe('two');
    expect(marked(section?.heading ?? [])).toEqual(['合約']);
  });

  it('falls back on the description', () => {
    const { section, excerpt } = showFor('策略');
    expect(section).toBeUndefined();
    expect(marked(excerpt)).toEqual(['策略']);
    expect(plain(showFor('雲端').excerpt)).toBe('一篇談策略的文章。');
  });

  it('names the tags that match', () => {
    expect(showFor('computing').tags).toEqual(['Cloud computing']);
  });

  it('highlights inflected words, full-width letters and words across a line break', () => {
    const sections = [{ heading: '', blocks: ['Two compa\u00adnies use ＡＩ 做策\n略。'] }];
    const document = { ...article, sections };
    expect(marked(showFor('company', document).excerpt)).toEqual(['compa\u00adnies']);
    expect(marked(showFor('ai 策略', document).excerpt)).toEqual(['ＡＩ', '策\n略']);
  });

  it('highlights names with their symbols', () => {
    const sections = [{ heading: '', blocks: ['用 C 與 Ｃ＋＋、.NET，不用 C#。'] }];
    const document = { ...article, sections, tags: ['C', 'C++'] };
    expect(marked(showFor('c++ .net', document).excerpt)).toEqual(['Ｃ＋＋', '.NET']);
    expect(showFor('C++', document).tags).toEqual(['C++']);
  });

  it('cuts a long block around the words', () => {
    const long = `${'前面的話很長。'.repeat(60)}這裡是雲端。${'後面的話也很長。'.repeat(60)}`;
    const document = { ...article, sections: [{ id: 'x', heading: '', blocks: [long] }] };
    const { excerpt } = showFor('雲端', document);
    expect(marked(excerpt)).toEqual(['雲端']);
    expect(plain(excerpt)).toMatch(/^….*…$/);
    expect(plain(excerpt).length).toBeLessThan(100);
  });

  it('never changes the text that it highlights', () => {
    const text = fc.string({ unit: fc.constantFrom(...'雲端 aＡ,.\n<&'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (title, query) => {
        expect(plain(showFor(query, { ...article, title }).title)).toBe(title);
      }),
    );
  });
});
