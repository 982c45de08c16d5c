import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './tokens';

const texts = (text: string) => tokenise(text).map((token) => token.text);
const positions = (text: string) => tokenise(text).map((token) => token.position);

/** Any code unit, halves of rare characters included, with more of those that matter here. */
const anything = fc.string({
  unit: fc.oneof(
    fc.nat(0xffff).map((code) => String.fromCharCode(code)),
    fc.constantFrom(...'雲端 aＡ1\n\'"「」『<&，.-+#＋\u00ad\ufe0f😀'),
  ),
  maxLength: 100,
});

describe('tokenise', () => {
  it('takes Han character by character, words by their stems', () => {
    expect(texts('用 AI 做策略，companies')).toEqual(['用', 'ai', '做', '策', '略', 'compani']);
  });

  it('parts words from Han without a space', () => {
    expect(texts('讓Claude寫')).toEqual(['讓', 'claud', '寫']);
  });

  it('reads full-width letters, rare and compatibility characters', () => {
    expect(texts('ＡＩ𠮷⼈')).toEqual(['ai', '𠮷', '人']);
  });

  it('keeps apostrophes and soft hyphens inside a word', () => {
    expect(texts('don’t inter\u00adnation\u00adal Lin’s')).toEqual([
      'dont',
      'international',
      'lin',
    ]);
  });

  it('makes neighbours of what a line break, a space or one joining mark divides', () => {
    expect(positions('企業\n市場')).toEqual([0, 1, 2, 3]);
    expect(positions('machine\n learning GPT-4 3.5')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(positions('史蒂夫·賈伯斯')).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('leaves a gap over punctuation', () => {
    expect(positions('智慧，企業')).toEqual([0, 1, 3, 4]);
    expect(positions('the end. A start')).toEqual([0, 1, 3, 4]);
  });

  it('keeps the symbols that tell names apart, beside the word without them', () => {
    const symbols = (text: string) =>
      tokenise(text).map((token) => `${token.text} ${token.symbols ?? ''}`.trim());
    expect(symbols('C, C++、C＋＋ and C#/F#')).toEqual([
      'c',
      'c c++',
      'c c++',
      'and',
      'c c#',
      'f f#',
    ]);
    expect(symbols('.NET Node.js ASP.NET C++17')).toEqual([
      'net .net',
      'node',
      'js',
      'asp',
      'net',
      'c c++',
      '17',
    ]);
    expect(symbols('The end....Net. 用C++寫')).toEqual(['the', 'end', 'net', '用', 'c c++', '寫']);
    expect(positions('用 C++ 寫 C# 4')).toEqual([0, 1, 2, 3, 4]);
    const [first, second] = tokenise('.NET、C++');
    expect([first?.start, first?.end, second?.start, second?.end]).toEqual([0, 4, 5, 8]);
  });

  it('finds nothing in what has no letter or number', () => {
    expect(texts('😀 ❤️ … ，。 <>"\'')).toEqual([]);
  });

  it('tells where each token stands in the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let before = 0;
        let position = -1;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(before);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.position).toBeGreaterThan(position);
          before = token.end;
          position = token.position;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
