import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { site } from '../../lib/site';
import { fingerprint } from '../../model/freshness';
import {
  article,
  checkFiles,
  type Files,
  lineOf,
  newFolder,
  removeFolders,
  translation,
} from './checkSample';

afterEach(removeFolders);

const found = async (files: Files) => (await checkFiles(files)).findings.map(lineOf);

const hashOf = (body: string) => `source_hash: ${fingerprint(`${body}\n`)}\n`;

const pair = (body: string, translated: string, more = ''): Files => ({
  'articles/x/index.zh-tw.md': article(body),
  'articles/x/index.en.md': translation(translated, hashOf(body) + more),
});

/** 1 × 1 pixels. */
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

describe('checkContent', { timeout: 60_000 }, () => {
  it('finds nothing where nothing is wrong', async () => {
    const checked = await checkFiles({
      ...pair(
        '見[標題](#標題)與[英文](/en/articles/x/#heading)。\n\n## 標題\n\n![圖](a.gif)',
        'See [a heading](#heading) and [Chinese](/zh-tw/articles/x/#標題).\n\n## Heading\n\n![A picture](a.gif)',
      ),
      'articles/x/a.gif': gif,
    });
    expect(checked).toEqual({
      findings: [],
      texts: 2,
      translations: { fresh: 1, stale: 0, missing: 0, unknown: 0 },
    });
  });

  it('finds the places that an author has named as they are written', async () => {
    const body =
      '[a](#API_Reference) [b](#Step.1) [c](#安裝_步驟) [d](#R&D) [e](#E_e) [f](#F.f) [g](#G_g)\n\n' +
      '## 一 {#API_Reference}\n\n## 二 {#Step.1}\n\n## 三 {#安裝_步驟}\n\n## 四 {#R&D}\n\n' +
      '<h2 id="E_e">五</h2>\n\n<a name="F.f"></a>\n\n文<a id="G_g"></a>';
    expect(await found({ 'articles/x/index.md': article(body) })).toEqual([]);
    expect(
      await found({ 'articles/x/index.md': article('[a](#api_b)\n\n## 一 {#API_b}') }),
    ).toEqual([expect.stringContaining('has no heading with the name #api_b')]);
  });

  it('looks at a picture again when it is another', async () => {
    const folder = newFolder();
    const check = async (picture: Buffer) => {
      const files = {
        ...pair('![圖](a.gif)', '![A picture](a.gif)'),
        'articles/x/a.gif': picture,
      };
      return (await checkFiles(files, folder)).findings.map(lineOf);
    };
    expect(await check(gif)).toEqual([]);
    expect(await check(Buffer.from('nothing'))).toContainEqual(
      expect.stringMatching(/^articles\/x\/index\.en\.md:6 error build: .*a\.gif.* cannot be read/),
    );
    expect(await check(gif)).toEqual([]);
  });

  it('sees pictures of public/ as it sees those beside a text', async () => {
    const shown = [
      '![圖](/img/a%20b.gif)',
      '{{< figure src="/img/a b.gif" alt="圖" >}}',
      '<img src="/img/a b.gif" alt="圖">',
    ].join('\n\n');
    const files = (cover: string): Files => ({
      'articles/x/index.md': article(shown, cover),
      '../public/img/a b.gif': gif,
      '../public/img/never shown.png': Buffer.from('nothing'),
    });
    expect(await found(files('cover: /img/a b.gif\n'))).toEqual([]);
    expect(await found(files('cover: {image: img/a b.gif}\n'))).toEqual([]);
    expect(
      await found({ ...files('cover: /img/c.gif\n'), '../public/img/a b.gif': 'nothing' }),
    ).toEqual([
      expect.stringMatching(
        /^articles\/x\/index.md:5 error build: `cover` "\/img\/c.gif" is not there; put the file into public\//,
      ),
      ...[7, 9, 11].map((line) =>
        expect.stringMatching(
          `^articles/x/index.md:${line} error build: picture "/img/a b.gif" cannot be read`,
        ),
      ),
    ]);
  });

  it.each(['NFC', 'NFD'] as const)(
    'finds a picture whose name is in %s on the disk',
    async (form) => {
      const name = 'caf\u00e9-\u30ac\u30a4\u30c9.gif';
      const ways = (['NFC', 'NFD'] as const).flatMap((written) => {
        const own = name.normalize(written);
        return [
          `![圖](${own})`,
          `![圖](${encodeURI(own)})`,
          `{{< figure src="${own}" alt="圖" >}}`,
          `<img src="${own}" alt="圖">`,
          `![圖][r${written}]\n\n[r${written}]: ./${own}`,
          `![圖](/img/${own})`,
          `![圖](/img/${encodeURI(own)})`,
          `{{< figure src="/img/${own}" alt="圖" >}}`,
        ];
      });
      for (const cover of [name, `/img/${name}`]) {
        for (const written of ['NFC', 'NFD'] as const) {
          const files = {
            'articles/x/index.md': article(
              ways.join('\n\n'),
              `cover: ${cover.normalize(written)}\n`,
            ),
            [`articles/x/${name.normalize(form)}`]: gif,
            [`../public/img/${name.normalize(form)}`]: gif,
          };
          expect(await found(files)).toEqual([]);
        }
      }
    },
  );

  it('finds what a link leads to, in whichever normal form', async () => {
    const files = {
      'articles/caf\u00e9.md': article('一', 'slug: caf\u00e9\n'),
      'articles/x.md': article('[a](/zh-tw/articles/cafe\u0301/) [b](/zh-tw/articles/cafe%CC%81/)'),
    };
    expect((await found(files)).filter((line) => !line.includes('not ASCII'))).toEqual([]);
  });

  it('names every file that is overlooked once, unless a text links to it', async () => {
    const folder = newFolder();
    const text = article('[資料](notes.txt)');
    mkdirSync(join(folder, 'content', 'articles'), { recursive: true });
    symlinkSync('/etc/passwd', join(folder, 'content', 'articles', 'link.md'));
    mkdirSync(join(folder, 'content', 'articles', 'empty.md'));
    const { findings } = await checkFiles(
      {
        'articles/a/index.md': text,
        'articles/a/notes.txt': 'x',
        'articles/a/more.md': text,
        'articles/b/index.mdx': text,
        'articles/c.mdown': text,
        'articles/d.MKD': text,
        'articles/e.txt': text,
        'articles/f/Index.md': article('一'),
        'articles/g.md/index.md': article('一', 'slug: g\n'),
        'articles/g.md/a.mp3': 'x',
        'articles/README.txt': 'x',
        'articles/h/index.MD': article('一'),
      },
      folder,
    );
    expect(findings.map(({ file, level, what }) => `${file} ${level}: ${what}`)).toEqual([
      'articles/a/more.md doubt: the file is overlooked: it is in the folder of another text',
      'articles/b/index.mdx doubt: the file is overlooked: texts end in .md',
      'articles/c.mdown doubt: the file is overlooked: texts end in .md',
      'articles/d.MKD doubt: the file is overlooked: texts end in .md',
      'articles/e.txt doubt: the file is overlooked: texts end in .md',
      'articles/empty.md doubt: the folder has the name of a text',
      'articles/f/Index.md doubt: Index.md is read as index.md, which not every program does',
      'articles/g.md doubt: the folder has the name of a text',
      'articles/link.md doubt: this is a link on the disk, which is not followed',
    ]);
  });

  it('follows links to the files of other texts, and to places in them', async () => {
    const links =
      '[一](y.md) [二](./y.md#甲) [三](../pages/about.md) [四](z/index.md) [五](<z/index.en.md>) [六](y.md#乙)';
    const files = {
      'articles/x.md': article(links),
      'articles/y.md': article('## 甲', 'slug: yy\n'),
      'articles/z/index.zh-tw.md': article('內文。'),
      'articles/z/index.en.md': translation('Text.', hashOf('內文。')),
      'pages/about.md': article('內文。'),
    };
    expect(await found(files)).toEqual([
      'articles/x.md:6 error anchor: articles/y.md has no heading with the name #乙; use the words of a heading, with hyphens for spaces',
    ]);
  });

  it('finds linked files, and says once which are not there', async () => {
    const body = [
      '[一](report.pdf)',
      '[二](none.pdf)',
      '[三](/files/menu.pdf)',
      '[四](/files/none.pdf)',
      '[五](talk.mp3)',
      '[六](page.html)',
      '[七](../../../secret.pdf)',
    ];
    const lines = await found({
      'articles/x/index.md': article(body.join('\n\n')),
      'articles/x/report.pdf': 'x',
      'articles/x/talk.mp3': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n',
      'articles/x/page.html': 'x',
      '../public/files/menu.pdf': 'x',
      '../secret.pdf': 'x',
    });
    const at = (line: number) => `articles/x/index.md:${line}`;
    expect(lines.map((line) => line.replace(/;.*/, ''))).toEqual([
      `${at(8)} error link: the link to none.pdf leads nowhere`,
      `${at(12)} error link: the link to /files/none.pdf leads nowhere`,
      `${at(14)} doubt build: the linked file "talk.mp3" is only a pointer of Git LFS`,
      `${at(14)} error link: the link to talk.mp3 leads nowhere`,
      `${at(16)} doubt build: the linked file "page.html" is of a kind that is not published beside texts (.html)`,
      `${at(16)} error link: the link to page.html leads nowhere`,
      `${at(18)} error link: the link to ../../../secret.pdf leads nowhere`,
    ]);
  });

  it.each([
    ['a comment', '<!-- later -->'],
    ['an unused note', '[^1]: Nobody asks.'],
    ['an unused note below a comment', '<!-- later -->\n\n[^1]: Nobody asks.'],
    ['a rule', '---'],
    ['characters that show nothing', '&nbsp;\n\n\u200b<br>\n\n\u2060'],
    ['an empty element', '<div></div>'],
  ])('finds no text in %s alone, and lets a draft wait for it', async (_, body) => {
    const of = (more: string) => found({ 'articles/x.md': article(body, more) });
    expect(await of('')).toEqual([
      expect.stringMatching(/^articles\/x\.md:5 error build: no text/),
    ]);
    expect(await of('draft: true\n')).toEqual([
      expect.stringMatching(/^articles\/x\.md:6 doubt build: no text/),
    ]);
  });

  it('calls what Git LFS has left a pointer', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12\n';
    const lines = await found({
      'articles/x/index.md': article('![圖](a.png)', 'cover: b.svg\n'),
      'articles/x/a.png': pointer,
      'articles/x/b.svg': pointer,
      'articles/y.md': pointer,
    });
    expect(lines).toEqual([
      expect.stringContaining('`cover` "b.svg" is only a pointer of Git LFS; fetch'),
      expect.stringContaining('picture "a.png" is only a pointer of Git LFS; fetch'),
      expect.stringContaining('y.md:1 error build: the file is only a pointer of Git LFS; fetch'),
    ]);
  });

  it('reports the errors of the build, of front matter and of the text', async () => {
    expect(
      await found({
        'articles/a.md': '---\ntitle: 甲\ndate: soon\n---\n內文。\n',
        'articles/b.md': article('![圖](missing.png)'),
      }),
    ).toEqual([
      'articles/a.md:3 error build: `date` is "soon", which is not a date; write a date such as 2026-01-05 or 2026-01-05T12:00:00+08:00',
      'articles/b.md:6 error build: picture "missing.png" is not there; put the file beside the text or correct its name',
    ]);
  });

  it.each<[string, Files, string[]]>([
    [
      'a link that leads nowhere, in either language',
      pair('[甲](/zh-tw/articles/y/)', '[A](/en/tags/nothing/)'),
      [
        'articles/x/index.en.md:6 error link: the link to /en/tags/nothing/ leads nowhere; correct the address, or take the link away',
        'articles/x/index.zh-tw.md:6 error link: the link to /zh-tw/articles/y/ leads nowhere; correct the address, or take the link away',
      ],
    ],
    [
      'a link in HTML that cannot be decoded',
      { 'articles/x.md': article('<a href="%zz.md#%zz">甲</a>') },
      [
        'articles/x.md:6 error link: the link to %zz.md#%zz leads nowhere; correct the address, or take the link away',
      ],
    ],
    [
      'an anchor that is not there',
      { 'articles/x.md': article('[甲](#標) [乙](#nothing)\n\n## 標題') },
      [
        'articles/x.md:6 error anchor: this text has no heading with the name #標; write #標題',
        'articles/x.md:6 error anchor: this text has no heading with the name #nothing; use the words of a heading, with hyphens for spaces',
      ],
    ],
    [
      'an anchor that is not there in another text',
      {
        'articles/x.md': article('[甲](/zh-tw/about/#nothing)'),
        'pages/about.md': article('內文。'),
      },
      [
        'articles/x.md:6 error anchor: pages/about.md has no heading with the name #nothing; use the words of a heading, with hyphens for spaces',
      ],
    ],
    [
      'a link to a file of Markdown that is no text, or is not published',
      {
        'articles/x.md': article('[甲](z.md) [乙](../pages/none.md) [丙](y.md)'),
        'articles/y.md': article('內文。', 'slug: yy\ndraft: true\n'),
      },
      [
        'articles/x.md:6 error link: the link to z.md leads nowhere; correct the address, or take the link away',
        'articles/x.md:6 error link: the link to ../pages/none.md leads nowhere; correct the address, or take the link away',
        'articles/x.md:6 doubt link: the link to /zh-tw/articles/yy/ leads to articles/y.md, which is not published; publish that first, or take the link away',
      ],
    ],
    [
      'a relative link, which works in one place only',
      { 'articles/x.md': article('[甲](../y/)'), 'articles/y.md': article('內文。') },
      [
        'articles/x.md:6 doubt link: the link to ../y/ works on this page only, not beside its translation or in feeds; write /zh-tw/articles/y/',
      ],
    ],
    [
      'a link to what is not published',
      {
        'articles/x.md': article('[甲](/zh-tw/articles/y/)'),
        'articles/y.md': article('內文。', 'draft: true\n'),
      },
      [
        'articles/x.md:6 doubt link: the link to /zh-tw/articles/y/ leads to articles/y.md, which is not published; publish that first, or take the link away',
      ],
    ],
    [
      'a cover that is not there',
      {
        'articles/x.md': article('內文。', 'cover: a.png\n'),
        'articles/y.md': article('內文。', 'cover: /nothing.png\n'),
      },
      [
        'articles/x.md:5 error build: `cover` "a.png" is not there; put the file beside the text or correct its name',
        'articles/y.md:5 error build: `cover` "/nothing.png" is not there; put the file into public/ or correct its name',
      ],
    ],
    [
      'pictures without a description, but not an ornament',
      {
        'articles/x/index.md': article(
          '![](a.gif)\n\n![][a]\n\n{{< figure src="a.gif" caption="圖說" >}}\n\n<img src="a.gif"> <img src="a.gif" alt="">\n\n[a]: a.gif',
        ),
        'articles/x/a.gif': gif,
      },
      [
        'articles/x/index.md:6 doubt picture-description: the picture a.gif has no description; say between the square brackets what is to be seen',
        'articles/x/index.md:8 doubt picture-description: the picture a has no description; say between the square brackets what is to be seen',
        'articles/x/index.md:10 doubt picture-description: the picture a.gif has no description; say in alt="…" what is to be seen',
        'articles/x/index.md:12 doubt picture-description: the picture a.gif has no description; say in alt="…" what is to be seen',
      ],
    ],
    [
      'a large picture',
      {
        'articles/x/index.md': article('![圖](a.gif)'),
        'articles/x/a.gif': Buffer.concat([gif, Buffer.alloc(2_500_000)]),
      },
      [
        'articles/x/a.gif:1 doubt picture-size: the picture has 2.5 MB; make it smaller than 2 MB; 2000 pixels are wide enough',
      ],
    ],
    [
      'a description that is missing or too long',
      {
        'articles/x.md': '---\ntitle: 甲\ndate: 2026-01-05\n---\n內文。\n',
        'articles/y.md': article('內文。').replace('說明。', '說'.repeat(101)),
        'articles/z.en.md': translation('Text.', 'date: 2026-01-05\n').replace(
          'About it.',
          'x'.repeat(200),
        ),
      },
      [
        'articles/x.md:2 doubt description-missing: the text has no description for lists and previews; add a `description` of one or two sentences',
        'articles/y.md:4 doubt description-length: the description is too long for previews by 2 columns; keep it within 100 Chinese characters or 200 Latin letters',
      ],
    ],
    [
      'headings that skip a level',
      {
        'articles/x.md': article('## 一\n\n#### 二\n\n## 三'),
        'articles/y.md': article('#### 一'),
      },
      [
        'articles/x.md:8 doubt heading-level: the heading "二" skips a level; take away a #, or put a heading between',
        'articles/y.md:6 doubt heading-level: the heading "一" skips a level; take away 2 #, or put a heading between',
      ],
    ],
    [
      'addresses that are not ASCII',
      {
        'articles/文章.md': article('內文。'),
        'articles/文集/index.md': article('內文。'),
        'articles/x.md': article('內文。', 'slug: 對頁\n'),
      },
      [
        'articles/x.md:5 doubt slug: `slug` gives the address "對頁", which is not ASCII; set a `slug` such as my-article, and the old address as one of its `aliases`',
        'articles/文章.md:1 doubt slug: the name of articles/文章.md gives the address "文章", which is not ASCII; set a `slug` such as my-article, and the old address as one of its `aliases`',
        'articles/文集/index.md:1 doubt slug: the name of articles/文集 gives the address "文集", which is not ASCII; set a `slug` such as my-article, and the old address as one of its `aliases`',
      ],
    ],
    [
      'a tag that one article alone has, in both its languages',
      {
        'articles/x/index.zh-tw.md': article('內文。', 'tags: [甲, 乙]\n'),
        'articles/x/index.en.md': translation('Text.', `tags: [甲, 乙]\n${hashOf('內文。')}`),
        'articles/y.md': article('內文。', 'tags: [乙]\n'),
      },
      [
        'articles/x/index.en.md:4 doubt tag-once: no other article has the tag "甲"; use one that leads somewhere, or keep it for articles to come',
      ],
    ],
    [
      'tags that differ only in case, width or 台/臺',
      {
        'articles/a.md': article('內文。', 'tags: [台灣, AI]\n'),
        'articles/b.md': article('內文。', 'tags: [台灣, AI]\n'),
        'articles/c.md': article('內文。', 'tags: [臺灣, ai]\n'),
        'articles/d.md': article('內文。', 'tags: [臺灣, ＡＩ]\n'),
        'articles/e.md': article('內文。', 'tags: [台灣, ＡＩ]\n'),
        'articles/f.md': article('內文。', 'tags: [C＋＋, A+]\n'),
        'articles/g.md': article('內文。', 'tags: [C++, "A +"]\n'),
      },
      [
        'articles/c.md:5 doubt tag-spelling: the tag "臺灣" differs from "台灣" only in case, width, spaces, hyphens or 台/臺; write 台灣',
        'articles/c.md:5 doubt tag-spelling: the tag "ai" differs from "AI" only in case, width, spaces, hyphens or 台/臺; write AI',
        'articles/d.md:5 doubt tag-spelling: the tag "臺灣" differs from "台灣" only in case, width, spaces, hyphens or 台/臺; write 台灣',
        'articles/d.md:5 doubt tag-spelling: the tag "ＡＩ" differs from "AI" only in case, width, spaces, hyphens or 台/臺; write AI',
        'articles/e.md:5 doubt tag-spelling: the tag "ＡＩ" differs from "AI" only in case, width, spaces, hyphens or 台/臺; write AI',
        'articles/f.md:5 doubt tag-spelling: the tag "C＋＋" differs from "C++" only in case, width, spaces, hyphens or 台/臺; write C++',
        'articles/g.md:5 doubt tag-spelling: the tag "A +" differs from "A+" only in case, width, spaces, hyphens or 台/臺; write A+',
      ],
    ],
    [
      'tags that taxonomy.yaml does not list, or names in one language',
      {
        'taxonomy.yaml':
          'tags:\n  - {id: taiwan, zh-tw: 台灣, en: Taiwan}\n  - {id: tea, en: Tea}\ncategories:\n  - {id: talks, zh-tw: 演講}\n',
        'articles/a.md': article('內文。', 'tags: [taiwan, 黑膠]\n'),
        'articles/b.md': article('內文。', 'tags: [臺灣, 台灣, 黑膠]\n'),
        'articles/c.md': article('內文。', 'tags: [臺灣]\n'),
      },
      [
        'articles/a.md:5 doubt tag-unlisted: taxonomy.yaml does not list the tag "黑膠"; list it there with an id and its name in both languages',
        'articles/b.md:5 doubt tag-spelling: the tag "臺灣" differs from "台灣" only in case, width, spaces, hyphens or 台/臺; write 台灣',
        'articles/b.md:5 doubt tag-unlisted: taxonomy.yaml does not list the tag "臺灣"; list it there with an id and its name in both languages',
        'articles/c.md:5 doubt tag-spelling: the tag "臺灣" differs from "台灣" only in case, width, spaces, hyphens or 台/臺; write 台灣',
        'taxonomy.yaml:3 doubt tag-untranslated: the tag "tea" has no Chinese name; add a line zh-tw: … to it',
        'taxonomy.yaml:5 doubt tag-untranslated: the category "talks" has no English name; add a line en: … to it',
      ],
    ],
    [
      'mainland usage in Chinese texts, but not in code, quotes and addresses',
      {
        'articles/x/index.zh-tw.md': article(
          '看視頻與屏\n幕。\n\n他說「視頻」，又說『默認\n視頻』。`視頻` https://例.example/視頻 [字](https://a.example/視頻)\n\n> 視頻\n\n```\n視頻\n```\n\n演算法、相信息息相關。',
        ).replace('文章', '軟件'),
        'articles/x/index.en.md': translation('The word 視頻.', 'source_hash: "0"\n'),
      },
      [
        'articles/x/index.en.md:4 doubt translation-stale: articles/x/index.zh-tw.md has changed since it was translated (changed: the beginning); translate the changes, then run npm run translations -- --accept x',
        'articles/x/index.en.md:1 doubt translation-differs: 0 code blocks here, 1 in articles/x/index.zh-tw.md; see whether one was lost or added in translation',
        'articles/x/index.en.md:1 doubt translation-differs: 0 links here, 2 in articles/x/index.zh-tw.md; see whether one was lost or added in translation',
        'articles/x/index.zh-tw.md:2 doubt usage: "軟件" is mainland usage; write 軟體, or put it in 「」 when it is quoted',
        'articles/x/index.zh-tw.md:6 doubt usage: "視頻" is mainland usage; write 影片, or put it in 「」 when it is quoted',
        'articles/x/index.zh-tw.md:6 doubt usage: "屏幕" is mainland usage; write 螢幕, or put it in 「」 when it is quoted',
      ],
    ],
    [
      'a translation that has fallen behind, but not a draft',
      {
        'articles/x/index.zh-tw.md': article('新的內文。\n\n## 乙'),
        'articles/x/index.en.md': translation('Text.\n\n## B', hashOf('內文。\n\n## 乙')),
        'articles/y/index.zh-tw.md': article('新的內文。'),
        'articles/y/index.en.md': translation('Text.', `${hashOf('內文。')}draft: true\n`),
      },
      [
        'articles/x/index.en.md:4 doubt translation-stale: articles/x/index.zh-tw.md has changed since it was translated (changed: the beginning); translate the changes, then run npm run translations -- --accept x',
      ],
    ],
    [
      'a translation that says nothing of its original',
      { 'articles/x.md': article('內文。'), 'articles/x.en.md': translation('Text.') },
      [
        'articles/x.en.md:1 doubt translation-unknown: the translation does not say which state of articles/x.md it was made from; when it fits, record it with npm run translations -- --accept x',
      ],
    ],
    [
      'what was lost in translation',
      pair('2026 年。\n\n## 標題', 'A year.'),
      [
        'articles/x/index.en.md:1 doubt translation-differs: 0 headings here, 1 in articles/x/index.zh-tw.md; see whether one was lost or added in translation',
        'articles/x/index.zh-tw.md:6 doubt translation-differs: the number 2026 is not in articles/x/index.en.md; see whether it was lost or mistyped in translation',
      ],
    ],
  ])('reports %s', async (_, files, expected) => {
    expect((await found(files)).toSorted()).toEqual(expected.toSorted());
  });

  it('knows every kind of page that a link can lead to', async () => {
    const addresses = [
      ...[
        '/',
        '/zh-tw',
        '/zh-tw/',
        '/en/index.html',
        '/en/articles/',
        '/en/archive/',
        '/en/search/?q=a',
      ],
      ...['/zh-tw/tags/', '/zh-tw/tags/taiwan/', '/en/tags/臺灣/', '/en/tags/%E5%8F%B0%E7%81%A3/'],
      ...['/en/categories/talks/', '/en/categories/talks/feed.xml', '/en/series/part-one/'],
      ...['/zh-tw/articles/x/#p1', '/zh-tw/articles/x/facing/', '/en/articles/x.md', '/a/x/'],
      ...['/posts/old-name/', '/zh-tw/about/#標題', '/en/articles/?tag=taiwan', '/icon.svg'],
      ...[
        '/zh-tw/feed.json',
        '/sitemap.xml',
        '/llms.txt',
        '#:~:text=內文',
        '/en/articles/x/#heading',
      ],
      ...[`${site.url}/en/`, 'https://other.example/nothing', 'mailto:a@example.org'],
    ];
    const list = addresses.map((address) => `- [x](${address})`).join('\n');
    const more =
      'tags: [taiwan]\ncategories: [talks]\nseries: [Part one]\naliases: [/posts/old-name/]\n';
    expect(
      await found({
        'taxonomy.yaml':
          'tags:\n  - {id: taiwan, zh-tw: 台灣, en: Taiwan, aliases: [臺灣]}\ncategories:\n  - {id: talks, zh-tw: 演講, en: Talks}\n',
        'articles/x/index.zh-tw.md': article('內文。', more),
        'articles/x/index.en.md': translation(
          'Text.\n\n## Heading',
          `${hashOf('內文。')}draft: false\n`,
        ),
        'articles/y.md': article('內文。', 'tags: [taiwan]\n'),
        'pages/about.md': article(`## 標題\n\n${list}`),
      }),
    ).toEqual([
      'articles/x/index.en.md:9 doubt translation-differs: 1 headings here, 0 in articles/x/index.zh-tw.md; see whether one was lost or added in translation',
    ]);
  });

  it('says the same the second time, and notices what has changed since', async () => {
    const folder = newFolder();
    const files = pair('看視頻。', 'Watch 3 films.');
    const first = await checkFiles(files, folder);
    expect(await checkFiles({}, folder)).toEqual(first);
    expect(first.findings.map(({ rule }) => rule)).toEqual(['translation-differs', 'usage']);

    await checkFiles({ 'articles/x/index.zh-tw.md': article('看 3 部影片。') }, folder);
    const later = await checkFiles({}, folder);
    expect(later.findings.map(({ rule }) => rule)).toEqual(['translation-stale']);
  });
});
