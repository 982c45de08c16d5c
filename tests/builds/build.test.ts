import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { takeLock } from '../../build/lock';
import { lockFile } from '../../build/paths';
import { buildScript } from '../../build/support/run';
import { shortcodeNames } from '../../markdown/shortcodes/names';
import { environmentIn } from '../support/checkout';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

type Files = Record<string, string | Uint8Array>;

/** Builds a content folder as an author would, and returns what they see. */
async function build(files: Files | undefined): Promise<{ status: number; lines: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  folders.push(folder);
  for (const [name, data] of Object.entries(files ?? {})) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), data);
  }
  const contentDir = files ? folder : join(folder, 'missing');
  const child = spawn(process.execPath, buildScript, {
    env: environmentIn('.', { CONTENT_DIR: contentDir, BUILD_TIME: '2026-11-01T00:00:00Z' }),
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const status = await new Promise<number>((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1));
  });
  const lines = errors
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('npm '))
    .map((line) => line.replaceAll(`${folder}/`, ''));
  return { status, lines };
}

const head = (title = 'T') => `---\ntitle: "${title}"\ndate: 2026-01-05\n---\n`;
const text = (frontMatter: string, body = '內文。') => `---\n${frontMatter}\n---\n\n${body}\n`;
const article = (body: string) => `${head()}\n${body}\n`;
const withTag = (tag: string) => text(`title: T\ndate: 2026-01-05\ntags: [${JSON.stringify(tag)}]`);

const utf16 = Buffer.from('\ufeff---\ntitle: T\n', 'utf16le');
const big5 = Buffer.concat([
  Buffer.from('---\ntitle: "'),
  Buffer.from([0xa4, 0xa4, 0xa4, 0xe5]),
  Buffer.from('"\ndate: 2026-01-05\n---\n'),
]);

