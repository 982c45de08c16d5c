import { isLfsPointer, lfsFault } from './attachments';
import { withoutControls } from './characters';
import { limits } from './limits';
import type { Problem } from './problem';

/**
 * Reads the bytes of a text file strictly as UTF-8, without its BOM and control characters, and with
 * `\n` line ends.
 * What cannot be read as such comes back as one problem that names the line.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
): { text: string } | { problem: Problem } {
  const problem = (line: number, what: string, mend: string) => ({
    problem: { file, line, what, mend },
  });
  if (bytes.length > limits.bytes) {
    const size = (bytes.length / 1_000_000).toFixed(1);
    return problem(1, `${size} MB of text`, 'split it into articles of less than 2 MB each');
  }
  if (isLfsPointer(bytes)) return problem(1, `the file ${lfsFault.what}`, lfsFault.mend);
  if (isUtf16(bytes)) return problem(1, 'the file is in UTF-16', 'save it as UTF-8');
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const line = lineAt(bytes, zero);
    return problem(
      line,
      'the line contains a NUL byte',
      'delete it, or save the file as UTF-8 text',
    );
  }
  const decoded = decode(bytes, 'utf-8');
  if (decoded === undefined) {
    const guess = looksLikeBig5(bytes) ? ' (looks like Big5)' : '';
    return problem(badLine(bytes), `the file is not UTF-8${guess}`, 'save it as UTF-8');
  }
  // A vertical tab, a form feed and “next line” divide words, as in what is pasted from slides.
  const text = withoutControls(decoded.replace(/\r\n?/g, '\n').replace(/[\v\f\u0085]/g, ' '));
  if (text.trim() === '') {
    return problem(1, 'the file is empty', 'write front matter and a text, or delete the file');
  }
  return { text };
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By its BOM, or because every second byte at the beginning tends to be zero, as in Latin text. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 200);
  const even = start.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = start.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  return start.length >= 4 && Math.max(even, odd) > start.length / 8 && Math.min(even, odd) === 0;
}

/**
 * Big5 reads almost any pairs of high bytes, so most of what it makes of them must be Han, and
 * UTF-8 must have failed at most of them: damaged UTF-8 is something else.
 */
function looksLikeBig5(bytes: Uint8Array): boolean {
  const foreign = (text = '') => [...text.replace(/\p{ASCII}+/gu, '')];
  const asUtf8 = foreign(new TextDecoder().decode(bytes));
  const asBig5 = foreign(decode(bytes, 'big5'));
  const failed = asUtf8.filter((character) => character === '\ufffd');
  const chinese = asBig5.filter((character) =>
    /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character),
  );
  return (
    failed.length > 0.5 * asUtf8.length &&
    chinese.length > 1 &&
    chinese.length > 0.8 * asBig5.length
  );
}

/** Line ends are single bytes in UTF-8, so each line can be judged by itself. */
function badLine(bytes: Uint8Array): number {
  let start = 0;
  for (let index = 0; index <= bytes.length; index++) {
    const byte = bytes[index] ?? 10;
    if (byte !== 10 && byte !== 13) continue;
    if (decode(bytes.subarray(start, index), 'utf-8') === undefined) break;
    start = index + 1;
  }
  return lineAt(bytes, start);
}

/** The line, counted from 1, on which the byte at `position` stands. */
function lineAt(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let index = 0; index < position; index++) {
    if (bytes[index] === 10 || (bytes[index] === 13 && bytes[index + 1] !== 10)) line++;
  }
  return line;
}
