import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { kindProblem } from './fileKinds';
import { NoSite } from './findSite';
import { importSite } from './importSite';
import { formatReport, Report } from './report';
import { NoFolder, SiteFiles } from './siteFiles';
import { writeFiles } from './write';

vi.setConfig({ testTimeout: 60_000 });

const picture = 'commands/import/fixtures/suffix/static/img/lantern.png';
const text = (body: string, matter = '') =>
  `---\ntitle: A text\ndate: 2020-01-02\n${matter}---\n\n${body}\n`;
let folder = '';
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A folder with a site, and beside it files of somebody else that hold the word "hidden". */
async function make(files: Record<string, string | Uint8Array>): Promise<string> {
  count += 1;
  const place = join(folder, String(count));
  const others = {
    'secret/key.md': text('hidden'),
    'secret/key.txt': 'hidden',
    'secret/key.png': 'hidden',
  };
  const all = { 'site/content/post/one.md': text('words'), ...files };
  for (const [path, bytes] of Object.entries({ ...others, ...all })) {
    await mkdir(dirname(join(place, path)), { recursive: true });
    await writeFile(join(place, path), bytes);
  }
  return place;
}

/** Imports the site in a folder; gives its report and all that was written, names and bytes. */
async function run(place: string, allow: string[] = []) {
  const to = join(place, 'out/content');
  const root = join(place, 'site');
  const options = { to, allow, fetchPictures: false, dryRun: false, now: '2026-01-01T00:00:00Z' };
  const result = await importSite(root, options);
  return {
    report: formatReport(result, root, to, false),
    ...(await writtenBelow(join(place, 'out'))),
  };
}

