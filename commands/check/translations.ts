import type { Rendered } from '../../markdown/types';
import { comparePair } from '../../model/comparePair';
import { comparedText } from '../translations/compared';
import { type Article, listChanges, type Translated } from '../translations/state';
import type { Finding } from './finding';

/** Translations that may not fit their originals any more, by what they have recorded. */
export function checkTranslations(
  all: readonly Translated[],
  lineOf: (text: Article, key: string) => number | undefined,
): Finding[] {
  return all.flatMap(({ original, translation, state, changes }): Finding[] => {
    // A draft is still being translated.
    if (!translation || translation.draft) return [];
    const { file, slug } = translation;
    const line = lineOf(translation, 'source_hash') ?? 1;
    const accept = `npm run translations -- --accept ${slug}`;
    if (state === 'unknown') {
      const what = `the translation does not say which state of ${original.file} it was made from`;
      const mend = `when it fits, record it with ${accept}`;
      return [{ level: 'doubt', rule: 'translation-unknown', file, line, what, mend }];
    }
    if (state !== 'stale') return [];
    const what = `${original.file} has changed since it was translated (${listChanges(changes)})`;
    const mend = `translate the changes, then run ${accept}`;
    return [{ level: 'doubt', rule: 'translation-stale', file, line, what, mend }];
  });
}

/** What may have been lost between an original and its translation. */
export const comparePublished = (
  [original, ownBlocks]: [Article, Rendered],
  [translation, otherBlocks]: [Article, Rendered],
): Finding[] =>
  comparePair(comparedText(original, ownBlocks), comparedText(translation, otherBlocks)).map(
    (problem) => ({ ...problem, level: 'doubt', rule: 'translation-differs' }),
  );
