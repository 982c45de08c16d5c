import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupsOf, matchPhrase } from './lookups';
import { type Posting, PostingWriter, readPosting } from './postings';
import { parseQuery } from './query';
import { eachTerm } from './terms';
import { tokenise } from './tokens';

const lookupsFor = (query: string) =>
  lookupsOf(parseQuery(query).clauses[0] ?? { text: '', slots: [] });

/** A plain index of texts, numbered as they come. */
function indexOf(texts: string[]): Map<string, Posting> {
  const index = new Map<string, Posting>();
  for (const [document, text] of texts.entries()) {
    eachTerm(tokenise(text), (term, position) => {
      const posting: Posting = index.get(term) ?? new Map();
      const known = posting.get(document) ?? { impact: 1, positions: [] };
      if (position !== undefined) known.positions.push(position);
      index.set(term, posting.set(document, known));
    });
  }
  return index;
}

function find(texts: string[], query: string): number[] {
  const index = indexOf(texts);
  const lookups = lookupsFor(query);
  const postings = lookups.map(({ terms: [term = ''] }) => index.get(term) ?? new Map());
  return [...matchPhrase(lookups, postings).keys()].sort((a, b) => a - b);
}

describe('lookupsOf', () => {
  it.each([
    ['雲', ['雲@-']],
    ['雲端', ['雲端@0']],
    ['企業市場', ['企業@0', '市場@2']],
    ['電池組', ['電池@0', '池組@1']],
    ['用AI', ['用 ai@0']],
    ['AI策略', ['ai 策@0', '策略@1']],
    ['"open source"', ['open@0', 'sourc@1']],
    ['"without the other"', ['without the@0', 'other@2']],
    ['"of the"', ['of the@0']],
    ['GPT-4模型', ['gpt@0', '4 模@1', '模型@2']],
  ])('covers %s with the fewest terms', (query, terms) => {
    const lookups = lookupsFor(query);
    expect(lookups.map(({ terms: [term], position }) => `${term}@${position ?? '-'}`)).toEqual(
      terms,
    );
  });
});

describe('matchPhrase', () => {
  it('wants the characters side by side', () => {
    const texts = ['企業市場', '企業與市場', '市場企業', '企業，市場', '企業\n市場', '企業市'];
    expect(find(texts, '企業市場')).toEqual([0, 4]);
  });

  it('wants the pairs of an odd run to overlap', () => {
    expect(find(['電池組', '電池，池組', '池組電池'], '電池組')).toEqual([0]);
  });

  it('sees words and Han side by side, spaced or not', () => {
    expect(find(['AI策略', 'AI 策略', 'AI 的策略', '策略 AI'], 'AI策略')).toEqual([0, 1]);
  });

  it('sees common words side by side', () => {
    const texts = ['art of the deal', 'art of a deal', 'the art of deal', 'art, of the deal'];
    expect(find(texts, '"art of the deal"')).toEqual([0]);
    expect(find(texts, '"of the"')).toEqual([0, 3]);
  });

  it('finds a word inside a longer run only where all of it is', () => {
    expect(find(['機器人', '機器', '機人器'], '機器')).toEqual([0, 1]);
    expect(find(['機器人', '機器'], '機器人')).toEqual([0]);
  });

  it('answers as a plain search in the text does', () => {
    const text = fc.string({ unit: fc.constantFrom(...'雲端企業'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (texts, query) => {
        const right = texts.flatMap((one, index) => (one.includes(query) ? [index] : []));
        expect(find(texts, query)).toEqual(right);
      }),
    );
  });
});

describe('postings', () => {
  it('come back as they were written', () => {
    const positions = fc
      .uniqueArray(fc.nat(3_000_000), { maxLength: 20 })
      .map((list) => list.sort((a, b) => a - b));
    const entry = fc.record({ impact: fc.integer({ min: 1, max: 15 }), positions });
    fc.assert(
      fc.property(fc.dictionary(fc.nat(100_000).map(String), entry), (entries) => {
        const posting: Posting = new Map(
          Object.entries(entries)
            .map(([id, value]): [number, typeof value] => [Number(id), value])
            .sort(([a], [b]) => a - b),
        );
        const writer = new PostingWriter();
        for (const [id, { impact, positions: at }] of posting) writer.add(id, impact, at);
        expect(readPosting(writer.take())).toEqual(posting);
      }),
    );
  });
});
