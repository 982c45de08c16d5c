import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Files, importSample, importTwice } from '../importSample';
import { rewriteMdx } from './mdx';

vi.setConfig({ testTimeout: 60_000 });

const picture = readFileSync('commands/import/fixtures/suffix/static/img/lantern.png');
const matter = (more = '') => `---\ntitle: 'T'\ndate: '2020-01-02'\n${more}---\n\n`;
const site: Files = {
  'contentlayer.config.ts': "export default makeSource({ contentDirPath: 'data', x: 1 });\n",
  'next.config.js': '',
  'data/siteMetadata.js': "module.exports = { siteUrl: 'https://old.example' };\n",
  'data/authors/default.mdx': '---\nname: Lin Mei\n---\n\nAbout Lin.\n',
  'data/blog/first.mdx': `${matter("tags: ['next', 'guide']\nsummary: 'Short'\nimages: ['/static/images/a.png']\nauthors: ['default']\ndraft: false\n")}import Chart from '../Chart'

Some words, and <Image src="/static/images/a.png" width={80} height={40} alt="A lantern" />.

<TOCInline toc={props.toc} exclude="Intro" />

See [the other](/blog/deep/second) and <Link href="/blog/deep/second">this</Link>.

<Chart data={[1, 2]} title="Sales" />
`,
  'data/blog/deep/second.md': `${matter()}Plain **Markdown**.\n`,
  'data/about.mdx': '---\ntitle: About\n---\n\nAbout this.\n',
  'public/static/images/a.png': picture,
};

describe('a blog made with Next.js and Contentlayer', () => {
  it('is brought over', async () => {
    const { texts, report } = await importSample(site);
    expect(Object.keys(texts)).toEqual([
      'articles/first/index.en.md',
      'articles/second/index.en.md',
      'pages/about/index.en.md',
    ]);
    const first = texts['articles/first/index.en.md'] ?? '';
    expect(first).toContain('description: "Short"\n');
    expect(first).toContain('author: "Lin Mei"\n');
    expect(first).toContain('cover: "a.png"\n');
    expect(first).toContain('aliases: ["/blog/first"]\n');
    expect(first).toContain('Some words, and ![A lantern](a.png).');
    expect(first).toContain(
      'See [the other](/en/articles/second/) and <a href="/en/articles/second/">this</a>.',
    );
    expect(first).not.toMatch(/import|Chart from|TOCInline toc/);
    expect(texts['articles/second/index.en.md']).toContain('aliases: ["/blog/deep/second"]\n');
    expect(report).toContain('  TOCInline (without "Intro")\n    site/data/blog/first.mdx:15');
    expect(report).toContain('1 Chart (first in site/data/blog/first.mdx:19)');
  });

  it('is left as it is by a second import', async () => {
    const [first, again] = await importTwice(site);
    expect(again.report).toContain('\n0 files written, ');
    expect(again.texts).toEqual(first.texts);
  });

  it('may have its texts in posts/, in either language', async () => {
    const { texts } = await importSample({
      'next.config.mjs': '',
      'posts/a.mdx': `${matter()}這是一段中文的文字。\n`,
      'posts/b.mdx': `${matter()}Some words in English.\n`,
    });
    expect(Object.keys(texts)).toEqual(['articles/a/index.zh-tw.md', 'articles/b/index.en.md']);
    expect(Object.values(texts).join()).toContain('aliases: ["/posts/a"]');
  });
});

describe('MDX', () => {
  const rewritten = (source: string) => {
    const told: string[] = [];
    const { text: body } = rewriteMdx(source, (offset, what) => told.push(`${offset}: ${what}`));
    return { body: body.replace(/^[ ]+$/gm, '').trim(), told };
  };
  it.each([
    ['import pic from \'./a.png\'\n\n<Image src={pic} alt="x" />', '![x](./a.png)'],
    [
      '<NextImage src={"/a.png"} alt={`b`} caption="C *d*" />',
      '{{< figure src="/a.png" alt="b" caption="C *d*" >}}',
    ],
    ['<img src="/a.png" alt="b" style={{ width: 10 }} className="c" />', '![b](/a.png)'],
    ['a{" "}b {/* gone */}c {"d"} {3}', 'a b c d 3'],
    [
      '<Note>\n\nMind *this*.\n\n</Note>',
      '{{< callout type="note" >}}\n\nMind *this*.\n\n{{< /callout >}}',
    ],
    ['<YouTube id="dQw4w9WgXcQ" opts={{ a: 1 }} />', '{{< YouTube id="dQw4w9WgXcQ" />}}'],
    ['<div className="x" onClick={() => 1}>a<br/>b</div>', '<div>a<br>b</div>'],
    [
      '<>a</> <Tabs.Tab {...props} name="n">b</Tabs.Tab>',
      'a {{< Tabs.Tab name="n" >}}b{{< /Tabs.Tab >}}',
    ],
    [
      '`<Image />` and\n\n```jsx\nimport a from "b"\n<A b={c} />\n```',
      '`<Image />` and\n\n```jsx\nimport a from "b"\n<A b={c} />\n```',
    ],
    ['$\\frac{a}{b}$ and $$\n\\sqrt{x}\n$$', '$\\frac{a}{b}$ and $$\n\\sqrt{x}\n$$'],
    ['<https://a.example/> a < b, \\{ c \\<d>', '<https://a.example/> a < b, \\{ c \\<d>'],
    ['## Head {#own-id}', '## Head {#own-id}'],
    [
      '<div className="x">\n  <div>\n    ![a](/a.png)\n\n    Some **words**\n    - a\n      - b\n  </div>\n</div>\nmore',
      '<div>\n\n<div>\n\n![a](/a.png)\n\nSome **words**\n- a\n  - b\n\n</div>\n\n</div>\nmore',
    ],
    ['the import of tea\nexport too', 'the import of tea\nexport too'],
  ])('%j', (source, expected) => {
    expect(rewritten(source)).toEqual({ body: expected, told: [] });
  });

  it('that is a program is reported', () => {
    expect(rewritten('export const a = {\n  b: 1,\n}\n\nSum: {a.b + 1}')).toEqual({
      body: 'Sum: `{a.b + 1}`',
      told: ['0: an export of MDX was left out', '35: an expression of MDX is shown as code'],
    });
  });

  it('is read whatever it is, in time that grows with it', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '</',
        '>',
        '/>',
        '{',
        '}',
        '"',
        "'",
        '`',
        '```',
        '$',
        '$$',
        '\n',
        'import a from "b"',
      ],
      ...['<Image src="a.png" />', '<A b={', 'word', '\\', '<!--', '-->', 'export ', ' '],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(typeof rewritten(pieces.join('')).body).toBe('string');
      }),
    );
    for (const each of ['<A ', '<A b="', '{', '<A b={', '$$ ', '<A b b ', "<a b='", '}', '<!-- '])
      expect(rewritten(each.repeat(20_000)).body).toBeTypeOf('string');
  });
});
