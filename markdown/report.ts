import type { Problem } from '../model/problem';

/** Notes a problem at a line of the body, counted from 1; an error unless it says that it's a doubt. */
export type Report = (
  line: number | undefined,
  what: string,
  mend: string,
  level?: Problem['level'],
) => void;

/** A list of problems and the function that adds to it. */
export function collectProblems(file: string, lineOffset: number) {
  const problems: Problem[] = [];
  const report: Report = (line = 1, what, mend, level) => {
    problems.push({ file, line: line + lineOffset, what, mend, ...(level && { level }) });
  };
  return { problems, report };
}
