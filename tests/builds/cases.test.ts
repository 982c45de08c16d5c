import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkFiles, type Files, removeFolders } from '../../commands/check/checkSample';
import { serve } from '../../commands/serve/server';
import { launchOptions } from '../support/browser';
import { corpus, startBuild } from '../support/builds';
import { copyCheckout } from '../support/checkout';

/** What authors write and other programs lose, as content folders, and what check finds in each. */
type Case = { files: Files; found: string[] };

const text = (title: string, body: string, more = ''): string =>
  `---\ntitle: "${title}"\ndate: 2026-01-05\ndescription: "A line."\n${more}---\n\n${body}\n`;

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** In one normal form on the disk, in the other in the text. */
const pictureName = 'mañana-ベーカリー.gif';

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="90" viewBox="0 0 320 90">
<rect x="10" y="10" width="130" height="60" fill="#fff" stroke="#000"/>
<switch><foreignObject width="100%" height="100%"><div xmlns="http://www.w3.org/1999/xhtml"
style="display:flex;padding-top:40px;margin-left:40px">煮水</div></foreignObject></switch>
<foreignObject x="170" y="10" width="130" height="60"><div xmlns="http://www.w3.org/1999/xhtml">沖茶</div>
</foreignObject></svg>`;

const name = 'com.example.teahouse.kettles.factory.WaterIsNotHotEnoughYetException';
const address = `https://downloads.example.org/${'a-long-path_'.repeat(9)}report.pdf`;
const formula = `$${'a_1+b_2\\cdot\\operatorname{softmax}(x)+'.repeat(6)}c$`;

/** Each has something in it that does not break by itself. */
const wide: Record<string, string> = {
  code: `## \`${name}\`\n\nText \`${name}\`.\n\n- \`${name}\``,
  html: `<kbd>${name}</kbd> <samp>${name}${name}</samp>\n\n<dl><dt>${name}</dt><dd>${name}${name}</dd></dl>`,
  address: `${address}\n\n- ${address}\n\n> ${address}\n\n> [!NOTE]\n> ${address}`,
  folded: `<details><summary>${address}</summary>\n\n${address}\n\n</details>`,
  tables: `| a |\n|---|\n| ${address} |\n| ${formula} |\n\n|${' word word |'.repeat(14)}\n|${'---|'.repeat(14)}`,
  formulas: `## ${formula}\n\nText ${formula}.\n\n- ${formula}\n\n> ${formula}`,
  notes: `Text[^1][^2][^3].\n\n[^1]: \`${name}${name}\`\n\n[^2]: ${address}\n\n[^3]: ${formula}`,
  preformatted: `<pre>${name} ${name} ${name}</pre>`,
  ruby: `<ruby>${'茶'.repeat(40)}<rt>${'chá '.repeat(40)}</rt></ruby>`,
};
const wideFrontMatter = `tags: ["${name}", "Rindfleischetikettierungsüberwachungsaufgabe"]
categories: ["${name}"]
series: "${name}"
source_url: "${address}"
author: "${name}"
license: "${name}"
`;

