/** Something an author has to mend: where it is, what is wrong, how to mend it. */
export type Problem = {
  /** Path as the author knows it, relative to the working directory where possible. */
  file: string;
  /** Counted from 1 in the file, front matter included. */
  line: number;
  what: string;
  mend: string;
};

/**
 * What an author or owner has to mend, said in whole sentences, one a line. A command that meets it
 * prints just that; everything else that is thrown is a bug, and shows where it happened.
 */
export class UserError extends Error {}

/** What is wrong with a thing that others name, to be said behind its name, and how to mend it. */
export type Fault = Pick<Problem, 'what' | 'mend'>;

/** One line per problem, in the form that editors turn into links: `file:line: what; mend`. */
export const formatProblem = ({ file, line, what, mend }: Problem): string =>
  `${file}:${line}: ${what}; ${mend}`;

/** Orders problems by file, then line, so that a report reads from top to bottom. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
