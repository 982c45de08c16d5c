import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode';
import { formatProblem } from './problem';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );

const utf16 = (text: string, littleEndian: boolean) =>
  [...text].flatMap((character) => {
    const unit = character.charCodeAt(0);
    return littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
  });

/** What the author sees, or the text. */
const read = (input: Uint8Array) => {
  const result = decodeText(input, 'a.md');
  return 'text' in result ? result.text : formatProblem(result.problem);
};

/** 「中文」 followed by 「測試」 in Big5. */
const big5 = [0xa4, 0xa4, 0xa4, 0xe5, 0xb4, 0xfa, 0xb8, 0xd5];

/** What stays out, by its Unicode names and numbers; line ends and tabs may stay. */
const control = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/u;

describe('decodeText', () => {
  it.each([
    ['UTF-8', bytes('標題\n'), '標題\n'],
    ['a BOM', bytes([0xef, 0xbb, 0xbf], '標題\n'), '標題\n'],
    ['CRLF', bytes('a\r\nb\r\n\r\nc'), 'a\nb\n\nc'],
    ['CR alone', bytes('a\rb\r\rc'), 'a\nb\n\nc'],
    ['an emoji', bytes('🚀'), '🚀'],
  ])('reads %s', (_, input, text) => {
    expect(read(input)).toBe(text);
  });

  it.each([
    [
      'nothing',
      bytes(),
      'a.md:1: the file is empty; write front matter and a text, or delete the file',
    ],
    [
      'blank lines',
      bytes('\n \n'),
      'a.md:1: the file is empty; write front matter and a text, or delete the file',
    ],
    [
      'UTF-16 with BOM',
      bytes([0xff, 0xfe], utf16('對頁', true)),
      'a.md:1: the file is in UTF-16; save it as UTF-8',
    ],
    [
      'UTF-16 big-endian with BOM',
      bytes([0xfe, 0xff], utf16('對頁', false)),
      'a.md:1: the file is in UTF-16; save it as UTF-8',
    ],
    [
      'UTF-16 without BOM',
      bytes(utf16('---\ntitle: 對頁\n', true)),
      'a.md:1: the file is in UTF-16; save it as UTF-8',
    ],
    [
      'UTF-16 big-endian without BOM',
      bytes(utf16('---\ntitle: 對頁\n', false)),
      'a.md:1: the file is in UTF-16; save it as UTF-8',
    ],
    [
      'Big5',
      bytes('---\r\ntitle: ', big5, '\r\n'),
      'a.md:2: the file is not UTF-8 (looks like Big5); save it as UTF-8',
    ],
    [
      'Latin 1',
      bytes('one\ntwo\ncaf', [0xe9], ' au lait\n'),
      'a.md:3: the file is not UTF-8; save it as UTF-8',
    ],
    [
      'a character cut off at the end',
      bytes('one\r', [0xe5, 0xb0]),
      'a.md:2: the file is not UTF-8; save it as UTF-8',
    ],
    [
      'a NUL byte',
      bytes('one\ntwo', [0], '\n'),
      'a.md:2: the line contains a NUL byte; delete it, or save the file as UTF-8 text',
    ],
    [
      '5 MB',
      new Uint8Array(5_000_000).fill(97),
      'a.md:1: 5.0 MB of text; split it into articles of less than 2 MB each',
    ],
  ])('reports %s', (_, input, problem) => {
    expect(read(input)).toBe(problem);
  });

  it('takes a text of just 2 MB', () => {
    expect(read(new Uint8Array(2_000_000).fill(97))).toHaveLength(2_000_000);
  });

  it('finds the bad byte in a long file quickly', () => {
    const long = bytes('a\n'.repeat(900_000), [0xff]);
    expect(read(long)).toMatch(/^a\.md:900001: /);
  });

  it('gives back any text with line ends made equal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        fc.pre(!text.includes('\0') && !/^\uFEFF/.test(text) && !control.test(text));
        fc.pre(text.trim() !== '');
        expect(read(bytes(text))).toBe(text.replace(/\r\n?/g, '\n'));
      }),
    );
  });

  it('leaves out control characters, and nothing else', () => {
    expect(read(bytes('\u0001a\u0008b\u001b[1m\u007f\u009bc\ufffe\uffff\td'))).toBe('ab[1mc\td');
    expect(read(bytes('one\vtwo\fthree\u0085four'))).toBe('one two three four');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = read(bytes(`a${text.replaceAll('\0', '')}`));
        expect(clean).not.toMatch(control);
        const visible = (one: string) => one.replace(/[\p{Cc}\uFFFE\uFFFF ]/gu, '');
        expect(visible(clean)).toBe(visible(`a${text}`));
      }),
    );
  });

  it('takes a file of nothing else for empty', () => {
    expect(read(bytes('\u0001\u0002'))).toContain('the file is empty');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array(), (input) => void decodeText(input, 'a.md')));
  });
});
