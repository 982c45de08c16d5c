import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFrontMatter } from './frontMatter';
import { frontMatterSchema } from './frontMatterSchema';
import { formatProblem } from './problem';

/** What the author of `a.md` sees. */
const complaints = (text: string) => readFrontMatter(text, 'a.md').problems.map(formatProblem);

/** Front matter with a title on line 2, then the given lines from line 3, then a text. */
const withLines = (lines: string) => `---\ntitle: T\n${lines}\n---\n\nText.\n`;
const frontMatterOf = (lines: string) => {
  const { frontMatter, problems } = readFrontMatter(withLines(lines), 'a.md');
  expect(problems).toEqual([]);
  return frontMatter;
};

const useYaml = 'start the file with YAML between two lines of ---';
const aDate = 'write a date such as 2026-01-05 or 2026-01-05T12:00:00+08:00';
const aLine = 'write a line of plain text in quotes';
const quote = 'put the value in double quotes';

describe('a file that is not front matter and text', () => {
  it.each([
    ['Just text.', `a.md:1: the front matter is missing; ${useYaml}`],
    ['\n\n{{< youtube GMXnmaky9FY >}}', `a.md:3: the front matter is missing; ${useYaml}`],
    [
      '+++\ntitle = "T"\n\nText.',
      'a.md:1: the front matter is not closed; put a line of +++ after its last key',
    ],
    [
      '\n{\n  "title": "T"\n\nText.',
      'a.md:2: the front matter is not closed; put a line of } after its last key',
    ],
    [
      '{\n  "title": "T"\n} Text.\n',
      'a.md:3: text follows the closing } of the front matter on its line; start it on the next line',
    ],
    ['{a: b} in braces', `a.md:1: the front matter is missing; ${useYaml}`],
    ['', `a.md:1: the front matter is missing; ${useYaml}`],
    [
      '---\ntitle: T\n\nText.',
      'a.md:1: the front matter is not closed; put a line of --- after its last key',
    ],
    [
      '---\ntitle: T\n---\n',
      'a.md:3: no text after the front matter; write the article below the closing ---',
    ],
    [
      '---\ntitle: T\n---\n\n  \n',
      'a.md:3: no text after the front matter; write the article below the closing ---',
    ],
    [
      '---\n- title\n- T\n---\nText.',
      'a.md:2: the front matter is a list; write lines in the form `key: value`',
    ],
    [
      '---\nA title\n---\nText.',
      'a.md:2: the front matter is "A title"; write lines in the form `key: value`',
    ],
  ])('%j', (text, problem) => {
    expect(complaints(text)).toEqual([problem]);
  });
});

