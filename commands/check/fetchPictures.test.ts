import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fingerprint } from '../../model/freshness';
import type { Network } from '../import/fetchPicture';
import { article, newFolder, removeFolders, translation } from './checkSample';

vi.setConfig({ testTimeout: 60_000 });
afterEach(removeFolders);

/** 1 × 1 pixels. */
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

let server: Server;
let origin = '';
let asked: string[] = [];
beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.statusCode = url.startsWith('/gone') ? 404 : 200;
    response.end(url.startsWith('/page') ? '<p>No picture.' : gif);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  origin = `http://pictures.example:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
afterEach(() => {
  asked = [];
});

const network: Network = {
  lookUp: async () => [{ address: '127.0.0.1', family: 4 }],
  allows: () => true,
};

/** Fetches the pictures of texts by their paths. @returns the report, and every file of the folder */
async function fetchFor(files: Record<string, string>, prepare = (_content: string) => {}) {
  const folder = newFolder();
  const content = join(folder, 'content');
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), data);
  }
  prepare(content);
  vi.resetModules();
  vi.doMock('../../build/paths', () => ({
    contentDir: content,
    publicDir: join(folder, 'public'),
    cacheDir: join(folder, 'cache'),
    pictureCacheDir: join(folder, 'cache', 'pictures'),
  }));
  const { fetchPictures, formatFetched } = await import('./fetchPictures');
  const report = formatFetched(await fetchPictures('2026-02-01T00:00:00Z', network));
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' });
  return {
    report: report.replaceAll(`${content}/`, '').replaceAll(origin, 'O'),
    names: paths.filter((path) => /\.\w+$/.test(path)).sort(),
    read: (path: string) => readFileSync(join(content, path), 'utf8'),
  };
}

describe('fetchPictures', () => {
  it('brings every kind of picture beside the text and leaves the rest of it alone', async () => {
    const text = (a: string, b: string, c: string, d: string, e: string, f: string) =>
      article(
        `![${origin}/a.gif](${a} "Title") 字 [link](${origin}/a.gif) ![](${b})\r\n\r\n` +
          `{{< figure src="${c}" alt="花" >}}\n\n<img alt='x' src='${d}'>\n\n![ref][r] \`![](${origin}/a.gif)\`\n\n` +
          `[r]: <${e}>\n\n<!-- <img src="${origin}/a.gif"> -->\n`,
        `cover:\n  image: "${f}"\n`,
      );
    const at = (name: string) => `${origin}/${name}`;
    const { report, names, read } = await fetchFor({
      'articles/x/index.md': text(
        at('a.gif'),
        at('a.gif?w=2'),
        at('c.gif'),
        at('d.gif?a=1&amp;b=2'),
        at('e.gif'),
        at('f.gif'),
      ),
    });
    expect(report).toContain('6 of 6 pictures on other sites were fetched');
    const name = (stem: string) => names.filter((one) => one.includes(`/${stem}-`));
    const [a, b] = [...report.matchAll(/O\/a\.gif(?:\?w=2)? is now (\S+)/g)].map(([, to]) => to);
    const only = (stem: string) => name(stem)[0]?.replace('articles/x/', '') ?? '';
    expect(read('articles/x/index.md')).toBe(
      text(a ?? '', b ?? '', only('c'), only('d'), only('e'), only('f')),
    );
    expect(asked).toContain('/d.gif?a=1&b=2');
    expect(names).toHaveLength(7);
  });

  it('says what could not be had, and leaves it', async () => {
    const body = `![a](${'O'}/gone.gif)\n\n![b](O/page.gif)\n\n![c](O/a&#46;gif)`.replaceAll(
      'O',
      origin,
    );
    const { report, read, names } = await fetchFor({ 'articles/x.md': article(body) });
    expect(report.split('\n')).toEqual([
      'articles/x.md:6: O/gone.gif stays where it is: the server answers 404',
      'articles/x.md:8: O/page.gif stays where it is: it is not a picture that can be shown: it cannot be read (line 1: Missing end tag for element p)',
      expect.stringMatching(/^articles\/x\.md:10: O\/a\.gif stays where it is: .* escapes/),
      '0 of 3 pictures on other sites were fetched',
    ]);
    expect(read('articles/x.md')).toBe(article(body));
    expect(names).toEqual(['articles/x.md']);
  });

  it('asks once for both texts of a bundle, and keeps the translation up to date', async () => {
    const body = `![a](${origin}/a.gif)\n`;
    const { read } = await fetchFor({
      'articles/x/index.zh-tw.md': article(body.trim()),
      'articles/x/index.en.md': translation(body.trim(), `source_hash: ${fingerprint(body)}\n`),
    });
    expect(asked).toEqual(['/a.gif']);
    const [, after = ''] = read('articles/x/index.zh-tw.md').split(/---\n(?=!)/);
    expect(read('articles/x/index.en.md')).toContain(`source_hash: "${fingerprint(after)}"`);
  });

  it('writes over nothing, and not through links', async () => {
    const { nameOf } = await import('../import/fetchPicture');
    const name = `${nameOf(`${origin}/a.gif`)}.gif`;
    const outside = join(newFolder(), 'outside');
    const { report } = await fetchFor(
      { 'articles/x/index.md': article(`![a](${origin}/a.gif)`) },
      (content) => symlinkSync(outside, join(content, 'articles', 'x', name)),
    );
    expect(report).toContain(`stays where it is: another file is called ${name}`);
    expect(() => readFileSync(outside)).toThrow('ENOENT');
  });
});
