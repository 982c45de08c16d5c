import type { Collection } from '../../model/collection';
import type { FrontMatter } from '../../model/frontMatterSchema';

/** A text with what its file says in so many words. */
export type CheckedText = (Collection['articles'][number] | Collection['pages'][number]) & {
  own: FrontMatter;
  /** The line of each key that is there, and of list items as `tags.0`. */
  lines: Record<string, number>;
};

export type CheckedArticle = CheckedText & Collection['articles'][number];

export const isArticle = (text: CheckedText): text is CheckedArticle => 'tags' in text;
