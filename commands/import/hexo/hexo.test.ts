import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Files, importSample, importTwice } from '../importSample';
import { rewriteTags } from './tags';

vi.setConfig({ testTimeout: 60_000 });

const picture = readFileSync('commands/import/fixtures/suffix/static/img/lantern.png');
const config = { '_config.yml': 'title: x\nurl: https://old.example\nlanguage: zh-TW\n' };
const text = (matter: string, body = '這是一段中文的文字。') =>
  `---\ntitle: 標題\n${matter}---\n\n${body}\n`;
const site: Files = {
  ...config,
  'source/_posts/night-market.md': text(
    'date: 2021/3/4 20:00:00\nupdated: 2021-03-05\ntags: [茶]\ncategories:\n  - [生活, 吃]\n  - 城市\nalias: old/market/\n',
    '![攤](stall.png) {% asset_img stall.png 300 "老闆 與攤" %}\n\n見{% post_link tea %}與 {% post_link tea 這篇 %}、[關於](/about/)、[茶](/2020/01/02/tea/)。',
  ),
  'source/_posts/night-market/stall.png': picture,
  'source/_posts/tea.md': text('date: 2020-01-02\n'),
  'source/_posts/hidden.md': text('date: 2020-01-02\npublished: false\n'),
  'source/_drafts/later.md': text('date: 2020-01-02\n'),
  'source/about/index.md': text(''),
  'source/tags/index.md': '---\ntitle: tags\ntype: tags\n---\n',
  'source/images/logo.png': picture,
  'source/downloads/code/x.py': 'print(1)\n',
  'source/files/a.pdf': 'pdf',
  'source/_data/links.yml': 'a: 1\n',
  'themes/next/source/js/x.js': 'x',
};

describe('a Hexo site', () => {
  it('is brought over', async () => {
    const { texts, names, report } = await importSample(site);
    expect(Object.keys(texts)).toEqual([
      'articles/hidden/index.zh-tw.md',
      'articles/later/index.zh-tw.md',
      'articles/night-market/index.zh-tw.md',
      'articles/tea/index.zh-tw.md',
      'pages/about/index.zh-tw.md',
    ]);
    const market = texts['articles/night-market/index.zh-tw.md'] ?? '';
    expect(market).toContain('date: "2021-03-04T20:00:00"\n');
    expect(market).toContain('lastmod: "2021-03-05"\n');
    expect(market).toContain('categories: ["生活", "吃", "城市"]\n');
    expect(market).toContain('aliases: ["/2021/03/04/night-market/", "/old/market/"]\n');
    expect(market).toContain('![攤](stall.png) ![老闆 與攤](stall.png "老闆 與攤")');
    const tea = '(/zh-tw/articles/tea/)';
    expect(market).toContain(`見[標題]${tea}與 [這篇]${tea}、[關於](/zh-tw/about/)、[茶]${tea}。`);
    for (const name of ['hidden', 'later'])
      expect(texts[`articles/${name}/index.zh-tw.md`]).toContain('draft: true\n');
    expect(names.filter((name) => name.startsWith('public/'))).toEqual([
      'public/downloads/code/x.py',
      'public/files/a.pdf',
      'public/images/logo.png',
    ]);
    expect(report).toContain('has no text');
  });

  it('is left as it is by a second import', async () => {
    const [first, again] = await importTwice(site);
    expect(again.report).toContain('\n0 files written, ');
    expect(again.texts).toEqual(first.texts);
  });

  it.each([
    ['', '/2020/01/02/a/My Trip/'],
    ['permalink: :year/:i_month/:i_day/:name.html\n', '/2020/1/2/My Trip.html'],
    ['permalink: posts/:post_title/\n', '/posts/標題/'],
    ['permalink: :category/:title/\n', '/生活/吃/a/My Trip/'],
    ['permalink: :category/:name/\ncategory_map: {生活: life}\n', '/life/吃/My Trip/'],
    ['permalink: :abbrlink.html\n', '/7f.html'],
    ['permalink: :hour-:minute-:second/\n', '/03-04-05/'],
  ])('has addresses by its pattern: %j', async (lines, address) => {
    const { texts } = await importSample({
      '_config.yml': `language: zh-TW\ntimezone: Asia/Taipei\n${lines}`,
      'source/_posts/a/My Trip.md': text(
        'date: 2020-01-02 03:04:05\ncategories: [生活, 吃]\nabbrlink: 7f\n',
      ),
    });
    expect(Object.values(texts).join()).toContain(`aliases: ["${address}"]\n`);
  });

  it.each([
    ['title: A\ndate: 2020-01-02\npublished: false\n---\n\nwords in English here\n', 5],
    ['"title": "A",\n"date": "2020-01-02",\n"published": false\n;;;\n\nwords {% gone %}\n', 5],
  ])('may have front matter with a line at its end only: %j', async (source) => {
    const { texts } = await importSample({ ...config, 'source/_posts/a.md': source });
    const [written = ''] = Object.values(texts);
    expect(written).toContain('title: "A"\n');
    expect(written).toContain('draft: true\n');
    expect(written).toMatch(/---\n\nwords/);
  });

  it('names the line of what is left of a tag', async () => {
    const { report } = await importSample({
      ...config,
      'source/_posts/a.md': text(
        'date: 2020-01-02\n',
        '字\n\n{% note %}\na\n{% gone 3 %}\n{% endnote %}\n\n{% cq %}b{% endcq %}\n\n{% wrap %}\n{% gone 4 %}\n{% endwrap %}\n\n{% gone 5 %}',
      ),
    });
    expect(report).toContain(
      '  gone (without "3", "4", "5")\n    site/source/_posts/a.md:8, 16, 19',
    );
  });
});

