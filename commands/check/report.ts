import { readFile } from 'node:fs/promises';
import { formatProblem } from '../../model/problem';
import type { Checked } from './checkContent';
import { codeFrame } from './frame';

export const countOf = ({ findings }: Checked, level: 'error' | 'doubt'): number =>
  findings.filter((one) => one.level === level).length;

/** For people: each finding with the lines around it, then what it comes to. */
export async function formatReport(checked: Checked): Promise<string> {
  const parts: string[] = [];
  let [last, lines]: [string | undefined, string[] | undefined] = [undefined, undefined];
  for (const finding of checked.findings) {
    if (finding.file !== last) {
      last = finding.file;
      lines = /\.(?:md|markdown|ya?ml)$/i.test(last) ? await linesOf(last) : undefined;
    }
    const { level, line, mark } = finding;
    const place = `${finding.file}:${line}: `;
    const message = `${place}${level}: ${formatProblem(finding).slice(place.length)}`;
    const frame = lines && line <= lines.length ? `\n${codeFrame(lines, line, mark)}` : '';
    parts.push(`${message}${frame}\n`);
  }
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
