/** Something an author has to mend: where it is, what is wrong, how to mend it. */
export type Problem = {
  /** Path as the author knows it, relative to the working directory where possible. */
  file: string;
  /** Counted from 1 in the file, front matter included. */
  line: number;
  what: string;
  mend: string;
  /** Function or decoration was lost, not words: the build goes on. Without it, the build stops. */
  level?: 'doubt';
};

/**
 * What an author or owner has to mend, said in whole sentences, one a line. A command that meets it
 * prints just that; everything else that is thrown is a bug, and shows where it happened.
 */
export class UserError extends Error {}

/** What is wrong with a thing that others name, to be said behind its name, and how to mend it. */
export type Fault = Pick<Problem, 'what' | 'mend'>;

/** One line per problem, in the form that editors turn into links: `file:line: what; mend`. */
export const formatProblem = ({ file, line, level, what, mend }: Problem): string =>
  `${file}:${line}: ${level ? `${level}: ` : ''}${what}; ${mend}`;

/** Whether it stops a build. */
export const isError = ({ level }: Pick<Problem, 'level'>): boolean => level === undefined;

type Place = Pick<Problem, 'file' | 'line'>;

/** Orders problems by file, then line, so that a report reads from top to bottom. */
export const byPlace = (a: Place, b: Place): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