describe('tags of Hexo', () => {
  const titleOf = (name: string) => (name === 'tea' ? 'Tea' : undefined);
  it.each([
    ['{% note warning %}\nMind **this**.\n{% endnote %}', '> [!WARNING]\n> Mind **this**.'],
    [
      '{% note info no-icon A title %}\na\n\nb\n{% endnote %}',
      '> [!NOTE]\n> **A title**\n>\n> a\n>\n> b',
    ],
    [
      '{% codeblock _.compact lang:js https://a.example/ Source %}\n  a {% b %}\n{% endcodeblock %}',
      '**\\_.compact** [Source](https://a.example/)\n\n```js\na {% b %}\n```',
    ],
    ['{% code %}x{% endcode %}', '```\nx\n```'],
    ['{% img left /images/a.png 200 300 "Title" "Alt" %}', '![Alt](/images/a.png "Title")'],
    [`{% img /a.png '"Title words" "alt words"' %}`, '![alt words](/a.png "Title words")'],
    ['{% asset_img "my file.png" A title %}', '![A title](my%20file.png "A title")'],
    ['[x]({% asset_path a b.pdf %})', '[x](a)'],
    ['{% asset_link a.pdf The paper %}', '[The paper](a.pdf)'],
    ['{% post_link tea %}', '[Tea]({{< ref "tea" >}})'],
    ['{% link Words https://a.example/ true %}', '[Words](https://a.example/)'],
    ['{% btn https://a.example/, Words, home %}', '[Words](https://a.example/)'],
    [
      '{% blockquote Ann Lee, A Book https://a.example/ Page %}\nSaid.\n{% endblockquote %}',
      '> Said.\n>\n> — Ann Lee, A Book [Page](https://a.example/)',
    ],
    ['{% cq %}Centre{% endcq %}', '> Centre'],
    [
      '{% tabs x %}\n<!-- tab First -->\na\n<!-- endtab -->\n<!-- tab Second@icon -->\nb\n<!-- endtab -->\n{% endtabs %}',
      '**First**\n\na\n\n**Second**\n\nb',
    ],
    ['{% raw %}a {{ b }} {% c %}{% endraw %}', 'a {{ b }} {% c %}'],
    ['{% youtube dQw4w9WgXcQ %}', '{{< youtube "dQw4w9WgXcQ" >}}'],
    ['{% mermaid %}\ngraph TD\n{% endmermaid %}', '{{< mermaid >}}\ngraph TD\n{{< /mermaid >}}'],
    [
      '`{% note %}` and\n\n```\n{% img a.png %}\n```',
      '`{% note %}` and\n\n```\n{% img a.png %}\n```',
    ],
    ['{% note %}a {% label primary @word %} b{% endnote %}', '> [!NOTE]\n> a word b'],
    ['50 {% of', '50 {% of'],
  ])('%j', (source, expected) => {
    expect(
      rewriteTags(source, titleOf)
        .text.trim()
        .replace(/\n{2,}/g, '\n\n'),
    ).toBe(expected);
  });

  it('are read whatever the text is, in time that grows with it', () => {
    const piece = fc.constantFrom(
      ...['{% ', ' %}', '{% note %}', '{% endnote %}', '{% raw %}', '{% endraw %}', '"', "'", '`'],
      ...['```', '\n', '{%', '%', 'word', '{% endtabs %}', '{% tabs %}', '> ', '{% img a.png %}'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(typeof rewriteTags(pieces.join(''), titleOf).text).toBe('string');
      }),
    );
    for (const each of ['{% note %}', '{% ', '{% a "', "{% '", '{% endnote %}', '{% raw %}'])
      expect(rewriteTags(each.repeat(20_000), titleOf).text.length).toBeGreaterThan(-1);
  });
});

describe('a folder without content that is known', () => {
  it.each([
    [
      { '_config.yml': 'title: x\n', '_posts/2020-01-02-a.md': 'a' },
      'It looks like a site for Jekyll',
    ],
    [{ 'astro.config.mjs': '', 'src/content/blog/a.md': 'a' }, 'It looks like a site for Astro'],
    [{ 'README.md': 'a' }, 'looked for Hugo’s content/'],
  ])('says what was looked for: %j', async (files, said) => {
    const failed = await importSample(files as Files).catch((error: Error) => error.message);
    expect(failed).toContain('source/_posts/');
    expect(failed).toContain(said);
  });
});
