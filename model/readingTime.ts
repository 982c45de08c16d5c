import { countHan, withoutHan } from './han';

/** Han characters a minute and words a minute that an adult reads of running text. */
const hanPerMinute = 400;
const wordsPerMinute = 230;

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;

/** Reading time of a plain text in whole minutes, at least 1. */
export function readingTime(text: string): number {
  const words = withoutHan(text).match(word)?.length ?? 0;
  return Math.max(1, Math.round(countHan(text) / hanPerMinute + words / wordsPerMinute));
}
