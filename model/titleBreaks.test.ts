import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakTitle } from './titleBreaks';

it.each([
  ['賣給會讀合約的人：為什麼從企業開始', '賣給 會 讀 合約 的人： / 為什麼 從 企業 開始'],
  ['她在阿里山住，每天走兩小時', '她在 阿里山住， / 每天 走 兩小時'],
  ['台灣的 AI 產業——從零開始', '台灣 的 AI 產業—— / 從 零 開始'],
  ['「用 API 說話」：一場訪談', '「用 API 說話」： / 一場 訪談'],
  ['什麼是「神經網路」？', '什麼 是 「神經 網路」？'],
  ['這是他？', '這是他？'],
  ['人工智慧', '人工 智慧'],
])('%s', (title, broken) => {
  const shown = breakTitle(title).map((clause) => clause.join(' '));
  expect(shown.join(' / ').replaceAll(/ +/g, ' ')).toBe(broken);
});

it('loses nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (title) => breakTitle(title).flat().join('') === title,
    ),
  );
});

it('leaves no single character before punctuation, and no punctuation at the start', () => {
  const character = fc.constantFrom(...'台灣的人工智慧在阿里山，：「」？與 AI');
  fc.assert(
    fc.property(fc.array(character, { maxLength: 30 }), (characters) => {
      for (const clause of breakTitle(characters.join(''))) {
        for (const [index, piece] of clause.entries()) {
          if (index > 0) expect(piece).not.toMatch(/^\p{Script=Han}\p{P}+$|^[，：？」]/u);
        }
      }
    }),
  );
});
