import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { filesIn } from '../../build/support/files';
import { renderMarkdown } from '../../markdown/render';
import { readFrontMatter } from '../../model/frontMatter';
import { NoSite } from './findSite';
import { importSite } from './importSite';
import { formatReport } from './report';

const fixtures = 'commands/import/fixtures';
const now = '2026-01-01T00:00:00Z';
const options = { fetchPictures: false, dryRun: false, now };
let folder: string;
let server: Server;

// Several tests together with everything else on a small machine.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  const picture = await readFile(`${fixtures}/suffix/static/img/lantern.png`);
  server = createServer(({ url }, response) => {
    if (url === '/cat.png') response.end(picture);
    else if (url === '/page.png') response.end('<html>no picture</html>');
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** All that an import has written, as one text. */
async function written(to: string): Promise<string> {
  const parts = (await filesIn(to)).map(async (path) => {
    const text = path.endsWith('.md') ? await readFile(join(to, path), 'utf8') : '(a file)\n';
    return `===== ${path}\n${text}`;
  });
  return (await Promise.all(parts)).join('');
}

describe.each(['suffix', 'folder', 'toml', 'shapes', 'hexo', 'contentlayer'])(
  'the site %s',
  (name) => {
    it('comes over as expected, with its report', async () => {
      const root = `${fixtures}/${name}`;
      const to = join(folder, name, 'content');
      const report = await importSite(root, { ...options, to });
      const shown = formatReport(report, root, 'content', false);
      await expect(shown.replaceAll(to, 'content')).toMatchFileSnapshot(
        `fixtures/${name}.report.txt`,
      );
      await expect(await written(to)).toMatchFileSnapshot(`fixtures/${name}.content.txt`);
    });

    it('is left as it is by a second import', async () => {
      const to = join(folder, name, 'content');
      const before = await written(to);
      const report = await importSite(`${fixtures}/${name}`, { ...options, to });
      expect(report.written.new).toBe(0);
      expect(report.kept).toEqual([]);
      expect(await written(to)).toBe(before);
    });

    it('passes the checks of the build', async () => {
      const to = join(folder, name, 'content');
      const files = await filesIn(to);
      for (const path of files.filter((one) => one.endsWith('.md'))) {
        const { frontMatter, body, bodyLine, problems } = readFrontMatter(
          await readFile(join(to, path), 'utf8'),
          path,
        );
        expect(problems).toEqual([]);
        const bundle = path.slice(0, path.lastIndexOf('/') + 1);
        const pictures = files
          .filter((one) => one.startsWith(bundle) && one.endsWith('.png'))
          .map((one) => [one.slice(bundle.length), { address: `/${one}` }]);
        const rendered = await renderMarkdown(body, {
          language: path.includes('.en.') ? 'en' : 'zh-tw',
          title: frontMatter?.title ?? '',
          file: path,
          lineOffset: bodyLine,
          basePath: '',
          origin: 'https://example.org',
          pictures: Object.fromEntries(pictures),
        });
        expect(rendered.problems).toEqual([]);
      }
    });
  },
);

describe('an import', () => {
  it('never overwrites what is there', async () => {
    const to = join(folder, 'kept', 'content');
    await importSite(`${fixtures}/folder`, { ...options, to });
    const file = join(to, 'articles/winter/index.zh-tw.md');
    const edited = `${await readFile(file, 'utf8')}\nMy own words.\n`;
    await writeFile(file, edited);
    const report = await importSite(`${fixtures}/folder`, { ...options, to });
    expect(await readFile(file, 'utf8')).toBe(edited);
    expect(report.kept.join()).toContain('articles/winter/index.zh-tw.md');
  });

  it('gives a text another name when an article of the site has its own', async () => {
    const to = join(folder, 'named', 'content');
    await cp(`${fixtures}/folder/text/zh/blog`, join(to, 'articles'), { recursive: true });
    await importSite(`${fixtures}/folder`, { ...options, to });
    expect(await filesIn(to)).toContain('articles/blog-winter/index.zh-tw.md');
  });

  it('writes nothing when it is only tried', async () => {
    const to = join(folder, 'dry', 'content');
    const report = await importSite(`${fixtures}/toml`, { ...options, to, dryRun: true });
    expect(report.written.new).toBeGreaterThan(0);
    await expect(filesIn(join(folder, 'dry'))).rejects.toThrow();
  });

  it('fetches pictures from other sites, once', async () => {
    const root = join(folder, 'remote');
    const to = join(folder, 'fetched', 'content');
    const { port } = server.address() as AddressInfo;
    const address = `http://pictures.test:${port}`;
    const network = {
      lookUp: async () => [{ address: '127.0.0.1', family: 4 }],
      allows: (at: string, on: number) => at === '127.0.0.1' && on === port,
    };
    await cp(`${fixtures}/suffix`, root, { recursive: true });
    const file = join(root, 'content/posts/night-market/index.zh-tw.md');
    const text = (await readFile(file, 'utf8')).replaceAll('http://pictures.test', address);
    await writeFile(file, `${text}\n![no](${address}/page.png) ![gone](${address}/gone.png)\n`);
    const report = await importSite(root, { ...options, to, fetchPictures: true, network });
    const found = (await filesIn(to)).find((path) => /\/cat-[\da-f]{8}\.png$/.test(path));
    expect(found).toBeDefined();
    const why = report.problems.map(({ what }) => what).join('\n');
    expect(why).toContain('page.png was not fetched: it is not a picture');
    expect(why).toContain('gone.png was not fetched: the server answers 404');
    const again = await importSite(root, { ...options, to, fetchPictures: true, network });
    expect(again.fetched).toBe(0);
    expect(again.written.new).toBe(0);
  });

  it('takes no file along that only a link leads to, and no folder', async () => {
    const root = join(folder, 'links');
    const to = join(folder, 'unlinked', 'content');
    await cp(`${fixtures}/suffix`, root, { recursive: true });
    const bundle = join(root, 'content/posts/night-market');
    await writeFile(join(folder, 'secret.zip'), 'secret');
    await symlink(join(folder, 'secret.zip'), join(bundle, 'data.zip'));
    await symlink(join(folder, 'secret.zip'), join(bundle, 'data.png'));
    await mkdir(join(bundle, 'v1.2'));
    const text = await readFile(join(bundle, 'index.zh-tw.md'), 'utf8');
    const links = '[a](data.zip) [b](v1.2) [c](notes.txt) ![d](data.png)';
    await writeFile(join(bundle, 'index.zh-tw.md'), `${text}\n${links}\n`);
    await importSite(root, { ...options, to });
    const files = [...(await filesIn(to)), ...(await filesIn(join(to, '..', 'public')))];
    expect(files.filter((path) => /notes\.txt$/.test(path))).toHaveLength(1);
    expect(files.filter((path) => /data|v1/.test(path))).toEqual([]);
  });

  it('leaves to the site what has an address there', async () => {
    const root = join(folder, 'own');
    const to = join(folder, 'own-to', 'content');
    await mkdir(join(root, 'content', 'posts'), { recursive: true });
    await mkdir(join(root, 'static'));
    await writeFile(join(root, 'hugo.toml'), 'title = "x"\n');
    const text =
      '---\ntitle: T\ndate: 2026-01-05\naliases: [/old/, /search/, /404.html]\n---\n\nT\n';
    await writeFile(join(root, 'content', 'posts', 't.md'), text);
    for (const name of ['manifest.webmanifest', 'sw.js', 'robots.txt', 'x.txt']) {
      await writeFile(join(root, 'static', name), 'x\n');
    }
    await importSite(root, { ...options, to });
    const article = (await written(to)).match(/^aliases:.*$(?:\n-.*|\n +.*)*/m)?.[0];
    expect(article).toContain('/old/');
    expect(article).not.toMatch(/search|404/);
    expect(await filesIn(join(to, '..', 'public'))).toEqual(['x.txt']);
  });

  it('says when there is no site', async () => {
    const none = importSite('markdown', { ...options, to: join(folder, 'none') });
    await expect(none).rejects.toThrow(NoSite);
  });
});
