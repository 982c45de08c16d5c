import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asPrefix,
  intoWords,
  longestQuery,
  parseQuery,
  withoutSymbols,
  withVariants,
} from './query';

const read = (query: string) =>
  parseQuery(query).clauses.map(({ slots }) => slots.map(({ forms }) => forms.join('/')).join('+'));

/** Any code unit, halves of rare characters included, with more of those that matter here. */
const anything = fc.string({
  unit: fc.oneof(
    fc.nat(0xffff).map((code) => String.fromCharCode(code)),
    fc.constantFrom(...'雲端 aＡ1\n\'"「」『<&，.-+#＋\u00ad\ufe0f😀'),
  ),
  maxLength: 100,
});

describe('parseQuery', () => {
  it.each([
    ['企業市場', ['企+業+市+場']],
    ['AI 策略', ['ai', '策+略']],
    ['AI策略', ['ai+策+略']],
    ['GPT-4', ['gpt+4']],
    ['C＋＋ .NET', ['c++', '.net']],
    ['「C# 語言」', ['c#+語+言']],
    ['人工智慧，安全', ['人+工+智+慧', '安+全']],
    ['cloud, storm', ['cloud', 'storm']],
    ['"open source" code', ['open+sourc', 'code']],
    ['“open source', ['open+sourc']],
    ['「AI 策略」', ['ai+策+略']],
    ['AI ai ＡＩ', ['ai']],
    ['臺灣', ['台+灣']],
    ['', []],
    ['😀 "" 「」 … <>', []],
  ])('reads %s', (query, clauses) => {
    expect(read(query)).toEqual(clauses);
  });

  it('keeps the comma within quotes as a gap', () => {
    const [clause] = parseQuery('"智慧，企業"').clauses;
    expect(clause?.slots.map(({ position }) => position)).toEqual([0, 1, 3, 4]);
  });

  it('keeps the words of a clause as they were written', () => {
    expect(parseQuery('  臺灣 「Open  Source」').clauses.map(({ text }) => text)).toEqual([
      '臺灣',
      'Open  Source',
    ]);
  });

  it('reads only the beginning of a long query, and says so', () => {
    const { clauses, cut } = parseQuery('𠮷'.repeat(10_000));
    expect(cut).toBe(true);
    expect(clauses[0]?.slots).toHaveLength(longestQuery);
    expect(parseQuery('雲端').cut).toBe(false);
  });

  it('reads anything', () => {
    fc.assert(
      fc.property(anything, (query) => {
        for (const { slots, text } of parseQuery(query).clauses) {
          expect(slots[0]?.position).toBe(0);
          expect(text).not.toBe('');
        }
      }),
    );
  });
});

describe('readings of a clause', () => {
  const clauseOf = (query: string) => {
    const [clause] = parseQuery(query).clauses;
    if (!clause) throw new Error('no clause');
    return clause;
  };

  it('adds the other ways to write a character', () => {
    const { slots } = withVariants(clauseOf('发展'), { 发: '發髮' });
    expect(slots.map(({ forms }) => forms)).toEqual([['发', '發', '髮'], ['展']]);
    const same = clauseOf('發展');
    expect(withVariants(same, { 发: '發髮' })).toBe(same);
  });

  it('leaves out the symbols of words', () => {
    expect(withoutSymbols(clauseOf('"A+ 的"')).slots).toMatchObject([
      { forms: ['a'], common: true },
      { forms: ['的'] },
    ]);
    const same = clauseOf('GPT-4');
    expect(withoutSymbols(same)).toBe(same);
  });

  it('continues only a word', () => {
    expect(asPrefix(clauseOf('Anthr'))?.slots[0]).toMatchObject({ forms: ['anthr'], prefix: true });
    expect(asPrefix(clauseOf('雲'))).toBeUndefined();
    expect(asPrefix(clauseOf('a'))).toBeUndefined();
    expect(asPrefix(clauseOf('gpt-4'))).toBeUndefined();
  });

  it('takes a phrase apart into words', () => {
    const words = intoWords(clauseOf('人工智慧安全')).map(({ text }) => text);
    expect(words.join('')).toBe('人工智慧安全');
    expect(words.length).toBeGreaterThan(1);
    expect(words).toContain('安全');
  });
});
