import type { Language } from '../model/language';
import { addressOf, type FeedFormat, type Taxonomy, type TermKey } from './addresses';
import { type Article, articlesWith, listArticles } from './documents';
import { question } from './questions';

/**
 * Feeds carry full texts, so 20 are some 200 kB, which every reader fetches again with each new
 * article. Terms are many and each grows slowly; with 10 their feeds stay small beside the pages.
 */
const mostEntries = { all: 20, term: 10 };

/** The newest texts that exist in a language: all of them, or those with a term. */
export const feedTexts = (language: Language, term?: TermKey): Article[] =>
  (term ? articlesWith(language, term.taxonomy, term.id) : listArticles(language))
    .map(({ shown }) => shown)
    .filter((text) => text.language === language)
    .slice(0, term ? mostEntries.term : mostEntries.all);

const askAddresses = question(
  'feed',
  (
    language: Language,
    taxonomy?: Taxonomy,
    id?: string,
  ): Record<FeedFormat, string> | undefined => {
    const term = taxonomy && id !== undefined ? { taxonomy, id } : undefined;
    return feedTexts(language, term).length > 0
      ? { xml: addressOf.feed(language, 'xml', term), json: addressOf.feed(language, 'json', term) }
      : undefined;
  },
);

/** Where a feed is; undefined when there would be nothing in it. */
export const feedAddresses = (
  language: Language,
  term?: TermKey,
): Record<FeedFormat, string> | undefined => askAddresses(language, term?.taxonomy, term?.id);
