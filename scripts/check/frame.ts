import { isWide } from './texts';

/**
 * The lines around one of them, numbered, with `mark` underlined where the line has it.
 * @param line counted from 1
 */
export function codeFrame(lines: readonly string[], line: number, mark?: string): string {
  const [first, last] = [Math.max(1, line - 1), Math.min(lines.length, line + 1)];
  const digits = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const text = (lines[number - 1] ?? '').replaceAll('\t', ' ');
    const { shown, start } = cut(text, number === line ? mark : undefined);
    const gutter = `${number === line ? '>' : ' '} ${String(number).padStart(digits)} │`;
    frame.push(`${gutter} ${shown}`.trimEnd());
    if (number === line && mark && start !== undefined) {
      const before = ' '.repeat(columns(shown.slice(0, start)));
      frame.push(`  ${' '.repeat(digits)} │ ${before}${'^'.repeat(columns(mark))}`);
    }
  }
  return frame.join('\n');
}

/** Characters of a line that are shown: a paragraph is one line to its author. */
const longest = 72;

/** The part of a line that is shown, and where in it the mark starts. */
function cut(line: string, mark: string | undefined): { shown: string; start?: number } {
  const at = mark ? line.indexOf(mark) : -1;
  const from = at > longest / 2 ? at - 16 : 0;
  const to = Math.max(from + longest, at < 0 ? 0 : at + (mark?.length ?? 0));
  const [before, after] = [from > 0 ? '…' : '', to < line.length ? '…' : ''];
  const shown = before + line.slice(from, to) + after;
  return at < 0 ? { shown } : { shown, start: before.length + at - from };
}

const columns = (text: string): number =>
  [...text].reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);
