import { describe, expect, it, vi } from 'vitest';
import { type Files, importedBody } from './importSample';

vi.setConfig({ testTimeout: 60_000 });

const bodyOf = async (source: string, files: Files = {}) =>
  (await importedBody(source, files)).body;
const config = (yaml: string): Files => ({ 'hugo.toml': '', 'hugo.yaml': yaml });
const passthrough = (delimiters: string) =>
  config(
    `markup: {goldmark: {extensions: {passthrough: {enable: true, delimiters: ${delimiters}}}}}\n`,
  );
const usual = passthrough("{block: [['\\[', '\\]'], ['$$', '$$']], inline: [['\\(', '\\)']]}");

describe('formulas', () => {
  it.each([
    ['a \\( x_1*y*z \\) b', 'a $x_1*y*z$ b'],
    ['\\[ x^2 \\]', '$$x^2$$'],
    [
      '\\[\n\\begin{aligned} a &= b \\\\\n&= c \\end{aligned}\n\\]',
      '$$\n\\begin{aligned} a &= b \\\\\n&= c \\end{aligned}\n$$',
    ],
    ['a `\\(x\\)` b\n\n```tex\n\\[x\\]\n```', 'a `\\(x\\)` b\n\n```tex\n\\[x\\]\n```'],
    ['a \\(never\n\nclosed\\)', 'a \\(never\n\nclosed\\)'],
  ])('between brackets, where passthrough is on: %j', async (source, expected) => {
    expect(await bodyOf(source, usual)).toBe(expected);
  });

  it('between delimiters of the site’s own', async () => {
    const own = passthrough("{block: [['@@', '@@']], inline: [['@', '@']]}");
    expect(await bodyOf('a @x@ b\n\n@@y@@', own)).toBe('a $x$ b\n\n$$y$$');
  });

  it('are brackets where nothing says that there are formulas', async () => {
    expect(await bodyOf('see \\[1\\] and \\(2\\)')).toBe('see \\[1\\] and \\(2\\)');
    expect(await bodyOf('see \\(x\\)', config('params: {math: true}\n'))).toBe('see $x$');
    expect(await bodyOf('see \\\\(x\\\\)')).toBe('see $x$');
  });
});

describe('definition lists', () => {
  it.each([
    [
      'Tea\n: a *drink*\n\nMate\n:   another\n\nwords',
      '<dl>\n<dt>Tea</dt>\n<dd>\n\na *drink*\n\n</dd>\n<dt>Mate</dt>\n<dd>another</dd>\n</dl>\n\nwords',
    ],
    [
      'One\nTwo\n\n: first\n  goes on\n\n    a paragraph\n\n: second',
      '<dl>\n<dt>One</dt>\n<dt>Two</dt>\n<dd>\n\nfirst\ngoes on\n\na paragraph\n\n</dd>\n<dd>second</dd>\n</dl>',
    ],
    ['```yaml\nkey\n: value\n```', '```yaml\nkey\n: value\n```'],
    ['- a\n: b', '- a\n: b'],
  ])('%j', async (source, expected) => {
    expect(await bodyOf(source)).toBe(expected);
  });
});

describe('what Goldmark and themes read beyond this site’s Markdown', () => {
  it.each([
    ['words\n{.lead}\n\nmore', 'words\n\nmore'],
    ['- a\n- b\n{.list #x data-y="z"}', '- a\n- b'],
    ['| a |\n|---|\n| b |\n{.table}', '| a |\n|---|\n| b |'],
    ['[a](https://a.example/){.btn target=_blank} b `c`{.x}', '[a](https://a.example/) b `c`'],
    ['## Head {#id .c}', '## Head {#id .c}'],
    ['a {b} c\n\n{ not: one }', 'a {b} c\n\n{ not: one }'],
    [
      '[漢字]^(かんじ) and [a](https://b.example/)',
      '<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby> and [a](https://b.example/)',
    ],
    ['a :smile: b', 'a :smile: b'],
  ])('%j', async (source, expected) => {
    expect(await bodyOf(source)).toBe(expected);
  });

  it('are ends of lines that break them', async () => {
    const on = config('markup: {goldmark: {renderer: {hardWraps: true}}}\n');
    const source = 'one\n**two**\n*three* four\n\n```\na\nb\n```\n\n- five\n- six\n  seven';
    expect(await bodyOf(source, on)).toBe(
      'one  \n**two**  \n*three* four\n\n```\na\nb\n```\n\n- five\n- six  \n  seven',
    );
    expect(await bodyOf(source)).toBe(source);
  });

  it('are the marks of its extras', async () => {
    const on = config(
      'markup: {goldmark: {extensions: {extras: {mark: {enable: true}, subscript: {enable: true}, superscript: {enable: true}, insert: {enable: true}}}}}\n',
    );
    const source =
      '==a b== H~2~O x^2^ ++new++ ~~old~~ [^1] [^2] `==c==` C++ and C++\n\n[^1]: a\n\n[^2]: b';
    expect(await bodyOf(source, on)).toBe(
      '<mark>a b</mark> H<sub>2</sub>O x<sup>2</sup> <ins>new</ins> ~~old~~ [^1] [^2] `==c==` C++ and C++\n\n[^1]: a\n\n[^2]: b',
    );
  });

  it('are names of emoji, if the site draws them', async () => {
    const files = config('enableEmoji: true\n');
    expect(await bodyOf('a :smile: `:smile:` 10:30:15 :nonesuch: [:+1:](/x:smile:y)', files)).toBe(
      'a 😄 `:smile:` 10:30:15 :nonesuch: [👍](/x:smile:y)',
    );
  });
});
