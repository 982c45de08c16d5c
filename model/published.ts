import type { z } from 'zod';
import type { Fields, KeysWith } from './fields';
import type { Language } from './language';

/** The keys of fields that pages get. */
export type PublishedKey = KeysWith<{ published: string }>;

/** A field's value as pages get it. */
export type PublishedValue<K extends PublishedKey> = Fields[K] extends { list: true }
  ? string[]
  : Fields[K] extends { type: 'flag' }
    ? boolean
    : Fields[K] extends { type: 'choice' }
      ? z.output<Fields[K]['value']>
      : string;

/** The keys whose fields have a value in every text. */
type CertainKey = Extract<
  PublishedKey,
  KeysWith<{ required: string } | { list: true } | { type: 'flag' }>
>;

type PublishedFields<K extends PublishedKey> = {
  [One in K & CertainKey as Fields[One]['published']]: PublishedValue<One>;
} & {
  [One in Exclude<K, CertainKey> as Fields[One]['published']]?: PublishedValue<One>;
};

/** What follows from a text's place among the others. */
type Placed = {
  /** What a text and its translation have in common. */
  pair: string;
  slug: string;
  language: Language;
  /** The author's file, as it stands in messages. */
  file: string;
};

/**
 * A text that is published, with everything decided: inheritance, addresses, dates, terms. The
 * content stage writes one Markdown file for each, with these keys as its front matter. What each
 * field means is in `fields`, and what becomes of it in `publish.ts`: `date` and `updated` are
 * instants, as ISO 8601 in UTC, `sourceDate` is a day; tags and categories are addresses of terms.
 */
export type PublishedText = Placed & {
  /** Whether this text is the one that the other was made from. */
  original: boolean;
} & PublishedFields<PublishedKey>;

/** An undated page such as *about*. */
export type PublishedPage = Placed & PublishedFields<PublishedKey & KeysWith<{ onPages: true }>>;

/** A tag or category: one address, a name in each language. */
export type Term = {
  kind: 'tag' | 'category';
  /** Last part of the address, unencoded. */
  id: string;
  names: Record<Language, string>;
  /** Other names by which articles may call it. */
  aliases: string[];
  /** Addresses that the term had before it was listed, or under other spellings. */
  formerIds: string[];
};