describe('YAML that cannot be read', () => {
  it.each([
    [
      'tags:\n\t- a',
      'a.md:4: the line is indented with a tab, which YAML forbids; indent with spaces',
    ],
    ['description: a: b', `a.md:3: the value contains a colon followed by a space; ${quote}`],
    ['description: @home', `a.md:3: a value cannot start with @; ${quote}`],
    ['description: `code`', `a.md:3: a value cannot start with \`; ${quote}`],
    ['description: 100\nslug: %x', `a.md:4: a value cannot start with %; ${quote}`],
    ['description: *Great* news', `a.md:3: a value cannot start with *; ${quote}`],
    ['description: !重要 通知', `a.md:3: a value cannot start with !; ${quote}`],
    ['description: !wow， a talk', `a.md:3: a value cannot start with !; ${quote}`],
    [
      'description: "open\nslug: x',
      'a.md:3: the value starts with a quotation mark that is never closed; close it at the end of the value',
    ],
    [
      'description: "He said "yes" twice"',
      'a.md:3: text follows a closing quotation mark; write the value in the other kind of quotes, or put \\ before a " within it',
    ],
    [
      "description: 'it's'",
      "a.md:3: text follows a closing quotation mark; write the value in the other kind of quotes, or double the ' within it",
    ],
    [
      'tags: [a, b\nslug: x',
      'a.md:3: the value starts with [ but is never closed; add the missing ]',
    ],
    [
      'cover: {image: a.png\nslug: x',
      'a.md:3: the value starts with { but is never closed; add the missing }',
    ],
    [
      'tags: [#ai]',
      'a.md:3: a # in the value starts a comment; put the value that contains it in quotes',
    ],
    [
      'slug:x\ndate: 2026-01-05',
      'a.md:3: the line is not in the form `key: value`; put a colon and a space after the key',
    ],
    [
      'slug',
      'a.md:3: the line is not in the form `key: value`; put a colon and a space after the key',
    ],
    [
      'description: "a\\y"',
      'a.md:3: the backslash in \\y means nothing; double the backslash, or use single quotes',
    ],
    ['slug: x\nslug: y', 'a.md:4: `slug` stands twice; keep one of the two'],
    [
      'publishDate: 2026-01-05\npublishdate: 2026-01-05',
      'a.md:4: `publishdate` is the same key as `publishDate`; keep one of the two',
    ],
    [
      'tags: &a [*a, *a]\nx: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\ny: [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
      'a.md:2: the anchors (&) and aliases (*) in this YAML cannot be resolved; write the values out',
    ],
  ])('%j', (lines, problem) => {
    expect(complaints(withLines(lines))).toEqual([problem]);
  });

  it('is found on the first line too', () => {
    expect(complaints('---\n  title: T\ndate: 2026-01-05\n---\nText.')).toEqual([
      'a.md:3: the line is indented differently from those above it; align the keys',
    ]);
  });
});

describe('a title', () => {
  it.each([
    [
      '---\ndate: 2026-01-05\n---\nText.',
      'a.md:1: `title` is missing; add a line such as title: "A talk about chess"',
    ],
    [
      '---\n---\nText.',
      'a.md:1: `title` is missing; add a line such as title: "A talk about chess"',
    ],
    [
      '---\nslug: x\ntitle: ""\n---\nText.',
      'a.md:3: `title` is empty; add a line such as title: "A talk about chess"',
    ],
    [
      '---\ntitle:\n---\nText.',
      'a.md:2: `title` is empty; add a line such as title: "A talk about chess"',
    ],
    ['---\ntitle: [a]\n---\nText.', `a.md:2: \`title\` is a list; ${aLine}`],
    ['---\ntitle: true\n---\nText.', `a.md:2: \`title\` is true; ${aLine}`],
    [
      '---\ntitle: "a\\u0007b"\n---\nText.',
      `a.md:2: \`title\` contains a control character; ${aLine}`,
    ],
    [
      '---\ntitle: "a\\uD800b"\n---\nText.',
      `a.md:2: \`title\` contains a control character; ${aLine}`,
    ],
  ])('%j', (text, problem) => {
    expect(complaints(text)).toEqual([problem]);
  });

  it.each([
    ['1984', '1984'],
    ['1.10', '1.10'],
    ['<b>Bold</b> & "co"', '<b>Bold</b> & "co"'],
    ['>\n  folded\n  lines', 'folded lines'],
    ['第一章　開始', '第一章　開始'],
    [
      '當 OpenAI 搶消費者時，Anthropic 為什麼選擇 B2B？',
      '當 OpenAI 搶消費者時，Anthropic 為什麼選擇 B2B？',
    ],
    ['__proto__', '__proto__'],
  ])('may be %j', (yaml, title) => {
    expect(readFrontMatter(`---\ntitle: ${yaml}\n---\nText.`, 'a.md').frontMatter?.title).toBe(
      title,
    );
  });
});

