import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../build/support/files';
import { buildScript } from '../../build/support/run';
import { serve } from '../../commands/serve/server';
import { copyCheckout, runIn } from '../support/checkout';

// A site below /repo of another origin, with texts that aren't published, and with odd names.

const origin = 'https://other.example';
const basePath = '/repo';
const whole = `${origin}${basePath}`;

/** Words that only texts have which aren't published: not one letter of them is to be in the site. */
const secret = 'kumquat';
const hidden = (frontMatter: string): string =>
  `---\ntitle: "Secret ${secret}, ${secret}的祕密"\ndate: 2026-01-05\ntags: [${secret}-tag, shared]\ncategories: [${secret}-category]\nseries: [${secret}-series]\naliases: ['/${secret}/${frontMatter.length}/']\n${frontMatter}\n---\n\n![${secret}](${secret}.png) [${secret}](${secret}.pdf)\n\nA ${secret} text.\n`;

const red = (side: number): Promise<Uint8Array> =>
  sharp({ create: { width: side, height: side, channels: 3, background: 'red' } })
    .png()
    .toBuffer();

const oddAliases = [
  '/舊 文/100%25/',
  '/it’s "so" & <b>/',
  '/star*/:name/',
  '/posts/old.html',
  '/Ünï/ｆ',
];

/** Every kind of file that a text shows, plays or links to. */
const filesOfOne = [
  '![公開](/images/my%20pic.png)',
  '[報告](報告.pdf#page=2)、[表](data/caf\u00e9.csv)、[菜單](/files/caf\u00e9.pdf)',
  '<video poster="/images/my pic.png" autoplay><source src="clip.mp4"><source src="clip.webm"><track src="zh.vtt"></video>',
  '<audio src="./talk.mp3"></audio>',
  '![外](https://pictures.example/a.png)',
].join('\n\n');

/** Files of public/. */
const published = async (): Promise<Record<string, string | Uint8Array>> => ({
  'images/my pic.png': await red(900),
  'images/nobody shows it.png': await red(901),
  ['files/caf\u00e9.pdf'.normalize('NFD')]: 'A menu.',
});

async function content(): Promise<Record<string, string | Uint8Array>> {
  const visible = (title: string, more = '') =>
    `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-01-05\ntags: ["c#", "a/b", "100%", "企業 市場", shared]\ncategories: [想法]\nseries: [連載 & 續]\n${more}\n---\n\n`;
  const texts: Record<string, string | Uint8Array> = {
    'articles/one/index.zh-tw.md': `${visible('第一篇', `aliases: ${JSON.stringify(oddAliases)}\ncover: cover.png`)}內文，[第二篇](/zh-tw/articles/two/)。\n\n![圖](圖.png)\n\n${filesOfOne}\n\n## 節\n\n內文。\n`,
    'articles/one/index.en.md': `${visible('One')}Text.\n\n## Part\n\nMore.\n`,
    'articles/one/報告.pdf': 'A report.',
    ['articles/one/data/caf\u00e9.csv'.normalize('NFD')]: 'a,b',
    'articles/one/talk.mp3': 'Sound.',
    'articles/one/clip.mp4': 'Moving pictures.',
    'articles/one/clip.webm': 'The same.',
    'articles/one/zh.vtt': 'WEBVTT',
    'articles/one/page.html': '<script>alert(1)</script>',
    'articles/one/unlinked.pdf': 'Nobody asks.',
    'articles/one/圖.png': await red(40),
    'articles/one/cover.png': await red(64),
    'articles/two.md': `${visible('第二篇')}內文。\n`,
    // A translation that is a draft: its original claims none.
    'articles/two.en.md': hidden('draft: "true"').replace(/^!.*$/m, ''),
    'articles/舊稿.md': `${visible('舊稿')}內文。\n`,
    'pages/about.md': '---\ntitle: 關於\n---\n\n內文。\n',
    [`pages/${secret}.md`]: hidden('draft: true').replace(/^!.*$/m, ''),
  };
  for (const [name, state] of Object.entries({
    [`${secret}-draft`]: 'draft: true',
    [`${secret}-future`]: 'publishDate: 2027-01-01',
    [`${secret}-tomorrow`]: 'lastmod: 2026-01-06',
    [`${secret}-expired`]: 'expiryDate: 2026-02-01',
  })) {
    const text = hidden(state);
    texts[`articles/${name}/index.zh-tw.md`] = name.endsWith('tomorrow')
      ? text.replace('2026-01-05', '2026-12-01')
      : text;
    texts[`articles/${name}/${secret}.png`] = await red(48);
    texts[`articles/${name}/${secret}.pdf`] = 'A sliced and candied fruit.';
  }
  return texts;
}

