import type { Collection } from '../../model/collection';
import { type Change, changesSince } from '../../model/freshness';

export type Article = Collection['articles'][number];

export const states = ['fresh', 'stale', 'missing', 'unknown'] as const;
export type State = (typeof states)[number];

/** An original, its translation if there is one, and how the two stand to each other. */
export type Translated = {
  original: Article;
  translation?: Article;
  state: State;
  /** What has changed in the original since the translation was made. */
  changes: Change[];
};

/** How every article's translation stands, in the order of the articles. */
export function translationStates(articles: readonly Article[]): Translated[] {
  const translations = new Map(
    articles.filter(({ original }) => !original).map((text) => [text.pair, text]),
  );
  return articles
    .filter(({ original }) => original)
    .map((original) => {
      const translation = translations.get(original.pair);
      const recorded = translation?.sourceHash;
      const changes = recorded === undefined ? [] : changesSince(recorded, original.body);
      return { original, translation, state: stateOf(translation, changes), changes };
    });
}

function stateOf(translation: Article | undefined, changes: Change[]): State {
  if (!translation) return 'missing';
  if (translation.sourceHash === undefined) return 'unknown';
  return changes.length > 0 ? 'stale' : 'fresh';
}

/** `changed: A; added: B`. */
export const listChanges = (changes: Change[]): string =>
  changes
    .map(({ kind, heading }) =>
      kind === 'removed' ? 'a section was removed' : `${kind}: ${heading || 'the beginning'}`,
    )
    .join('; ');
