import { formatProblem, type Problem } from '../../model/problem';
import { groupBy } from './groupBy';

/** How many of a kind are too many to read, and how many of these are shown. */
const [many, shownOfMany] = [10, 5];

/** A problem, or what `npm run check` makes of one: the levels have other names there. */
type Reported = Pick<Problem, 'what'> & { level?: string; mark?: string };

/** How many more there are of a kind. */
export type More = { kind: string; count: number };

/** All problems in their order, of kinds with many the first ones only, and how many more there are. */
export function sumUp<T extends Reported>(problems: readonly T[]): { shown: T[]; more: More[] } {
  const ofKind = groupBy(problems, kindOf);
  const large = [...ofKind].filter(([, { length }]) => length > many);
  const hidden = new Set(large.flatMap(([, of]) => of.slice(shownOfMany)));
  return {
    shown: problems.filter((problem) => !hidden.has(problem)),
    more: large.map(([kind, { length }]) => ({ kind, count: length - shownOfMany })),
  };
}

/** What is wrong without the names and numbers that differ from place to place. */
function kindOf({ level, what, mark }: Reported): string {
  const words = mark ? what.replaceAll(mark, '…') : what;
  const kind = words.replaceAll(/"[^"]*"|`[^`]*`|\d+/g, '…');
  return level ? `${level}: ${kind}` : kind;
}

/** One line a kind, and how all of them can be seen. */
export const formatMore = (more: readonly More[]): string =>
  [
    ...more.map(({ kind, count }) => `${count} more: ${kind}`),
    'npm run check -- --all shows every one of them.',
  ].join('\n');

/** One line a problem; of kinds with many the first ones, then how many more there are. */
export function formatProblems(problems: readonly Problem[]): string {
  const { shown, more } = sumUp(problems);
  const lines = shown.map(formatProblem);
  return (more.length > 0 ? [...lines, '', formatMore(more)] : lines).join('\n');
}
