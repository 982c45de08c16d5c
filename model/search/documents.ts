import type { Language } from '../language';

export type Section = {
  /** Of its heading; missing before the first one. */
  id?: string;
  heading: string;
  /** Plain texts. */
  blocks: string[];
};

/** What search knows of a text, as it is handed to the index. */
export type SearchDocument = {
  /** Path on the site, base path included. */
  address: string;
  language: Language;
  /** What a text and its translation have in common. */
  pair: string;
  title: string;
  description: string;
  /** Every name of every tag and category, in both languages. */
  tags: string[];
  /** ISO 8601; among equals the newer comes first. */
  date: string;
  sections: Section[];
};

/** What the index keeps of a text, to show it as a result. */
export type StoredDocument = Omit<SearchDocument, 'pair' | 'date'> & {
  translation?: Pick<SearchDocument, 'address' | 'language' | 'title'>;
};

/** The first file of an index, which leads to all others. */
export type Manifest = {
  /** Name of the folder with everything else: another index, another name. */
  version: string;
  /** How many documents there are. */
  documents: number;
  /** The first term of each shard, in order. */
  shards: string[];
};
