import type { Language } from './language';

/**
 * A text that is published, with everything decided: inheritance, addresses, dates, terms.
 * The content stage writes one Markdown file for each, with these keys as its front matter.
 */
export type PublishedText = {
  /** What a text and its translation have in common. */
  pair: string;
  slug: string;
  language: Language;
  /** Whether this text is the one that the other was made from. */
  original: boolean;
  /** The author's file, as it stands in messages. */
  file: string;
  title: string;
  description?: string;
  /** ISO 8601 in UTC. */
  date: string;
  /** Set when the text was changed after `date`. ISO 8601 in UTC. */
  updated?: string;
  /** Addresses of terms, in the author's order. */
  tags: string[];
  categories: string[];
  sourceUrl?: string;
  sourceName?: string;
  /** yyyy-mm-dd in the site's zone. */
  sourceDate?: string;
  sourceHash?: string;
  authors: string[];
  translators: string[];
  translation?: 'human' | 'machine' | 'reviewed';
  license?: string;
  series: string[];
  featured: boolean;
  toc: boolean;
  /** Old addresses, as paths that start with `/`. */
  aliases: string[];
  /** Picture, by its path below the content folder, or in public/ when it starts with `/`. */
  cover?: string;
  /** True only in a preview of unpublished work. */
  draft: boolean;
};

/** An undated page such as *about*. */
export type PublishedPage = Pick<
  PublishedText,
  'pair' | 'slug' | 'language' | 'file' | 'title' | 'description' | 'updated' | 'draft'
>;

/** A tag or category: one address, a name in each language. */
export type Term = {
  kind: 'tag' | 'category';
  /** Last part of the address, unencoded. */
  id: string;
  names: Record<Language, string>;
  /** Other names by which articles may call it. */
  aliases: string[];
  /** Addresses that the term had before it was listed. */
  formerIds: string[];
};