describe('a known key with a wrong value', () => {
  it.each([
    ['date: yesterday', `a.md:3: \`date\` is "yesterday", which is not a date; ${aDate}`],
    ['date: 2026-02-30', `a.md:3: \`date\` is "2026-02-30", which is not a date; ${aDate}`],
    ['date: 20261305', `a.md:3: \`date\` is "20261305", which is not a date; ${aDate}`],
    ['date: [2026-01-05]', `a.md:3: \`date\` is a list; ${aDate}`],
    ['Date: 2026/01/32', `a.md:3: \`Date\` is "2026/01/32", which is not a date; ${aDate}`],
    ['lastmod: soon', `a.md:3: \`lastmod\` is "soon", which is not a date; ${aDate}`],
    ['tags: 5', 'a.md:3: `tags` is a number; write a list such as ["AI", "Claude"]'],
    ['tags: true', 'a.md:3: `tags` is true; write a list such as ["AI", "Claude"]'],
    ['tags:\n  ai: 1', 'a.md:3: `tags` is a group of keys; write a list such as ["AI", "Claude"]'],
    [
      'tags:\n  - ai\n  - [b]',
      'a.md:5: `tags` contains a list; write a list such as ["AI", "Claude"]',
    ],
    [
      'tags:\n  -\n  - name: b',
      'a.md:5: `tags` contains a group of keys; write a list such as ["AI", "Claude"]',
    ],
    [
      'tags:\n  - ai\n  - "a\\u0000"',
      'a.md:5: `tags` contains a control character; write a list such as ["AI", "Claude"]',
    ],
    [
      'author:\n  email: a@b.c',
      'a.md:3: `author` has no `name`; write a name or a list such as ["Lin Mei", "Ann Lee"]',
    ],
    ['draft: maybe', 'a.md:3: `draft` is "maybe"; write true or false'],
    ['draft: 5', 'a.md:3: `draft` is "5"; write true or false'],
    ['toc: yes', 'a.md:3: `toc` is "yes"; write true or false'],
    [
      'source_url: javascript:alert(1)',
      'a.md:3: `source_url` is "javascript:alert(1)", which is not an address on the web; write an address that starts with https://',
    ],
    [
      'source_url: www.youtube.com/watch',
      'a.md:3: `source_url` is "www.youtube.com/watch", which is not an address on the web; write an address that starts with https://',
    ],
    [
      'source_url: "https://"',
      'a.md:3: `source_url` is "https://", which is not an address on the web; write an address that starts with https://',
    ],
    [
      'slug: a/b',
      'a.md:3: `slug` is "a/b", which contains a slash; use lower-case letters, digits and hyphens, such as my-article',
    ],
    [
      'slug: ..',
      'a.md:3: `slug` is "..", which contains ".."; use lower-case letters, digits and hyphens, such as my-article',
    ],
    [
      'slug: a b',
      'a.md:3: `slug` is "a b", which contains a space; use lower-case letters, digits and hyphens, such as my-article',
    ],
    [
      'slug: About',
      'a.md:3: `slug` is "About", which contains upper case; use lower-case letters, digits and hyphens, such as my-article',
    ],
    [
      'slug: page',
      'a.md:3: `slug` is "page", which gives the address "page", which is reserved; use lower-case letters, digits and hyphens, such as my-article',
    ],
    [
      'aliases: ../x',
      'a.md:3: `aliases` contains "../x", which is not a path on this site; write paths such as /posts/old-name/',
    ],
    [
      'aliases:\n  - /ok/\n  - https://other.site/x',
      'a.md:5: `aliases` contains "https://other.site/x", which is not a path on this site; write paths such as /posts/old-name/',
    ],
    [
      'aliases: //other.site/x',
      'a.md:3: `aliases` contains "//other.site/x", which is not a path on this site; write paths such as /posts/old-name/',
    ],
    [
      'aliases: /a/%2e%2e/b',
      'a.md:3: `aliases` contains "/a/%2e%2e/b", which is not a path on this site; write paths such as /posts/old-name/',
    ],
    [
      'aliases: /a?b',
      'a.md:3: `aliases` contains "/a?b", which is not a path on this site; write paths such as /posts/old-name/',
    ],
    [
      'aliases: /a//b/',
      'a.md:3: `aliases` contains "/a//b/", which is not a path on this site; write paths such as /posts/old-name/',
    ],
    [
      'aliases: /a/%2f/b',
      'a.md:3: `aliases` contains "/a/%2f/b", which is not a path on this site; write paths such as /posts/old-name/',
    ],
    [
      'aliases: /old//',
      'a.md:3: `aliases` contains "/old//", which is not a path on this site; write paths such as /posts/old-name/',
    ],
    [
      'aliases: /a%00b',
      'a.md:3: `aliases` contains "/a%00b", which is not a path on this site; write paths such as /posts/old-name/',
    ],
    [
      'aliases: /a%5Cb',
      'a.md:3: `aliases` contains "/a%5Cb", which is not a path on this site; write paths such as /posts/old-name/',
    ],
    [
      'aliases: /a%23b',
      'a.md:3: `aliases` contains "/a%23b", which is not a path on this site; write paths such as /posts/old-name/',
    ],
    [
      'aliases: /a%C2%85b',
      'a.md:3: `aliases` contains "/a%C2%85b", which is not a path on this site; write paths such as /posts/old-name/',
    ],
    [
      'aliases: /a%E2%80%A8b',
      'a.md:3: `aliases` contains "/a%E2%80%A8b", which is not a path on this site; write paths such as /posts/old-name/',
    ],
    [
      'aliases: /100%',
      'a.md:3: `aliases` contains "/100%", which is not a path on this site; write paths such as /posts/old-name/',
    ],
    [
      'cover: data:image/png;base64,x',
      'a.md:3: `cover` is "data:image/png;base64,x", which is not a picture of this site; name a file beside the text, or a path in public/ that starts with /',
    ],
    [
      'cover:\n  image: ../c.png',
      'a.md:3: `cover` is "../c.png", which is not a picture of this site; name a file beside the text, or a path in public/ that starts with /',
    ],
    ['translation: robot', 'a.md:3: `translation` is "robot"; write human, machine or reviewed'],
    ['license: [MIT]', `a.md:3: \`license\` is a list; ${aLine}`],
    [
      `description: "${'a'.repeat(99)}\\u0007"`,
      `a.md:3: \`description\` contains a control character; ${aLine}`,
    ],
  ])('%j', (lines, problem) => {
    expect(complaints(withLines(lines))).toEqual([problem]);
  });

  it('does not hide the others', () => {
    expect(complaints('---\ndate: no\ntags: 5\n---\n')).toEqual([
      'a.md:1: `title` is missing; add a line such as title: "A talk about chess"',
      `a.md:2: \`date\` is "no", which is not a date; ${aDate}`,
      'a.md:3: `tags` is a number; write a list such as ["AI", "Claude"]',
      'a.md:4: no text after the front matter; write the article below the closing ---',
    ]);
  });
});

