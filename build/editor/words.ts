import { dictionary, type Words } from '../../words';

/** A word of the editor, which shows both languages at once. */
export const bothWords = (wordIn: (words: Words) => string): string =>
  `${wordIn(dictionary('zh-tw'))} ${wordIn(dictionary('en'))}`;

/** Two sentences; the Chinese one ends in a full stop of its own. */
export const bothSentences = (sentenceIn: (words: Words) => string): string =>
  sentenceIn(dictionary('zh-tw')) + sentenceIn(dictionary('en'));
