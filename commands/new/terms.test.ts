import { describe, expect, it } from 'vitest';
import type { Term } from '../../model/published';
import { completeTerm, readTerms } from './terms';

const term = (id: string, zh: string, en: string, aliases: string[] = []): Term => ({
  kind: 'tag',
  id,
  names: { 'zh-tw': zh, en },
  aliases,
  formerIds: [],
});

const terms = [
  term('artificial-intelligence', '人工智慧', 'Artificial intelligence', ['AI']),
  term('claude', 'Claude', 'Claude'),
  term('enterprise', '企業市場', 'Enterprise market'),
  term('enterprise-software', '企業軟體', 'Enterprise software'),
];

describe('completeTerm', () => {
  it('finds a term by the beginning of any of its names, in the author’s language', () => {
    expect(completeTerm('artif', terms, 'zh-tw')).toEqual(['人工智慧']);
    expect(completeTerm('人工', terms, 'en')).toEqual(['Artificial intelligence']);
    expect(completeTerm('ＣＬＡＵ', terms, 'zh-tw')).toEqual(['Claude']);
    expect(completeTerm('nothing', terms, 'zh-tw')).toEqual([]);
  });

  it('takes a whole name before all that begin with it', () => {
    expect(completeTerm('enterprise', terms, 'zh-tw')).toEqual(['企業市場']);
    expect(completeTerm('企業', terms, 'zh-tw')).toEqual(['企業市場', '企業軟體']);
  });
});

describe('readTerms', () => {
  it('reads a list with commas of either language, each term once', () => {
    expect(readTerms('AI，claude、 人工智慧,黑膠', terms, 'zh-tw')).toEqual({
      names: ['人工智慧', 'Claude', '黑膠'],
      unlisted: ['黑膠'],
      unclear: [],
    });
  });

  it('says what stands for several', () => {
    expect(readTerms('企業', terms, 'en').unclear).toEqual([
      { given: '企業', candidates: ['Enterprise market', 'Enterprise software'] },
    ]);
  });
});