/** Wrong input, and the one line that its author sees about it. */
const wrong: [name: string, data: string | Uint8Array, message: string][] = [
  [
    'no-title.md',
    text('date: 2026-01-05'),
    '1: `title` is missing; add a line such as title: "A talk about chess"',
  ],
  [
    'empty-title.md',
    text('title: ""\ndate: 2026-01-05'),
    '2: `title` is empty; add a line such as title: "A talk about chess"',
  ],
  ['no-date.md', text('title: T'), '1: `date` is missing; add a line such as date: 2026-01-05'],
  [
    'bad-date.md',
    text('title: T\ndate: next Tuesday'),
    '3: `date` is "next Tuesday", which is not a date; write a date such as 2026-01-05 or 2026-01-05T12:00:00+08:00',
  ],
  [
    'impossible-date.md',
    text('title: T\ndate: 2026-02-30'),
    '3: `date` is "2026-02-30", which is not a date; write a date such as 2026-01-05 or 2026-01-05T12:00:00+08:00',
  ],
  [
    'yaml.md',
    text('title: "T\ndate: 2026-01-05'),
    '2: the value starts with a quotation mark that is never closed; close it at the end of the value',
  ],
  [
    'yaml-colon.md',
    text('title: A: B\ndate: 2026-01-05'),
    '2: the value contains a colon followed by a space; put the value in double quotes',
  ],
  [
    'tabs.md',
    text('title: T\ndate: 2026-01-05\ncover:\n\timage: a.png'),
    '5: the line is indented with a tab, which YAML forbids; indent with spaces',
  ],
  [
    'type-tags.md',
    text('title: T\ndate: 2026-01-05\ntags: 5'),
    '4: `tags` is a number; write a list such as ["AI", "Claude"]',
  ],
  [
    'type-draft.md',
    text('title: T\ndate: 2026-01-05\ndraft: maybe'),
    '4: `draft` is "maybe"; write true or false',
  ],
  [
    'type-translation.md',
    text('title: T\ndate: 2026-01-05\ntranslation: robot'),
    '4: `translation` is "robot"; write human, machine or reviewed',
  ],
  [
    'toml.md',
    '+++\ntitle = "T"\ndate = 2026-01-05\ndraft = "maybe"\n+++\n\n內文。\n',
    '4: `draft` is "maybe"; write true or false',
  ],
  [
    'no-front-matter.md',
    '# 只有內文\n',
    '1: the front matter is missing; start the file with YAML between two lines of ---',
  ],
  [
    'unclosed.md',
    '---\ntitle: T\n\n內文。\n',
    '1: the front matter is not closed; put a line of --- after its last key',
  ],
  [
    'front-matter-only.md',
    head(),
    '4: no text after the front matter; write the article below the closing ---',
  ],
  ['empty.md', '', '1: the file is empty; write front matter and a text, or delete the file'],
  ['big5.md', big5, '2: the file is not UTF-8 (looks like Big5); save it as UTF-8'],
  ['utf16.md', utf16, '1: the file is in UTF-16; save it as UTF-8'],
  [
    'nul.md',
    article('內\0文'),
    '6: the line contains a NUL byte; delete it, or save the file as UTF-8 text',
  ],
  [
    'huge.md',
    article('長'.repeat(1_700_000)),
    '1: 5.1 MB of text; split it into articles of less than 2 MB each',
  ],
  [
    'slug-slash.md',
    text('title: T\ndate: 2026-01-05\nslug: a/b'),
    '4: `slug` is "a/b", which contains a slash; use lower-case letters, digits and hyphens, such as my-article',
  ],
  [
    'slug-dots.md',
    text('title: T\ndate: 2026-01-05\nslug: ..'),
    '4: `slug` is "..", which contains ".."; use lower-case letters, digits and hyphens, such as my-article',
  ],
  [
    'slug-space.md',
    text('title: T\ndate: 2026-01-05\nslug: a b'),
    '4: `slug` is "a b", which contains a space; use lower-case letters, digits and hyphens, such as my-article',
  ],
  [
    'slug-upper.md',
    text('title: T\ndate: 2026-01-05\nslug: Upper'),
    '4: `slug` is "Upper", which contains upper case; use lower-case letters, digits and hyphens, such as my-article',
  ],
  [
    'slug-reserved.md',
    text('title: T\ndate: 2026-01-05\nslug: page'),
    '4: `slug` is "page", which gives the address "page", which is reserved; use lower-case letters, digits and hyphens, such as my-article',
  ],
  ['slug-twice-a.md', text('title: T\ndate: 2026-01-05\nslug: twice'), ''],
  [
    'slug-twice-b.md',
    text('title: T\ndate: 2026-01-05\nslug: twice'),
    '4: the slug "twice" is already that of articles/slug-twice-a.md; give one of them another `slug`',
  ],
  [
    'two-files/index.zh-tw.md',
    article('一'),
    '1: articles/two-files.md is already the zh-tw text of this article; delete one of the two files, or rename it',
  ],
  ['two-files.md', article('二'), ''],
  ['alias-a.md', text('title: T\ndate: 2026-01-05\naliases: [/old/]'), ''],
  [
    'alias-b.md',
    text('title: T\ndate: 2026-01-05\naliases: [/old/]'),
    '4: the alias /old/ is also an alias of articles/alias-a.md; keep it in one of the two',
  ],
  [
    'source-script.md',
    text('title: T\ndate: 2026-01-05\nsource_url: "javascript:alert(1)"'),
    '4: `source_url` is "javascript:alert(1)", which is not an address on the web; write an address that starts with https://',
  ],
  [
    'tag-punctuation.md',
    withTag('！？'),
    '4: "！？" in `tags` leaves nothing for an address; use another name, or list it in taxonomy.yaml with an id',
  ],
  [
    'tag-emoji.md',
    withTag('🎉'),
    '4: "🎉" in `tags` leaves nothing for an address; use another name, or list it in taxonomy.yaml with an id',
  ],
  [
    'other-language.ja.md',
    article('日本語'),
    '1: language ja is not one of this site\'s; end the file name in .zh-tw.md or .en.md, or rename it without ".ja"',
  ],
  [
    'shortcode-unclosed.md',
    article('{{< youtube aircAruvnKk'),
    '6: shortcode is not closed; end it with >}} and close every quotation mark before that',
  ],
  [
    'shortcode-unknown.md',
    article('一\n\n{{< tweet 12345 >}}'),
    `8: shortcode "tweet" is not known here; use ${shortcodeNames}, or write it in Markdown`,
  ],
  [
    'video-id.md',
    article('{{< youtube tooshort >}}'),
    '6: youtube id "tooshort" is not one; use the 11 characters after v= in the video\'s address',
  ],
  [
    'video-argument.md',
    article('{{< youtube id="aircAruvnKk" start="soon" >}}'),
    '6: youtube start "soon" is not a number; give whole seconds',
  ],
  [
    'link-script.md',
    article('[按我](javascript:alert(1))'),
    '6: link to javascript: …; use an http, https or mailto address',
  ],
  [
    'body-script.md',
    article('一\n\n<script>alert(1)</script>'),
    "8: <script> in the text; remove it: articles can't run code",
  ],
  [
    'body-handler.md',
    article('<b onclick="alert(1)">按我</b>'),
    "6: onclick attribute in the text; remove it: articles can't run code",
  ],
  [
    'picture-missing.md',
    article('![圖](missing.png)'),
    '6: picture "missing.png" is not there; put the file beside the text or correct its name',
  ],
  [
    'picture-foreign.md',
    article('![圖](https://example.com/a.png)'),
    '6: doubt: picture "https://example.com/a.png" is on another site; npm run check -- --fetch-pictures brings it here, or put it beside the text yourself',
  ],
  [
    'figure-missing.md',
    article('{{< figure src="missing.png" >}}'),
    '6: picture "missing.png" is not there; put the file beside the text or correct its name',
  ],
  [
    'picture-broken.md',
    article('一\n\n![圖](broken.png "說明")'),
    '8: picture "broken.png" cannot be read (Input buffer contains unsupported image format); open it in a program that still shows it and save it anew as PNG or JPEG',
  ],
  [
    'picture-drawing.md',
    article('{{< figure src="broken.svg" >}}'),
    '6: picture "broken.svg" cannot be read (line 2: Missing end tag for element g); open it in a drawing program and save it anew as plain SVG',
  ],
  [
    'picture-outside/index.md',
    article('![圖](../../secret.png)'),
    '6: picture "../../secret.png" is not there; put the file beside the text or correct its name',
  ],
  [
    'picture-encoded/index.md',
    article('![圖](..%2F..%2Fsecret.png)'),
    '6: picture "../../secret.png" is not there; put the file beside the text or correct its name',
  ],
  [
    'picture-absolute.md',
    article('![圖](/etc/passwd)'),
    '6: picture "/etc/passwd" is not there; put the file into public/ or correct its name',
  ],
  [
    'picture-file.md',
    article('![圖](file:///etc/passwd)'),
    '6: picture from file: …; put the picture in a file beside the text',
  ],
  [
    'figure-outside/index.md',
    article('{{< figure src="../../secret.png" >}}'),
    '6: picture "../../secret.png" is not there; put the file beside the text or correct its name',
  ],
  [
    'figure-link.md',
    article('{{< figure src="https://example.com/a.png" >}}'),
    '6: doubt: picture "https://example.com/a.png" is on another site; npm run check -- --fetch-pictures brings it here, or put it beside the text yourself',
  ],
  [
    'cover-outside.md',
    text('title: T\ndate: 2026-01-05\ncover: ../../secret.png'),
    '4: `cover` is "../../secret.png", which is not a picture of this site; name a file beside the text, or a path in public/ that starts with /',
  ],
  [
    'cover-absolute.md',
    text('title: T\ndate: 2026-01-05\ncover: /etc/passwd'),
    '4: `cover` "/etc/passwd" is not there; put the file into public/ or correct its name',
  ],
  [
    'cover-missing.md',
    text('title: T\ndate: 2026-01-05\ncover: missing.png'),
    '4: `cover` "missing.png" is not there; put the file beside the text or correct its name',
  ],
  [
    'cover-folder.md',
    text('title: T\ndate: 2026-01-05\ncover: /'),
    '4: `cover` "/" is not there; put the file into public/ or correct its name',
  ],
  [
    'cover-broken.md',
    text('title: T\ndate: 2026-01-05\ncover:\n  image: broken.png'),
    '4: `cover` "broken.png" cannot be read (Input buffer contains unsupported image format); open it in a program that still shows it and save it anew as PNG or JPEG',
  ],
  ['broken.png', 'not a picture', ''],
  ['broken.svg', '<svg>\n<g></svg>', ''],
  [
    'fence.md',
    article('一\n\n```js\nlet x = 1;'),
    '8: code fence is not closed; close it with ```',
  ],
  [
    'formula.md',
    article('一\n\n$$\nx\n\\foo\n$$'),
    '10: formula "x \\foo" cannot be read (Unsupported function name: \\foo); correct the TeX, or write \\$ if it is a dollar sign',
  ],
  [
    'draft.md',
    text('title: T\ndate: 2026-01-05\ndraft: true', '{{< nothing >}}'),
    `7: shortcode "nothing" is not known here; use ${shortcodeNames}, or write it in Markdown`,
  ],
];