let out = '';
let files: string[] = [];
const folders: string[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  folders.push(folder);
  const write = (place: string, contents: Record<string, string | Uint8Array>) => {
    for (const [name, data] of Object.entries(contents)) {
      mkdirSync(dirname(join(place, name)), { recursive: true });
      writeFileSync(join(place, name), data);
    }
  };
  write(folder, await content());
  const elsewhere = join('.cache', 'below');
  copyCheckout(elsewhere);
  write(join(elsewhere, 'public'), await published());
  await runIn(elsewhere, process.execPath, buildScript, {
    CONTENT_DIR: folder,
    SITE_URL: origin,
    BASE_PATH: basePath,
    BUILD_TIME: '2026-11-01T00:00:00Z',
  });
  out = join(elsewhere, 'out');
  files = await filesIn(out);
}, 900_000);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A file as whoever downloads it gets it. */
function read(file: string): Buffer {
  const bytes = readFileSync(join(out, file));
  if (file.endsWith('.br')) return brotliDecompressSync(bytes);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

const isText = (file: string) =>
  /(?:\.(?:html|xml|json|txt|md|css|js|svg|webmanifest)|(?:^|\/)_redirects)$/.test(file);

describe('what is not published', () => {
  it('is nowhere in the site', async () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => file.includes(secret))).toEqual([]);
    // Terms in the search index share their first letters with the term before.
    const found = files.filter((file) => read(file).includes(secret.slice(2)));
    expect(found).toEqual([]);
    const picture = Buffer.from(await red(48));
    expect(files.filter((file) => read(file).equals(picture))).toEqual([]);
  });

  it('has no preview picture or font left behind', () => {
    const texts = files.filter(isText).map((file) => read(file).toString());
    const made = files.filter((file) => file.startsWith('assets/'));
    const unused = made.filter((file) => {
      const name =
        file
          .replace(/\.(?:br|gz)$/, '')
          .split('/')
          .at(-1) ?? '';
      return !texts.some((text) => text.includes(encodeURI(name)) || text.includes(name));
    });
    expect(unused).toEqual([]);
  });

  it('does not count', () => {
    const archive = read('zh-tw/archive/index.html').toString();
    expect(archive).toContain('3 篇');
    expect(read('zh-tw/articles/two/index.html').toString()).not.toContain('/en/articles/two/');
  });
});

