import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './frontMatter';
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
    ['fills an empty one', '---\n---\n\nA\n', '---\nkey: "v"\n---\n\nA\n'],
    [
      'finds it below blanks and marks of byte order',
      '\uFEFF\n\uFEFF ---\ntitle: T\n---\nA\n',
      '\uFEFF\n\uFEFF ---\ntitle: T\nkey: "v"\n---\nA\n',
    ],
    [
      'stays above the tables of TOML',
      '+++\ntitle = "T"\n[extra]\na = 1\n+++\nA\n',
      '+++\nkey = "v"\ntitle = "T"\n[extra]\na = 1\n+++\nA\n',
    ],
    [
      'replaces a key of TOML',
      '+++\r\nkey = "old"\r\ntitle = "T"\r\n+++\r\n',
      '+++\r\nkey = "v"\r\ntitle = "T"\r\n+++\r\n',
    ],
    ['adds to JSON', '{\n  "title": "T"\n}\nA\n', '{\n  "key": "v",\n  "title": "T"\n}\nA\n'],
    ['replaces in JSON', '{"key": "a\\"b", "title": "T"}\nA\n', '{"key": "v", "title": "T"}\nA\n'],
    ['leaves a text without any', 'A\n\n---\n', 'A\n\n---\n'],
  ])('%s', (_, before, after) => {
    expect(setFrontMatterKey(before, 'key', 'v')).toBe(after);
  });

  it.each([
    '---\ntitle: T\n---\nA',
    '+++\ntitle = "T"\n[a]\nb = 1\n+++\nA',
    '{ "title": "T" }\nA',
    '\n\uFEFF{\n\t"title": "T"\n}\nA',
  ])('writes what is read back: %j', (text) => {
    const once = setFrontMatterKey(text, 'source_hash', 'a"b');
    expect(readFrontMatter(once, 'a.md').frontMatter).toEqual({ title: 'T', source_hash: 'a"b' });
    const twice = setFrontMatterKey(once, 'source_hash', 'c');
    expect(readFrontMatter(twice, 'a.md').frontMatter).toEqual({ title: 'T', source_hash: 'c' });
  });
});
