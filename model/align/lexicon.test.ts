import { expect, it } from 'vitest';
import { chineseWords, englishRoots, lexiconSize } from './lexicon';
import { rootOf } from './root';

it('lists each Chinese word once, in an entry that has English', () => {
  const words = [...chineseWords.values()].flat();
  expect(new Set(words.map(({ spelling }) => spelling)).size).toBe(words.length);
  expect(words.every(({ spelling }) => /^\p{Script=Han}+$/u.test(spelling))).toBe(true);
  const meant = new Set([...englishRoots.values()].flat());
  expect(meant.size).toBe(lexiconSize);
});

it('brings forms of a word to one root', () => {
  for (const forms of [
    ['company', 'companies'],
    ['secure', 'security'],
    ['running', 'runs'],
    ['translate', 'translation', 'translators'],
  ]) {
    expect(new Set(forms.map(rootOf)).size).toBe(1);
  }
});
