import { readFile } from 'node:fs/promises';
import { formatMore, sumUp } from '../../build/support/problems';
import type { Checked } from './checkContent';
import { codeFrame } from './frame';

export const countOf = ({ findings }: Checked, level: 'error' | 'doubt'): number =>
  findings.filter((one) => one.level === level).length;

/**
 * For people: each finding with the lines around it, or where there are many of a kind the first ones,
 * then what it comes to.
 */
export async function formatReport(checked: Checked, all: boolean): Promise<string> {
  const { shown, more } = all ? { shown: checked.findings, more: [] } : sumUp(checked.findings);
  const parts: string[] = [];
  let [last, lines]: [string | undefined, string[] | undefined] = [undefined, undefined];
  for (const finding of shown) {
    if (finding.file !== last) {
      last = finding.file;
      lines = /\.(?:md|markdown|ya?ml)$/i.test(last) ? await linesOf(last) : undefined;
    }
    const { file, level, line, mark, what, mend } = finding;
    const message = `${file}:${line}: ${level}: ${what}; ${mend}`;
    const frame = lines && line <= lines.length ? `\n${codeFrame(lines, line, mark)}` : '';
    parts.push(`${message}${frame}\n`);
  }
  if (more.length > 0) parts.push(`${formatMore(more)}\n`);
  return [...parts, summary(checked)].join('\n');
}

const linesOf = (file: string): Promise<string[] | undefined> =>
  readFile(file, 'utf8').then(
    (text) => text.split(/\r\n?|\n/),
    () => undefined,
  );

function summary(checked: Checked): string {
  const count = (number: number, one: string) => `${number} ${number === 1 ? one : `${one}s`}`;
  const states = Object.entries(checked.translations).map(
    ([state, number]) => `${number} ${state}`,
  );
  return [
    `${count(countOf(checked, 'error'), 'error')} and ${count(countOf(checked, 'doubt'), 'doubt')}`,
    `in ${count(checked.texts, 'text')}; translations: ${states.join(', ')}`,
  ].join(' ');
}

/** For programs: `findings` in order, and the counts. */
export const formatJson = (checked: Checked): string =>
  JSON.stringify(
    { errors: countOf(checked, 'error'), doubts: countOf(checked, 'doubt'), ...checked },
    null,
    2,
  );
