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

/** Columns of a line that are shown: a paragraph is one line to its author. */
const longest = 80;
/** Columns that are shown before a mark that stands further to the right. */
const before = 24;

/** The part of a line that is shown, and where in it the mark starts. */
function cut(line: string, mark: string | undefined): { shown: string; start?: number } {
  const at = mark ? line.indexOf(mark) : -1;
  const isFar = at >= 0 && columns(line.slice(0, at) + mark) > longest;
  const from = isFar ? at - fitting([...line.slice(0, at)].reverse(), before) : 0;
  const shown = line.slice(from, from + fitting([...line.slice(from)], longest));
  const [left, right] = [from > 0 ? '…' : '', from + shown.length < line.length ? '…' : ''];
  const whole = left + shown + right;
  return at < 0 ? { shown: whole } : { shown: whole, start: left.length + at - from };
}

/** How many UTF-16 units of these characters there is room for. */
function fitting(characters: readonly string[], room: number): number {
  let [units, left] = [0, room];
  for (const character of characters) {
    left -= columns(character);
    if (left < 0) break;
    units += character.length;
  }
  return units;
}

const columns = (text: string): number =>
  [...text].reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);