/** What builds. */
const right: Record<string, Case> = {
  'tags that differ in symbols': {
    files: {
      'articles/tags-c/index.zh-tw.md': text('指標', '文。', 'tags: ["C"]\n'),
      'articles/tags-plus/index.zh-tw.md': text('樣板', '文。', 'tags: ["C++"]\n'),
      'articles/tags-sharp/index.zh-tw.md': text('委派', '文。', 'tags: ["C#", ".NET"]\n'),
      'articles/tags-wide/index.zh-tw.md': text(
        '網路',
        '文。',
        'tags: ["Net", "C＋＋", "A+", "A"]\n',
      ),
    },
    found: [
      'articles/tags-wide/index.zh-tw.md:5 doubt: the tag "C＋＋" differs from "C++" only in case, width, spaces, hyphens or 台/臺',
    ],
  },
  'a picture in the other normal form': {
    files: {
      'articles/shop/index.zh-tw.md': text(
        '麵包店',
        `![櫥窗](${pictureName.normalize('NFD')})\n\n文。`,
      ),
      [`articles/shop/${pictureName.normalize('NFC')}`]: gif,
      'articles/shop-mac/index.zh-tw.md': text(
        '茶行',
        `![門口](${pictureName.normalize('NFC')})\n\n文。`,
      ),
      [`articles/shop-mac/${pictureName.normalize('NFD')}`]: gif,
    },
    found: [],
  },
  'folded lines between Han': {
    files: {
      'articles/folds/index.zh-tw.md':
        '---\ntitle: >-\n  很長的題目\n  寫成兩行\ndate: 2026-01-05\ndescription: >-\n  說明寫得長，\n' +
        '  在這裡換行\n  再換一次。\nsource_name: >-\n  鄉間\n  電台\ntags: ["茶葉\n  烘焙"]\n---\n\n內文\n換行。\n',
    },
    found: [],
  },
  'names that an author gave to headings': {
    files: {
      'articles/places/index.en.md': text(
        'Places',
        'See [one](#Tea_Pot), [two](#Cup.2) and [three](#沖泡_方法).\n\n## One {#Tea_Pot}\n\nText.\n\n' +
          '## Two {#Cup.2}\n\nText.\n\n## 三 {#沖泡_方法}\n\nText.',
      ),
    },
    found: [],
  },
  'quotation marks beside what is no text': {
    files: {
      'articles/marks/index.en.md': text(
        'Marks',
        `The value of $y$'s root, "$y$" said. A note[^1]'s mark, "see it[^1]" and 'it[^1]' here.

{{< youtube GMXnmaky9FY >}}

At [01:02]'s mark, "[01:02]" it was. <kbd>Tab</kbd>'s key, "<kbd>Tab</kbd>" too. "![cup](cup.gif)" cup's.

[^1]: A note.`,
      ),
      'articles/marks/cup.gif': gif,
    },
    found: [],
  },
  'a drawing with labels as HTML': {
    files: {
      'articles/drawing/index.zh-tw.md': text('泡茶', '![步驟](steps.svg)\n\n文。'),
      'articles/drawing/steps.svg': drawing,
    },
    found: [],
  },
  'files that a text links to': {
    files: {
      'articles/files/index.zh-tw.md': text(
        '檔案',
        '[全文](paper.pdf)、[數字](figures.csv)、[錄音](./tape.mp3)、[另一篇](../files-2/index.md)。',
      ),
      'articles/files-2/index.zh-tw.md': text('另一篇', '文。'),
      'articles/files/paper.pdf': '%PDF',
      'articles/files/figures.csv': 'a,b',
      'articles/files/tape.mp3': 'x',
    },
    found: [],
  },
  'addresses with blanks': {
    files: {
      'articles/blanks/index.zh-tw.md': text(
        '空格',
        '文。\n\n![桌面](桌面 2026-01-05 上午9.00.png)\n\n見[講義](第一 講.pdf)。',
      ),
    },
    found: [
      'articles/blanks/index.zh-tw.md:9 doubt: "![桌面](桌面 2026-01-05 上午9.00.png)" looks like a picture, but is text',
      'articles/blanks/index.zh-tw.md:11 doubt: "[講義](第一 講.pdf)" looks like a link, but is text',
    ],
  },
  'texts by other names': {
    files: {
      'articles/mdx/index.mdx': text('元件', '文。'),
      'articles/capitals/index.MD': text('大寫', '讀到了。'),
    },
    found: ['articles/mdx/index.mdx:1 doubt: the file is overlooked: texts end in .md'],
  },
  'what is wider than a page': {
    files: Object.fromEntries([
      ...Object.entries(wide).map(([kind, body]) => [
        `articles/wide-${kind}/index.en.md`,
        text(`Wide ${kind}`, body),
      ]),
      [
        'articles/wide-head/index.en.md',
        text(`${name} Donaudampfschifffahrtsgesellschaft`, 'Text.', wideFrontMatter),
      ],
    ]),
    found: [],
  },
};

