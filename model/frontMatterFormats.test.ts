import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './frontMatter';
import { formatProblem } from './problem';

const complaints = (text: string) => readFrontMatter(text, 'a.md').problems.map(formatProblem);

describe('front matter begins behind what nobody sees', () => {
  const unseen = fc
    .array(fc.constantFrom(' ', '\t', '\n', '\r\n', '\uFEFF', '\u3000', '\u00A0', '\u200B'))
    .map((all) => all.join(''));
  const written = fc.constantFrom(
    '---\ntitle: T\ndraft: true\n---\nText.',
    '+++\ntitle = "T"\ndraft = true\n+++\nText.',
    '{\n"title": "T",\n"draft": true\n}\nText.',
  );

  it('so that a draft stays one, and lines are those of the file', () => {
    fc.assert(
      fc.property(unseen, written, (start, text) => {
        const file = start + text;
        const { frontMatter, body, bodyLine, lines, problems } = readFrontMatter(file, 'a.md');
        expect(problems).toEqual([]);
        expect(frontMatter).toEqual({ title: 'T', draft: true });
        expect(body).toBe('Text.');
        const all = file.split('\n');
        expect(all.slice(bodyLine).join('\n')).toBe('Text.');
        expect(all[(lines.draft ?? 0) - 1]).toContain('draft');
      }),
    );
  });

  it.each([
    '  ---\n  title: T\n  ---\nText.',
    '----\ntitle: T\n-----\nText.',
    '--- # mine\ntitle: T\n---\nText.',
  ])('with a fence that is indented, longer, or has a comment: %j', (text) => {
    const frontMatter = { title: 'T' };
    expect(readFrontMatter(text, 'a.md')).toMatchObject({ frontMatter, body: 'Text.' });
  });
});

describe('TOML and JSON', () => {
  const toml = [
    '+++',
    'title = "A # B" # a comment',
    'date = 2026-01-05 08:05:00',
    'description = """',
    'tags = 1',
    'folded"""',
    'tags = [',
    "  'a',",
    '  3.10,',
    ']',
    'categories = [["News", "Tea"], "Music"]',
    '"slug" = "x"',
    'cover.image = "a.png"',
    '[[extra]]',
    'title = "no"',
    '[author]',
    'name = "Lin"',
    '+++',
    'Text.',
  ].join('\n');
  const json = [
    '{',
    '\t"title": "A # B",',
    '\t"date": "2026/1/5 8:05",',
    '\t"tags": ["a",',
    '\t\t"3.10"], "categories": [["News", "Tea"], "Music"],',
    '\t"author": { "name": "Lin" }, "slug": "x"',
    '}',
    'Text.',
  ].join('\n');

  it('are read as YAML is', () => {
    const { frontMatter, problems } = readFrontMatter(toml, 'a.md');
    expect(problems).toEqual([]);
    expect(frontMatter).toEqual({
      title: 'A # B',
      date: '2026-01-05T08:05:00.000',
      description: 'tags = 1 folded',
      tags: ['a', '3.10'],
      categories: ['News', 'Tea', 'Music'],
      slug: 'x',
      cover: 'a.png',
      author: ['Lin'],
    });
    expect(readFrontMatter(json, 'a.md').frontMatter).toEqual({
      title: 'A # B',
      date: '2026-01-05T08:05:00',
      tags: ['a', '3.10'],
      categories: ['News', 'Tea', 'Music'],
      slug: 'x',
      author: ['Lin'],
    });
  });

  it('tell where keys and items are', () => {
    const linesOfToml = {
      title: 2,
      date: 3,
      description: 4,
      tags: 7,
      'tags.0': 8,
      'tags.1': 9,
      categories: 11,
      'categories.0': 11,
      'categories.2': 11,
      slug: 12,
      cover: 13,
      author: 16,
    };
    expect(readFrontMatter(toml, 'a.md')).toMatchObject({ bodyLine: 18, lines: linesOfToml });
    const linesOfJson = {
      title: 2,
      date: 3,
      tags: 4,
      'tags.1': 5,
      categories: 5,
      author: 6,
      slug: 6,
    };
    expect(readFrontMatter(json, 'a.md')).toMatchObject({ bodyLine: 7, lines: linesOfJson });
  });

  const noTitle = '1: `title` is missing; add a line such as';
  it.each([
    [
      '+++\ntitle = "T"\ndate = 2026/1/5\n+++\nText.',
      '3: TOML cannot be read (illegal character in numeric literal); write lines in the form key = "value"',
    ],
    ['+++\n\n+++\nText.', `${noTitle} title = "A talk about chess"`],
    ['{}\nText.', `${noTitle} "title": "A talk about chess",`],
    ['+++\ntitle = "T"\n\ndraft = "no"\n+++\nText.', '4: `draft` is "no"; write true or false'],
    ['{\n"title": "T",\n"draft": "no"\n}\nText.', '3: `draft` is "no"; write true or false'],
    ['{\n"title": "T",\n"title": "U"\n}\nText.', '3: `"title"` stands twice; keep one of the two'],
    [
      '+++\ntitle = "T"\n+++\n',
      '3: no text after the front matter; write the article below the closing +++',
    ],
    [
      `+++\na = ${'['.repeat(300)}\n+++\nText.`,
      '2: more than 100 things inside each other; make it simpler: nest fewer quotes, lists, brackets and elements',
    ],
  ])('%j', (text, problem) => {
    expect(complaints(text)).toEqual([`a.md:${problem}`]);
  });

  it('never throw, and name a line of the file', () => {
    const piece = fc.constantFrom(
      ...['title', ' = ', '"', "'", '"""', "'''", '[', ']', '[[', ']]', '{', '}', ',', '.', '#'],
      ...['\\', '1', '3.10', '2026-01-05', ' ', 'true', ': ', '"a"', '對', '\t', '\n', '__proto__'],
    );
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (pieces, isJson) => {
        const inside = pieces.join('');
        const file = isJson ? `{"a": 1, ${inside}}\nText.` : `+++\n${inside}\n+++\nText.`;
        const { frontMatter, problems, lines } = readFrontMatter(file, 'a.md');
        expect(frontMatter === undefined).toBe(problems.length > 0);
        const count = file.split('\n').length;
        for (const line of [...problems.map((one) => one.line), ...Object.values(lines)]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(count);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
