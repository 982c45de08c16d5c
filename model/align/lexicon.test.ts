import { expect, it } from 'vitest';
import { chineseWords, englishStems, lexiconSize } from './lexicon';
import { stem } from './stem';

it('lists each Chinese word once, in an entry that has English', () => {
  const words = [...chineseWords.values()].flat();
  expect(new Set(words.map(({ spelling }) => spelling)).size).toBe(words.length);
  expect(words.every(({ spelling }) => /^\p{Script=Han}+$/u.test(spelling))).toBe(true);
  const meant = new Set([...englishStems.values()].flat());
  expect(meant.size).toBe(lexiconSize);
});

it('brings forms of a word to one stem', () => {
  for (const forms of [
    ['company', 'companies'],
    ['secure', 'security'],
    ['running', 'runs'],
    ['translate', 'translation', 'translators'],
  ]) {
    expect(new Set(forms.map(stem)).size).toBe(1);
  }
});
