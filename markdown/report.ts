import type { Problem } from '../model/problem';

/** Notes a problem at a line of the body, counted from 1. */
export type Report = (line: number | undefined, what: string, mend: string) => void;

/** A list of problems and the function that adds to it. */
export function collectProblems(file: string, lineOffset: number) {
  const problems: Problem[] = [];
  const report: Report = (line = 1, what, mend) => {
    problems.push({ file, line: line + lineOffset, what, mend });
  };
  return { problems, report };
}
