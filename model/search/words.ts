import type { Language } from '../language';

/** What the search panel says. `{n}` is a number, `{q}` a text. */
export type SearchWords = {
  label: string;
  searching: string;
  found: string;
  foundOne: string;
  none: string;
  /** After a query without a letter or a number in it. */
  noWords: string;
  /** After a query too long to be searched whole; `{n}` characters were. */
  cut: string;
  /** Nothing matched as written, but words that begin so, or the words apart. */
  prefix: string;
  apart: string;
  /** Another query, and what it would find. */
  instead: string;
  browseTags: string;
  tags: string;
  more: string;
  /** Leads from the dialog to the search page. */
  page: string;
  /** Copies the link to a search. */
  copy: string;
  copied: string;
  copyFailed: string;
  failed: string;
  retry: string;
  close: string;
  /** How results in each language are marked. */
  languages: Record<Language, string>;
};
