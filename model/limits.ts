import type { Fault } from './problem';

/**
 * What one text may hold. Parsers of others take time or memory that grows faster than a text, some
 * with each of these; no honest text comes near any of them. The slowest text within them all is
 * ended by `processorSeconds` in `site.config.ts`.
 */
export const limits = {
  /** Bytes of a file. A long article has some 100 kB; far more is a mistake or a book. */
  bytes: 2_000_000,
  /** Characters of front matter. All 26 keys with long lists have some 4,000. */
  frontMatter: 64_000,
  /** Aliases (`*name`) in a file of YAML: each may stand for all that came before it. */
  yamlAliases: 50,
  /** Quotes, lists, elements or brackets inside each other. A deep outline has 6, markup some 20. */
  depth: 100,
  /** Characters of a line of code that are coloured; a longer line is shown plain. */
  codeLine: 2_000,
  /** Cells of a table, those that its rows leave out too. A year's days in 20 columns are 7,300. */
  tableCells: 20_000,
  /** Characters of a word or address in running text. Browsers and servers end addresses at 8,000. */
  word: 8_000,
  /** Brackets, asterisks, underscores, tildes, `<` and `!` between two blank lines or list items. */
  markup: 5_000,
  /** Characters that link definitions and footnotes stand for, beyond those that are written. */
  expansion: 1_000_000,
  /** Paragraphs, headings and other blocks. A book of 300 pages has some 2,000. */
  blocks: 5_000,
  /** Characters of HTML that a text becomes. 2 MB of prose become 5 million, its code apart. */
  html: 20_000_000,
} as const;

/** A text goes beyond a limit; `line` counts from 1 in what was read. */
export class LimitExceeded extends Error {
  constructor(
    readonly line: number,
    readonly fault: Fault,
  ) {
    super(fault.what);
  }
}

/** What is wrong with lists, quotes, elements or values inside each other beyond `limits.depth`. */
export const tooDeep: Fault = {
  what: `more than ${limits.depth} things inside each other`,
  mend: 'make it simpler: nest fewer quotes, lists, brackets and elements',
};

/** What makes a parser fail that works its way down into a text, wherever that is. */
export const tooMuch: Fault = {
  what: 'too much in one paragraph or inside each other to be read',
  mend: tooDeep.mend,
};