/** What stops a build. */
const wrong: Record<string, Case> = {
  'values that YAML cuts': {
    files: {
      'articles/cut/index.zh-tw.md':
        '---\ntitle: 最香的 #1 烏龍 # 草稿\ndate: 2026-01-05 # 改過\ndescription: 第二集 #訪談 的摘要。\n' +
        'tags:\n  - 茶 #文化\n# 註解\nsource_name: "台 #1" # 註解\n---\n\n文。\n',
      'articles/cut-2/index.zh-tw.md':
        '---\ntitle: !Urgent 開店\ndate: 2026-01-05\ndescription: &tea 三件事\n---\n\n文。\n',
      'articles/cut-3/index.zh-tw.md': '---\ntitle: !重要 開店\ndate: 2026-01-05\n---\n\n文。\n',
    },
    found: [
      'articles/cut-2/index.zh-tw.md:2 error: "!Urgent" is lost: YAML takes it for a tag',
      'articles/cut-2/index.zh-tw.md:4 error: "&tea" is lost: YAML takes it for an anchor',
      'articles/cut-3/index.zh-tw.md:2 error: a value cannot start with !',
      'articles/cut/index.zh-tw.md:2 error: "#1 烏龍 # 草稿" is lost: YAML takes it for a comment',
      'articles/cut/index.zh-tw.md:4 error: "#訪談 的摘要。" is lost: YAML takes it for a comment',
      'articles/cut/index.zh-tw.md:6 error: "#文化" is lost: YAML takes it for a comment',
    ],
  },
  'elements that are taken out': {
    files: {
      'articles/elements/index.zh-tw.md': text(
        '元素',
        [
          '前。',
          '<video src="/tea.mp4" controls></video>',
          '<audio src="/tea.mp3"></audio>',
          '<svg viewBox="0 0 9 9"><text y="5">畫裡的字</text></svg>',
          '<math><mi>y</mi></math>',
          '<textarea>欄裡的字</textarea>',
          '<select><option>紅茶</option></select>',
          '<noscript>另外的字</noscript>',
          '<marquee>跑過的字</marquee>',
        ].join('\n\n'),
      ),
    },
    found: [
      ':9 error: <video> "/tea.mp4" is not there',
      ':11 error: <audio> "/tea.mp3" is not there',
      ...['13 error: <svg>', '15 error: <math>', '17 error: <textarea>', '19 error: <select>'].map(
        (start) => `:${start} in the text, which is not shown`,
      ),
      ':21 error: <noscript> in the text, which is not shown',
    ].map((line) => `articles/elements/index.zh-tw.md${line}`),
  },
  'texts without a text': {
    files: {
      'articles/empty-comment/index.zh-tw.md': text('一', '<!-- 改天再寫 -->'),
      'articles/empty-note/index.zh-tw.md': text('二', '[^1]: 沒有人問。'),
      'articles/no-words/index.zh-tw.md': text('三', '{{< youtube GMXnmaky9FY >}}'),
    },
    found: ['comment', 'note'].map(
      (kind) =>
        `articles/empty-${kind}/index.zh-tw.md:5 error: no text: nothing below the front matter is shown`,
    ),
  },
  'notes that lead nowhere': {
    files: {
      'articles/notes/index.zh-tw.md': text(
        '註',
        '茶[^1]、水[^2]、火[^3]。\n\n[^1]：全形冒號。\n\n[^2]: 一。\n\n[^2]: 二。\n\n[^4]: 無人問。\n\n見[目錄][toc]。',
      ),
    },
    found: [
      ':7 doubt: "[^1]" looks like a note, but is text',
      ':7 doubt: "[^3]" looks like a note, but is text',
      ':9 doubt: "[^1]：" looks like a note, but is text',
      ':13 error: note "[^2]" has the name of another',
      ':15 error: note "[^4]" is not referred to',
      ':17 doubt: "[目錄][toc]" looks like a link, but is text',
    ].map((line) => `articles/notes/index.zh-tw.md${line}`),
  },
};

afterEach(removeFolders);

describe('npm run check', { timeout: 60_000 }, () => {
  it.each(Object.entries({ ...right, ...wrong }))('knows %s', async (_, { files, found }) => {
    const { findings } = await checkFiles(files);
    const lines = findings
      .filter(({ rule }) => rule !== 'tag-once')
      .map(({ file, line, level, what }) => `${file}:${line} ${level}: ${what}`);
    expect(lines).toEqual(found);
  });
});

const folder = join('.cache', 'cases');

/** Builds all of some cases in one go. */
function buildCases(cases: Record<string, Case>) {
  const content = join(folder, corpus);
  rmSync(content, { recursive: true, force: true });
  for (const { files } of Object.values(cases)) {
    for (const [path, data] of Object.entries(files)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), data);
    }
  }
  return startBuild(folder).ended;
}

/** What builds print of what check finds in these. */
const printed = (cases: Record<string, Case>): string[] =>
  Object.values(cases)
    .flatMap(({ found }) => found.filter((line) => !line.includes(' the tag ')))
    .map(
      (line) =>
        `${corpus}/${line.replace(/ (error|doubt):/, (_, level) => (level === 'error' ? ':' : ': doubt:'))};`,
    );

const site = (path: string): string => readFileSync(join(folder, 'out', path), 'utf8');
const page = (slug: string, language = 'zh-tw'): string =>
  site(`${language}/articles/${slug}/index.html`);

/** The words of a tag's chips, by their addresses. */
const chips = (slug: string): string[] =>
  [...page(slug).matchAll(/href="(\/zh-tw\/tags\/[^"]*)"><span>([^<]*)/g)].map(
    ([, href, words]) => `${href} ${words}`,
  );