/** Odd but harmless: Hugo's shapes of known keys, unknown keys, BOM and CRLF. */
const harmless: Files = {
  'bom.md': `\ufeff${article('一')}`,
  'crlf.md': article('二').replaceAll('\n', '\r\n'),
  'unknown.md': text('title: T\ndate: 2026-01-05\nweight: 3\nShowToc: true', '三'),
  'hugo.md': text(
    'title: 1984\ndate: 2026-01-05 12:00:00 +0800\nauthor: [甲, 乙]\nseries: [連載]\ncover:\n  alt: 封面\ntags: AI',
    '四',
  ),
  'html-title.md': text('title: "<b>粗</b>"\ndate: 2026-01-05', '五'),
  // A neighbour's picture, which texts in folders below can't reach.
  'secret.png': Buffer.from('not for them'),
  'tag-slash.md': text('title: T\ndate: 2026-01-05\ntags: ["a/b", "c#", "100%"]', '六'),
};

describe('a build beside another', () => {
  it('says so and ends', { timeout: 60_000 }, async () => {
    const release = await takeLock(lockFile);
    const { status, lines } = await build({ 'articles/a.md': article('文') });
    release?.();
    expect(lines).toEqual([
      'another build is at work in this folder; wait until it has ended, then build again',
    ]);
    expect(status).toBe(1);
  });
});

