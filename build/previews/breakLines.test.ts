import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, tokenise } from './breakLines';

const measured = (text: string) =>
  tokenise(text, 'zh-tw').map((token) => ({ ...token, width: [...token.text].length }));
const linesOf = (text: string, measure: number) => breakLines(measured(text), measure, 0.25)?.lines;

const pieces = [
  ...[
    '對頁',
    '並讀',
    '訪談',
    '安全',
    '我們',
    '為什麼',
    '的',
    '喆堃峯',
    'Claude',
    'B2B',
    '3.5%',
    ' ',
  ],
  ...[
    '，',
    '。',
    '、',
    '；',
    '：',
    '？',
    '！',
    '」',
    '』',
    '）',
    '》',
    '……',
    '——',
    '「',
    '『',
    '（',
    '《',
  ],
];
const titles = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 });

describe('tokenise', () => {
  it('loses nothing but spaces', () => {
    fc.assert(
      fc.property(titles, (parts) => {
        const text = parts.join('');
        const joined = tokenise(text, 'zh-tw').map((token) => token.text);
        expect(joined.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('never lets closing punctuation start a line, nor opening punctuation end one', () => {
    fc.assert(
      fc.property(titles, (parts) => {
        const tokens = tokenise(parts.join(''), 'zh-tw');
        for (const { text } of tokens.slice(1))
          expect(text).not.toMatch(/^[，。、；：？！」』）》…—]/);
        for (const { text } of tokens.slice(0, -1)) expect(text).not.toMatch(/[「『（《]$/);
      }),
    );
  });

  it('keeps Chinese and English words whole', () => {
    const words = tokenise('為什麼Claude’s 企業市場', 'zh-tw').map(({ text }) => text);
    expect(words).toEqual(['為什麼', 'Claude’s', '企業', '市場']);
  });

  it('breaks English at spaces only', () => {
    const words = tokenise('State-of-the-art — 3.5% of “it all”', 'en').map(({ text }) => text);
    expect(words).toEqual(['State-of-the-art —', '3.5%', 'of', '“it', 'all”']);
  });
});

describe('breakLines', () => {
  it('keeps every line within the measure and the text complete', () => {
    fc.assert(
      fc.property(titles, fc.integer({ min: 8, max: 20 }), (parts, measure) => {
        const text = parts.join('');
        const lines = linesOf(text, measure);
        const tooWide = measured(text).some(({ width }) => width > measure);
        expect(lines === undefined).toBe(tooWide);
        expect(lines?.join('').replaceAll(' ', '') ?? '').toBe(
          tooWide ? '' : text.replaceAll(' ', ''),
        );
        for (const line of lines ?? []) {
          expect([...line.replaceAll(' ', '')].length).toBeLessThanOrEqual(measure);
        }
      }),
    );
  });

  it('balances lines and rather breaks after punctuation', () => {
    expect(linesOf('從企業市場到人工智慧安全：共同創辦人談信任', 14)).toEqual([
      '從企業市場到人工智慧安全：',
      '共同創辦人談信任',
    ]);
    const { lines } = breakLines(measured('長期競爭優勢長期競爭優勢'), 10, 0.25) ?? {};
    expect(lines?.map((line) => line.length)).toEqual([6, 6]);
  });

  it('can take one line more than it needs', () => {
    const tokens = measured('企業市場人工智慧');
    expect(breakLines(tokens, 8, 0.25)?.lines).toHaveLength(1);
    expect(breakLines(tokens, 8, 0.25, 1)?.lines).toEqual(['企業市場', '人工智慧']);
    expect(breakLines(measured('對'), 8, 0.25, 1)).toBeUndefined();
  });
});