async function writtenBelow(out: string) {
  const entries = await readdir(out, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const bytes = await Promise.all(paths.map((path) => readFile(path, 'latin1')));
  return { names: paths.map((path) => path.slice(out.length + 1)), written: bytes.join('\n') };
}

describe('the configuration', () => {
  const ways: [string, string][] = [
    ['contentDir', 'contentDir: ../secret'],
    ['contentDir, a long way', 'contentDir: content/../../secret'],
    ['contentDir, with backslashes', "contentDir: '..\\secret'"],
    ['staticDir', 'staticDir: ../secret'],
    ['staticDir in a list', 'staticDir: [static, ../secret]'],
    ['staticDir3', 'staticDir3: ../secret'],
    ['assetDir', 'assetDir: ../secret'],
    ['contentDir of a language', 'languages: {en: {contentDir: ../secret}}'],
    ['staticDir of a language', 'languages: {en: {staticDir: ../secret}}'],
    ['a mount of content', 'module: {mounts: [{source: ../secret, target: content/x}]}'],
    ['a mount of static', 'module: {mounts: [{source: ../secret, target: static}]}'],
    ['a mount of assets', 'module: {mounts: [{source: ../secret, target: assets}]}'],
    ['a drive', "contentDir: 'C:\\Users'"],
  ];
  it.each(ways)('leads nowhere out of the site: %s', async (_, line) => {
    const place = await make({ 'site/hugo.yaml': `title: a\n${line}\n` });
    const failed = await run(place).catch((error: Error) => error);
    const report = failed instanceof Error ? failed.message : failed.report;
    if (failed instanceof Error) expect(failed).toBeInstanceOf(NoSite);
    else expect(failed.written).not.toContain('hidden');
    expect(report).toMatch(/hugo\.yaml:2: the folder .* leads out of the site .*--allow/);
  });

  it.each(['/etc', '/etc/ssl', '../../../../../etc'])('nor to %s', async (where) => {
    const place = await make({ 'site/hugo.toml': `staticDir = "${where}"\n` });
    const { names, report } = await run(place);
    expect(names.filter((name) => name.startsWith('public/'))).toEqual([]);
    expect(report).toContain('hugo.toml:1: the folder');
  });

  it('nor by links', async () => {
    const place = await make({});
    const { links } = { links: ['static', 'assets', 'data', 'config'] };
    for (const link of links) await symlink('../secret', join(place, 'site', link));
    await symlink('../../secret', join(place, 'site/content/post/more'));
    await symlink('../secret/key.md', join(place, 'site/hugo.yaml'));
    const { written, report } = await run(place);
    expect(written).not.toContain('hidden');
    expect(report).toContain('content/post/more');
    expect(report).toMatch(/hugo\.yaml:1: it leads out of the site/);
  });

  it('reaches a folder outside when a flag names it', async () => {
    const place = await make({ 'site/hugo.yaml': 'staticDir: ../secret\n' });
    await writeFile(join(place, 'secret/.env'), 'concealed');
    const { names, written } = await run(place, [join(place, 'secret')]);
    expect(names).toContain('public/key.txt');
    expect(written).not.toContain('concealed');
    await expect(run(place, [join(place, 'nowhere')])).rejects.toThrow(NoFolder);
  });
});

it('calls that multiply what they name leave out their text, and no other', async () => {
  const place = await make({
    'site/hugo.toml': '',
    'site/content/post/many/index.md': text(
      '{{< code x.py >}}{{< t >}}{{< zz f=x.py >}}\n'.repeat(20_000),
    ),
    'site/content/post/many/x.py': 'x = 1\n'.repeat(8_000),
  });
  const { report, names } = await run(place);
  expect(names.filter((name) => name.endsWith('.md'))).toHaveLength(1);
  expect(report).toContain('its shortcodes become more than 20000000 characters');
});

describe.each(['.git', 'commondir'])('a hostile repository (%s)', (kind) => {
  it('runs nothing and reads nothing elsewhere', async () => {
    const place = await make({
      'site/content/post/two.md': '---\ntitle: Undated\n---\n\nwords\n',
      'site/.git/HEAD': 'ref: refs/heads/../../../../secret/key.txt\n',
      'site/.git/config': '[core]\n\tfsmonitor = "touch ran"\n\tpager = "touch ran"\n',
      'site/.git/objects/info/alternates': kind === '.git' ? '/etc\n' : '../../../secret\n',
    });
    const { report, names } = await run(place);
    expect(names.join()).not.toContain('ran');
    expect(report).toContain('two.md:1: it has no date, and Git knows none');
  });
});

describe('other generators’ configurations', () => {
  it.each([
    ['_config.yml', 'source_dir: ../secret\n'],
    ['contentlayer.config.js', "export default { contentDirPath: '../secret' }\n"],
  ])('lead nowhere out of the site: %s', async (name, source) => {
    const place = await make({ [`site/${name}`]: source });
    const done = await run(place).catch((error: Error) => error);
    if (!(done instanceof Error)) expect(done.written).not.toContain('hidden');
  });
});

describe('what texts name', () => {
  const secrets = {
    'site/.env': 'hidden',
    'site/.git/config.txt': 'hidden',
    'site/hugo.yaml': 'title: hidden',
    'site/package.json': '{"name": "hidden"}',
    'site/private/notes.txt': 'hidden',
    'site/content/post/.htpasswd': 'hidden',
    'site/content/post/.notes/a.txt': 'hidden',
    'site/content/post/server.pem': 'hidden',
    'site/content/post/server.key': 'hidden',
    'site/content/post/cert.p12': 'hidden',
    'site/content/post/id_rsa': 'hidden',
    'site/content/post/id_rsa.txt': 'hidden',
    'site/content/post/config.toml': 'hidden',
    'site/content/post/config.json': 'hidden',
    'site/content/post/package.json': 'hidden',
    'site/content/post/credentials.json': 'hidden',
    'site/content/post/dump.sql': 'hidden',
    'site/content/post/a.yaml': 'hidden',
    'site/content/post/.hidden.png': 'hidden',
  };
  const names = [
    ...Object.keys(secrets).map((path) => path.replace(/^site\/(?:content\/post\/)?/, '')),
    ...['.env', 'hugo.yaml', '.git/config.txt', 'package.json', 'private/notes.txt'].flatMap(
      (name) => [`../../${name}`, `/../${name}`, `%2e%2e/%2e%2e/${name}`, `..%2f..%2f${name}`],
    ),
    ...['key.txt', 'key.png', 'key.md'].flatMap((name) => [
      `../../../secret/${name}`,
      `..%2F..%2F..%2Fsecret%2F${name}`,
      `..\\..\\..\\secret\\${name}`,
      `x/../../../../secret/${name}`,
      `leak/${name}`,
      `linked.${name.slice(4)}`,
    ]),
    '/etc/passwd',
    '/etc/hostname',
    'file:///etc/passwd',
    'circle.txt',
    'C:/secret/key.txt',
  ];

  it.each(['post', 'root'])('stays where it is (%s)', async (which) => {
    const links = names.map(
      (name) =>
        `[a](<${name}>) ![b](<${name}>) <img src="${name}">\n\n{{< figure src="${name}" >}}\n`,
    );
    const yaml = which === 'root' ? 'contentDir: .\nstaticDir: .\ntitle: hidden' : 'title: hidden';
    const place = await make({
      ...secrets,
      'site/hugo.yaml': yaml,
      'site/content/post/one.md': text(links.join('\n'), 'cover: ../../.env\n'),
    });
    const post = join(place, 'site/content/post');
    await symlink('../../../secret', join(post, 'leak'));
    for (const kind of ['txt', 'png', 'md'])
      await symlink(`../../../secret/key.${kind}`, join(post, `linked.${kind}`));
    await symlink('circle.txt', join(post, 'circle.txt'));
    await symlink('../../.env', join(post, 'inner.png'));
    const { written, names: files, report } = await run(place);
    // A site that publishes all of its folder publishes this too.
    const open = which === 'root' ? ['public/private/notes.txt'] : [];
    expect(files.filter((name) => name.startsWith('public/'))).toEqual(open);
    expect(written.match(/^hidden$/gm) ?? []).toHaveLength(open.length);
    expect(report).toContain('"../../.env"');
    expect(report).toMatch(/one\.md|index\.zh-tw\.md:\d+|index\.en\.md:\d+/);
  });

  it('comes over when it is of a kind for readers', async () => {
    const place = await make({
      'site/content/post/a/index.md': text('[plan](plan.pdf) [data](b/data.csv) [again](plan.pdf)'),
      'site/content/post/a/plan.pdf': 'pdf',
      'site/content/post/a/b/data.csv': 'csv',
      'site/static/song.mp3': 'mp3',
    });
    const { names: files } = await run(place);
    const open = files.filter((name) => name.startsWith('public/'));
    expect(open.sort()).toEqual([
      'public/files/a/data.csv',
      'public/files/a/plan.pdf',
      'public/song.mp3',
    ]);
  });

  it('is not mistaken for another file of its name', async () => {
    const place = await make({
      'site/content/post/a/index.md': text('[x](x/a.txt) [y](y/a.txt)'),
      'site/content/post/a/x/a.txt': 'first',
      'site/content/post/a/y/a.txt': 'second',
    });
    const { written, names: files } = await run(place);
    expect(files).toContain('public/files/a/a-2.txt');
    expect(written).toContain('first');
    expect(written).toContain('second');
  });

  it('runs no code when it is a drawing', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg"><script>bad()</script><path d="M0 0"/></svg>';
    const place = await make({
      'site/static/a.svg': svg,
      'site/static/b.svg': '<html>bad()</html>',
      'site/static/c.html': '<script>bad()</script>',
      'site/static/d.xml': '<x xmlns="http://www.w3.org/1999/xhtml"><script>bad()</script></x>',
    });
    const { names: files, written, report } = await run(place);
    expect(files.filter((name) => name.startsWith('public/'))).toEqual(['public/a.svg']);
    expect(written).not.toContain('bad()');
    for (const name of ['b.svg', 'c.html', 'd.xml']) expect(report).toContain(name);
  });

  it('says what a drawing loses, and brings one that can be built', async () => {
    const label =
      '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml"><select><option>gone</option></select></div></foreignObject>';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${label}<path d="M0 0"/></svg>`;
    const place = await make({
      'site/content/post/a/index.md': text('![d](d.svg)'),
      'site/content/post/a/d.svg': svg,
      'site/static/s.svg': svg,
    });
    const { written, report } = await run(place);
    for (const name of ['d.svg', 's.svg']) {
      expect(report).toMatch(new RegExp(`${name}:1: the drawing loses words`));
    }
    expect(written).not.toContain('foreignObject');
  });

  it('stays in the site or is refused, whatever path leads to it', async () => {
    const place = await make({ 'site/content/post/ok.txt': 'fine' });
    await symlink('../secret', join(place, 'site/out'));
    await symlink('..', join(place, 'site/content/up'));
    const files = new SiteFiles(join(place, 'site'), [], () => {});
    const part = fc.constantFrom(
      '..',
      '.',
      'content',
      'post',
      'ok.txt',
      'out',
      'up',
      'key.txt',
      'secret',
      '',
      'site',
      '.git',
      '/',
      'etc',
      'passwd',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const read = files.read(`${join(place, 'site')}/${parts.join('/')}`);
        if ('bytes' in read) expect(read.bytes.toString()).toMatch(/^fine$|words/);
      }),
      { numRuns: 2000 },
    );
  });
});

it('endings decide what is brought over', () => {
  for (const name of ['a.pdf', 'my-secret-garden.pdf', 'points.json', 'a.tar.gz', 'A.PNG', 'x.py'])
    expect(kindProblem(name), name).toBeUndefined();
  for (const name of [
    '.env',
    'a',
    'a.pem',
    'A.KEY',
    'a.p12',
    'a.pfx',
    'id_ed25519.txt',
    'x.kdbx',
    'x.php',
    'package-lock.json',
    'tsconfig.json',
    'passwords.csv',
    'next.config.mjs',
    'x.env',
    'x.sqlite',
    'x.html',
    'x.bak',
    'x.yml',
    'x.toml',
    'x.ini',
    'x.conf',
  ])
    expect(kindProblem(name), name).toBeDefined();
});

describe('where an import writes', () => {
  it('is the folder for content, whatever slugs and addresses say', async () => {
    const bad = [
      '../../x',
      '/../..',
      '..',
      '.',
      '/etc/passwd',
      'a/../../b',
      '..%2f..%2fx',
      '%2e%2e',
      '..\\x',
      'con',
      'page',
      'feed',
      '.git',
      'index',
      ' ',
      '\\u0000',
      'x'.repeat(500),
    ];
    const files = bad.flatMap((slug, index) => [
      [
        `site/content/post/s${index}.md`,
        text('words', `slug: "${slug.replace(/\\(?!u)/g, '\\\\')}"\n`),
      ],
      [
        `site/content/post/u${index}.md`,
        text(
          'words',
          `url: "/${slug.replace(/\\(?!u)/g, '\\\\')}"\naliases: ["${slug.replace(/\\(?!u)/g, '\\\\')}"]\n`,
        ),
      ],
      [
        `site/content/pages${index}.md`,
        text('words', `type: page\nslug: "${slug.replace(/\\(?!u)/g, '\\\\')}"\n`),
      ],
    ]);
    const place = await make(Object.fromEntries(files));
    const before = (await readdir(place)).sort();
    const { names, written } = await run(place);
    expect((await readdir(place)).sort()).toEqual([...before, 'out'].sort());
    for (const name of names)
      expect(name).toMatch(/^content\/(?:article|page)s\/[^./\\]+\/index\.(?:en|zh-tw)\.md$/);
    expect(names.length).toBe(files.length + 1);
    const aliases = written.match(/^aliases:.*/gm)?.join('\n');
    expect(aliases).not.toMatch(/\/\.|%2|x{201}/);
  });

  it('is never behind a link, nor in a file’s place', async () => {
    const place = await make({});
    const to = join(place, 'out/content');
    await mkdir(join(to, 'articles'), { recursive: true });
    await symlink(join(place, 'secret'), join(to, 'articles/one'));
    await writeFile(join(to, 'articles/two'), 'a file');
    const report = new Report();
    const bytes = Buffer.from('new');
    const paths = [
      'articles/one/index.en.md',
      'articles/two/index.en.md',
      'articles/a.png',
      'articles/a.png/b.png',
      'articles/three/index.en.md',
    ];
    await writeFiles(
      to,
      paths.map((path) => ({ path, bytes })),
      report,
      false,
    );
    expect((await readdir(join(place, 'secret'))).sort()).toEqual(['key.md', 'key.png', 'key.txt']);
    expect(await readFile(join(to, 'articles/two'), 'utf8')).toBe('a file');
    expect(report.kept.map((one) => one.slice(to.length + 10)).sort()).toEqual([
      'a.png',
      'a.png/b.png',
      'one/index.en.md',
      'two/index.en.md',
    ]);
    expect(await readFile(join(to, 'articles/three/index.en.md'), 'utf8')).toBe('new');
  });

  it('gives pictures the endings of pictures, and names that can be written', async () => {
    const png = (await readFile(picture)).toString('base64');
    const long = `${'a'.repeat(79)}😀${'字'.repeat(50)}.png`;
    const place = await make({
      'site/content/post/pic/index.md': text(
        `![a](data:image/md;base64,${png}) ![b](data:image/html;base64,aGlkZGVu) ![c](${encodeURIComponent(long)})`,
      ),
      [`site/content/post/pic/${long}`]: await readFile(picture),
    });
    const { names, report } = await run(place);
    const pictures = names.filter(
      (name) => name.startsWith('content/articles/pic/') && !name.endsWith('.md'),
    );
    expect(pictures).toHaveLength(2);
    for (const name of pictures) expect(name).toMatch(/\.png$/);
    expect(report).toContain('is not a picture');
  });
});

describe('damage', () => {
  it('is a line of the report', async () => {
    const place = await make({
      'site/content/post/latin.md': Buffer.from('---\ntitle: a\n---\n\xe9\xe8', 'latin1'),
      'site/content/post/nul.md': 'a\0b',
      'site/content/post/index.md/inside.txt': 'a folder with the name of a text',
      'site/content/post/deep.md': text('words', `a: ${'['.repeat(20_000)}\n`),
      'site/content/post/dashes.md': text('words', `a:\n ${'- '.repeat(20_000)}x\n`),
      'site/content/post/toml.md': `+++\ntitle = "a"\nx = ${'['.repeat(20_000)}\n+++\nwords`,
      'site/content/post/json.md': `{"title": "a", "x": ${'['.repeat(20_000)}${']'.repeat(20_000)}}\nwords`,
      'site/content/post/bomb.md': text('words', bomb),
      'site/content/post/proto.md': `{"__proto__": {"a": 1}, "constructor": 2, "title": "p"}\nwords`,
      'site/content/post/constructor.md': 'constructor\nwords\nconstructor\n',
      'site/data/authors/a.yaml': `a: ${'{a: '.repeat(20_000)}`,
      'site/data/authors/b.yaml': Buffer.from('name: \xe9', 'latin1'),
      'site/config/_default/params.json': '{"a": ',
      'site/hugo.toml': 'permalinks = {post = "/:constructor/:slug/"}\n',
    });
    const post = join(place, 'site/content/post');
    execFileSync('mkfifo', [
      join(post, 'pipe.md'),
      join(place, 'site/hugo.yaml'),
      join(post, 'pipe.png'),
    ]);
    await writeFile(
      Buffer.concat([Buffer.from(`${post}/`), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]),
      text('words'),
    );
    await writeFile(join(post, 'a\nb.md'), text('words'));
    const { report, names } = await run(place);
    for (const said of [
      'latin.md',
      'nul.md',
      'deep.md:1:',
      'dashes.md:1:',
      'toml.md:1:',
      'json.md:1:',
      'bomb.md:1:',
      'pipe.md',
      'hugo.yaml:1:',
      'pipe.png',
      'a.yaml:1:',
      'b.yaml:1:',
      'params.json:1:',
      'not UTF-8',
      'a control character',
    ])
      expect(report).toContain(said);
    expect(report).not.toMatch(/\bat .*\.ts:\d+|RangeError|Maximum call/);
    expect(names.some((name) => name.includes('articles/one/'))).toBe(true);
    expect(names.some((name) => name.includes('articles/constructor/'))).toBe(true);
  });
});

/** YAML whose aliases stand for 9^9 values. */
const bomb = Array.from(
  { length: 10 },
  (_, level) =>
    `a${level}: &a${level} [${Array(9)
      .fill(level === 0 ? 'x' : `*a${level - 1}`)
      .join(', ')}]\n`,
).join('');
