import type { Language } from '../model/language';
import { addressOf } from './addresses';
import type { Article } from './articles';

/** The ways to read an article that has a translation: in one language or in both, and their addresses. */
export type ArticleViews = { current: Language | 'facing' } & Record<Language | 'facing', string>;

/** @param own the text in the language of the page */
export function viewsOf(
  own: Article,
  other: Article,
  current: ArticleViews['current'],
): ArticleViews {
  const [ownAddress, otherAddress] = [own, other].map(({ language, slug }) =>
    addressOf.article(language, slug),
  );
  return {
    current,
    facing: addressOf.facing(own.language, own.slug),
    [own.language]: ownAddress,
    [other.language]: otherAddress,
  } as ArticleViews;
}
