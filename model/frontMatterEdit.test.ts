import { describe, expect, it } from 'vitest';
import { setFrontMatterKey } from './frontMatterEdit';

describe('setFrontMatterKey', () => {
  it.each([
    ['adds a key at the end', '---\ntitle: T\n---\n\nA\n', '---\ntitle: T\nkey: "v"\n---\n\nA\n'],
    [
      'replaces a key',
      '---\nkey: old\ntitle: T\n---\nkey: body\n',
      '---\nkey: "v"\ntitle: T\n---\nkey: body\n',
    ],
    ['keeps the line ends', '---\r\ntitle: T\r\n---\r\n', '---\r\ntitle: T\r\nkey: "v"\r\n---\r\n'],
    [
      'stays above the text',
      '---\ntitle: T\n---\n\n---\n',
      '---\ntitle: T\nkey: "v"\n---\n\n---\n',
    ],
  ])('%s', (_, before, after) => {
    expect(setFrontMatterKey(before, 'key', 'v')).toBe(after);
  });
});