describe('what Hugo takes', () => {
  it.each([
    ['tags: ai', { tags: ['ai'] }],
    ['tags: [2024, 3.10, AI]', { tags: ['2024', '3.10', 'AI'] }],
    ['tags:\n- ai\n-\n- ""', { tags: ['ai'] }],
    ['Categories: [News]', { categories: ['News'] }],
    ['series: One', { series: ['One'] }],
    ['series: [One, Two]', { series: ['One', 'Two'] }],
    ['author: Lin Mei', { author: ['Lin Mei'] }],
    ['author: [Lin Mei, Ann Lee]', { author: ['Lin Mei', 'Ann Lee'] }],
    ['author:\n  name: Lin Mei\n  email: a@b.c', { author: ['Lin Mei'] }],
    ['author:\n  - name: Lin Mei\n  - Ann Lee', { author: ['Lin Mei', 'Ann Lee'] }],
    ['cover: chart.png', { cover: 'chart.png' }],
    ['cover: ./chart.png', { cover: 'chart.png' }],
    ['cover:\n  image: /cover.png\n  alt: ""\n  relative: true', { cover: '/cover.png' }],
    ['cover:\n  image: ""\n  hidden: true', { cover: undefined }],
    ['publishdate: 2026-01-05', { publishDate: '2026-01-05' }],
    ['EXPIRYDATE: 2026-01-05 12:00:00 +0800', { expiryDate: '2026-01-05 12:00:00 +0800' }],
    ['translationkey: x', { translationKey: 'x' }],
    ['date: "2026-01-05"', { date: '2026-01-05' }],
    ['date: 2026/1/5', { date: '2026-01-05' }],
    ['date: 2026-1-5 8:05', { date: '2026-1-5 8:05' }],
    ['date: 2026/1/5 8:05 +0800', { date: '2026-01-05T08:05:00+08:00' }],
    ['date: 20260105', { date: '2026-01-05' }],
    ['date: 2026年1月5日', { date: '2026-01-05' }],
    ['lastmod: January 5, 2026 8:05 PM', { lastmod: '2026-01-05T20:05:00' }],
    [
      'categories:\n  - [News, Tea]\n  - Music\n  - [[Deep]]',
      { categories: ['News', 'Tea', 'Music', 'Deep'] },
    ],
    ['draft: "true"', { draft: true }],
    ['draft: False', { draft: false }],
    ['slug: 2024', { slug: '2024' }],
    ['slug: cafe\u0301', { slug: 'caf\u00e9' }],
    ['aliases: old', { aliases: ['/old'] }],
    ['aliases: [/posts/%E4%BC%81/, /b.html]', { aliases: ['/posts/企/', '/b.html'] }],
    ['description:\ntags: []\ndate: null\nslug: ""\ncover: {}', {}],
    ['weight: 5\nlayout: post\nshowToc: true\ncustom: {a: [1, {b: c}]}', {}],
    [
      '"source_url": "https://www.youtube.com/watch?v=GMXnmaky9FY"',
      { source_url: 'https://www.youtube.com/watch?v=GMXnmaky9FY' },
    ],
    ['tags: &t [a]\ncategories: *t', { tags: ['a'], categories: ['a'] }],
    ['# a comment\ntags: ["C#"] # another', { tags: ['C#'] }],
  ])('%j', (lines, expected) => {
    expect(frontMatterOf(lines)).toEqual({ title: 'T', ...expected });
  });

  it('lets the text start anywhere and keeps it as it is', () => {
    const text = '\n---  \ntitle: T\n---\n\n---\n\nText  \n---\n';
    expect(readFrontMatter(text, 'a.md')).toMatchObject({
      body: '\n---\n\nText  \n---\n',
      bodyLine: 4,
    });
  });

  it('tells where keys and items are', () => {
    expect(readFrontMatter(withLines('tags:\n  - a\n  -\n  - b\nSlug: x'), 'a.md').lines).toEqual({
      title: 2,
      tags: 3,
      'tags.0': 4,
      'tags.1': 6,
      slug: 7,
    });
  });
});