describe('a build of wrong content', () => {
  it('names every problem in one run, and touches nothing', { timeout: 60_000 }, async () => {
    const before = existsSync('out') && (await stat('out')).mtimeMs;
    const { status, lines } = await build(
      Object.fromEntries([
        ...wrong.map(([name, data]) => [`articles/${name}`, data]),
        ...Object.entries(harmless).map(([name, data]) => [`articles/${name}`, data]),
        ['glossary.yaml', '- zh-tw: 權重\n'],
      ]),
    );
    const expected = wrong
      .filter(([, , message]) => message !== '')
      .map(([name, , message]) => `articles/${name}:${message}`);
    expected.push(
      'glossary.yaml:1: term 1 has no right en; list terms as `- zh-tw: 權重`, with en: weight and perhaps a note indented below',
    );
    expect(lines.slice(0, -1).sort()).toEqual(expected.sort());
    const errors = expected.filter((line) => !/^[^ ]*: doubt: /.test(line));
    expect(lines.at(-1)).toBe(`${errors.length} errors; nothing was built.`);
    expect(status).toBe(1);
    expect(existsSync('out') && (await stat('out')).mtimeMs).toBe(before);
  });

  it('says that the folder is empty', { timeout: 60_000 }, async () => {
    const { status, lines } = await build({});
    expect(status).toBe(1);
    expect(lines[0]).toMatch(
      /:1: there is no article in the content folder; write one, for example as articles\/my-article\/index.zh-tw.md$/,
    );
  });

  it('says that the folder is not there', { timeout: 60_000 }, async () => {
    const { status, lines } = await build(undefined);
    expect(status).toBe(1);
    expect(lines[0]).toBe(
      'missing:1: the content folder does not exist; make it, or set CONTENT_DIR to the folder that holds your articles',
    );
  });
});