describe('files of the author’s', () => {
  const own = 'zh-tw/articles/one/';
  const page = () => read(`${own}index.html`).toString();

  it('are published where a text links to them, and nothing that could run', () => {
    const beside = files.filter((file) => file.startsWith(own) && !/\.(?:html|br|gz)$/.test(file));
    expect(beside.map((file) => file.slice(own.length)).sort()).toEqual(
      ['clip.mp4', 'clip.webm', 'data/caf\u00e9.csv', 'talk.mp3', 'zh.vtt', '報告.pdf'].sort(),
    );
    expect(files.some((file) => file.endsWith('page.html'))).toBe(false);
    expect(read(`${own}報告.pdf`).toString()).toBe('A report.');
    const address = `${basePath}/${own}`;
    expect(page()).toContain(`href="${address}${encodeURI('報告.pdf')}#page=2"`);
    expect(page()).toContain(`href="${address}data/caf%C3%A9.csv"`);
    expect(page()).toContain(`href="${basePath}/files/cafe%CC%81.pdf"`);
  });

  it('are shown in every width if they are pictures of public/, which stay there', () => {
    const made = (name: string) =>
      files.filter((file) => file.startsWith(`assets/pictures/${name}.`));
    expect(
      made('my-pic')
        .map((file) => file.replace(/.*?\.\w+\./, ''))
        .sort(),
    ).toEqual(['480', '720', '900'].flatMap((width) => [`${width}.avif`, `${width}.webp`]));
    expect(made('nobody-shows-it')).toEqual([]);
    expect(files).toContain('images/my pic.png');
    expect(files).toContain('images/nobody shows it.png');
    expect(page()).toMatch(/<img src="\/repo\/assets\/pictures\/my-pic\.[^>]*width="900"/);
  });

  it('are played by the browser when a reader starts them', () => {
    expect(page()).toMatch(
      /<video controls preload="none" poster="\/repo\/assets\/pictures\/my-pic\.[^"]*" width="900" height="900"><source src="\/repo\/zh-tw\/articles\/one\/clip\.mp4"><source src="\/repo\/zh-tw\/articles\/one\/clip\.webm"><track src="\/repo\/zh-tw\/articles\/one\/zh\.vtt"><\/video>/,
    );
    expect(page()).toContain("media-src 'self'");
    expect(read('zh-tw/articles/two/index.html').toString()).not.toContain('media-src');
    expect(page()).not.toMatch(/autoplay|src="https:\/\/pictures/);
  });

  it('are whole addresses in feeds and in Markdown', () => {
    const feed = JSON.parse(read('zh-tw/feed.json').toString());
    const { content_html: html } = feed.items.find(({ url }: { url: string }) =>
      url.endsWith('/one/'),
    );
    expect(html).toContain(`<a href="${whole}/${own}talk.mp3">talk.mp3</a>`);
    expect(html).toContain(`<a href="${whole}/${own}clip.mp4">clip.mp4</a>`);
    expect(html).not.toMatch(/<(?:audio|video)/);
    const markdown = read('zh-tw/articles/one.md').toString();
    expect(markdown).toContain(`<audio src="${whole}/${own}talk.mp3"></audio>`);
    expect(markdown).toMatch(
      /!\[公開\]\(https:\/\/other\.example\/repo\/assets\/pictures\/my-pic\./,
    );
  });
});

describe('below a base path of another origin', () => {
  it('knows no other address', () => {
    for (const file of files.filter(isText)) {
      const text = read(file).toString();
      expect(text.includes('facing-pages.example'), file).toBe(false);
      for (const [address] of text.matchAll(/https:\/\/other\.example[^\s"'<>)\]]*/g)) {
        // The origin itself stands in llms.txt's prose or a policy at most.
        expect(address.startsWith(`${whole}/`), `${file}: ${address}`).toBe(true);
      }
    }
  });

  it('leads nowhere that does not exist, from page to page and from what machines read', {
    timeout: 60_000,
  }, async () => {
    const server = await serve({ folder: out, port: 0, basePath });
    const local = new URL(server.address).origin;
    const seen = new Map<string, string>();
    const queue: string[] = [];
    const add = (address: string, from: string) => {
      const plain = address.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
      if (!URL.canParse(plain, from)) return;
      const { href, origin: of, pathname } = new URL(plain, from);
      if (of !== origin) return;
      // The folder of what the search reads is no page.
      if (pathname === `${basePath}/search/`) return;
      expect(`${pathname}/`.startsWith(`${basePath}/`), `${address} in ${from}`).toBe(true);
      const target = href.replace(/[?#].*$/, '');
      if (!seen.has(target)) {
        seen.set(target, from);
        queue.push(target);
      }
    };
    add(`${whole}/`, `${whole}/`);
    for (const name of ['sitemap.xml', 'robots.txt', 'llms.txt', '_redirects']) {
      add(`${whole}/${name}`, `${whole}/`);
    }
    const wrong: string[] = [];
    for (let target = queue.pop(); target; target = queue.pop()) {
      const response = await fetch(local + target.slice(origin.length));
      if (response.status !== 200)
        wrong.push(`${response.status} ${target} in ${seen.get(target)}`);
      const type = response.headers.get('content-type') ?? '';
      const text = await response.text();
      if (/_redirects$/.test(target)) {
        for (const line of text.trim().split('\n')) {
          for (const part of line.split(' ').slice(0, 2)) add(part, target);
        }
      } else if (/html|xml|json|text\/(?:plain|css)|markdown|manifest/.test(type)) {
        const attributes =
          /\b(?:href|src|action|content|url|address|data-[\w-]+|template)="([^"\s]*)"/g;
        const patterns = [attributes, /url=([^"]+)/g, /url\(["']?([^"')]+)/g, /\]\(([^)\s]+)\)/g];
        const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
        for (const [, address = ''] of found) {
          if (/^(?:\/|https:)/.test(address)) add(address, target);
        }
        for (const [address] of text.matchAll(/https:\/\/other\.example[^\s"'<>)\]\\]*/g)) {
          add(address.replace(/\{.*$/, ''), target);
        }
      }
    }
    await server.close();
    expect(wrong).toEqual([]);
    const pages = files.filter((file) => file.endsWith('index.html'));
    // The link for both languages of an article that has one only leads on, and nobody offers it.
    const isAlone = (file: string) =>
      file.startsWith('a/') && read(file).includes('http-equiv="refresh"');
    const reached = new Set([...seen.keys()].map((address) => decodeURIComponent(address)));
    const missed = pages.filter((file) => {
      const address = `${whole}/${file.replace(/index\.html$/, '')}`;
      return !reached.has(address) && !isAlone(file);
    });
    expect(missed).toEqual([]);
  });

  it('keeps old addresses, however odd', async () => {
    const server = await serve({ folder: out, port: 0, basePath });
    const redirects = read('_redirects').toString();
    for (const alias of oddAliases) {
      const parts = alias.split('/').map(decodeURIComponent);
      const path = basePath + parts.map(encodeURIComponent).join('/');
      const response = await fetch(new URL(server.address).origin + path);
      expect(response.status, alias).toBe(200);
      const page = await response.text();
      expect(page).toContain('content="0; url=/repo/zh-tw/articles/one/"');
      expect(page).toContain(
        'rel="canonical" href="https://other.example/repo/zh-tw/articles/one/"',
      );
      const line = `${path.replace(/\/$/, '').replaceAll('*', '%2A')} /repo/zh-tw/articles/one/ 301`;
      expect(redirects.split('\n')).toContain(line);
    }
    // Where symbols didn't tell names apart, these were the addresses.
    for (const [before, now] of [
      ['tags/c', 'tags/c-sharp'],
      ['tags/100', 'tags/100-percent'],
      ['series/連載-續', 'series/連載-and-續'],
    ]) {
      const [from, to] = [`/repo/zh-tw/${before}`, `/repo/zh-tw/${now}/`].map(encodeURI);
      expect(redirects.split('\n')).toContain(`${from} ${to} 301`);
      const response = await fetch(`${new URL(server.address).origin}${from}/`);
      expect(await response.text()).toContain(`content="0; url=${to}"`);
    }
    for (const line of redirects.trim().split('\n')) {
      expect(line).toMatch(/^\/repo\/[!-)+-9;-~]+ \/repo\/[!-~]+ 301$/);
    }
    await server.close();
  });
});