describe('readFrontMatter', () => {
  const words = fc.constantFrom(
    ...[
      'title',
      'tags',
      'date',
      'cover',
      'author',
      ': ',
      ':',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '\n',
    ],
    ...[
      '  ',
      '\t',
      '&a',
      '*a',
      '!x',
      '#',
      '|',
      '>',
      '2026-01-05',
      '5',
      '---',
      '%',
      '@',
      '\\',
      '對',
    ],
  );

  it('never throws, and says what is wrong where it gives nothing', () => {
    const yaml = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(yaml, fc.boolean(), (text, bare) => {
        const file = bare ? text : `---\n${text}\n---\nText.`;
        const { frontMatter, problems } = readFrontMatter(file, 'a.md');
        expect(frontMatter === undefined).toBe(problems.length > 0);
        const count = file.split(/\r\n?|\n/).length;
        for (const { line, what, mend } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(count);
          expect(`${what}${mend}`).not.toContain('\n');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('frontMatterSchema', () => {
  it('describes every key to editors', () => {
    const { properties, required } = z.toJSONSchema(frontMatterSchema, { io: 'input' });
    expect(required).toEqual(['title']);
    for (const [key, property] of Object.entries(properties ?? {})) {
      expect([key, (property as { description?: string }).description]).toEqual([
        key,
        expect.stringMatching(/^\S.*\.$/),
      ]);
    }
  });
});