describe('npm run build', { timeout: 300_000 }, () => {
  let output: string;
  beforeAll(async () => {
    copyCheckout(folder);
    const { status, output: lines } = await buildCases(wrong);
    expect(status).toBe(1);
    for (const line of printed(wrong)) expect(lines).toContain(line);
    const built = await buildCases(right);
    expect(built.status, built.output).toBe(0);
    output = built.output;
  }, 300_000);

  it('prints the doubts that it goes on with', () => {
    for (const line of printed(right)) expect(output).toContain(line);
  });

  it('tells names by their symbols', () => {
    expect(chips('tags-c')).toEqual(['/zh-tw/tags/c/ C']);
    expect(chips('tags-plus')).toEqual(['/zh-tw/tags/c-plus-plus/ C++']);
    expect(chips('tags-sharp')).toEqual(['/zh-tw/tags/c-sharp/ C#', '/zh-tw/tags/dot-net/ .NET']);
    expect(chips('tags-wide')).toEqual([
      '/zh-tw/tags/net/ Net',
      '/zh-tw/tags/c-plus-plus/ C++',
      '/zh-tw/tags/a-plus/ A+',
      '/zh-tw/tags/a/ A',
    ]);
  });

  it.each(['shop', 'shop-mac'])('shows the picture of %s', (slug) => {
    const src = /<img src="([^"]+)"/.exec(page(slug))?.[1] ?? '';
    expect(src).toContain('/assets/pictures/');
    expect(site(decodeURIComponent(src)).length).toBeGreaterThan(0);
  });

  it('joins lines of Han wherever they are shown', () => {
    const shown = [page('folds'), site('zh-tw/articles/index.html'), site('zh-tw/feed.xml')];
    for (const words of ['很長的題目寫成兩行', '說明寫得長，在這裡換行再換一次。']) {
      for (const each of shown) expect(each.replaceAll('<wbr/>', '')).toContain(words);
    }
    for (const words of ['鄉間電台', '茶葉烘焙', '內文換行。'])
      expect(page('folds')).toContain(words);
  });

  it('keeps the names of headings', () => {
    const html = page('places', 'en');
    for (const id of ['Tea_Pot', 'Cup.2', '沖泡_方法']) {
      expect(html).toContain(`<h2 id="${id}">`);
      expect(html).toMatch(new RegExp(`<p>.*href="#(?:${id}|${encodeURIComponent(id)})"`));
    }
  });

  it('turns quotation marks the right way', () => {
    const words = page('marks', 'en')
      .replace(/<math.*?<\/math>|<img[^>]*>/g, 'x')
      .replace(/<[^>]+>/g, '');
    for (const phrase of [
      'The value of x’s root, “x” said. A note1’s mark, “see it1” and ‘it1’ here.',
      'At 01:02’s mark, “01:02” it was. Tab’s key, “Tab” too. “x” cup’s.',
    ]) {
      expect(words).toContain(phrase);
    }
  });

  it('shows the labels of drawings', () => {
    const svg = site(/src="([^"]+\.svg)"/.exec(page('drawing'))?.[1] ?? '');
    for (const label of ['煮水', '沖茶']) expect(svg).toMatch(new RegExp(`<text[^>]*>.*${label}`));
  });

  it('publishes files beside the article that links to them', () => {
    expect(page('files')).toContain('href="/zh-tw/articles/files-2/"');
    for (const file of ['paper.pdf', 'figures.csv', 'tape.mp3']) {
      expect(page('files')).toContain(`href="/zh-tw/articles/files/${file}"`);
      expect(site(`zh-tw/articles/files/${file}`)).not.toBe('');
    }
  });

  it('reads .MD', () => {
    expect(page('capitals')).toContain('讀到了。');
  });

  describe('in a browser', () => {
    let browser: Browser;
    let server: Awaited<ReturnType<typeof serve>>;
    beforeAll(async () => {
      browser = await chromium.launch(launchOptions());
      server = await serve({ folder: join(folder, 'out'), port: 0, basePath: '' });
    });
    afterAll(() => Promise.all([browser.close(), server.close()]));

    const articles = [...Object.keys(wide), 'head'].map((kind) => `articles/wide-${kind}/`);
    it.each([...articles, 'articles/', 'tags/', 'categories/', ''])(
      '%s does not scroll sideways',
      async (path) => {
        const tab = await browser.newPage();
        await tab.goto(`${server.address}en/${path}`);
        for (const width of [320, 390, 768, 1280]) {
          await tab.setViewportSize({ width, height: 800 });
          const scrolled = await tab.evaluate(() => document.documentElement.scrollWidth);
          expect(scrolled, `at ${width} px`).toBeLessThanOrEqual(width);
        }
        await tab.close();
      },
    );
  });
});
