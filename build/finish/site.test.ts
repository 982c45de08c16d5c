import fs, {
  appendFileSync,
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isCompressible } from '../../model/fileNames';
import { filesIn } from '../support/files';
import { packManifest, readManifest } from './manifest';
import { openSite, restoreSite } from './site';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const places = () => ({
  previous: join(root, 'out'),
  folder: join(root, 'next'),
  manifest: join(root, 'site.json'),
});
const open = (options?: { verify: boolean }) => openSite(places(), 'version', options);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the folders of a discarded site', () => {
  it('are used again, with nothing of what was in them', async () => {
    const first = await open();
    for (const path of ['kept/index.html', 'gone/deep/index.html', 'file/index.html']) {
      await first.put(path, path);
    }
    await first.putInPlace([]);
    const second = await open();
    await second.put('kept/index.html', 'second');
    await second.putInPlace([]);
    // Emptied only in part, and with what no build writes there.
    const [discarded = ''] = readdirSync(join(root, 'next.discarded'));
    const folder = join(root, 'next.discarded', discarded);
    rmSync(join(folder, 'kept/index.html'));
    symlinkSync('/', join(folder, 'link'));

    const third = await open();
    expect(third.keep('kept/index.html')).toBe(true);
    await third.put('file', 'a file where a folder was');
    await third.put('link/index.html', 'a folder where a link was');
    await third.putInPlace([]);
    expect((await filesIn(join(root, 'out'))).filter((name) => !/\.(?:br|gz)$/.test(name))).toEqual(
      ['file', 'kept/index.html', 'link/index.html'],
    );
    expect(readdirSync(join(root, 'out')).sort()).toEqual(['file', 'kept', 'link']);
    expect(read('out/kept/index.html')).toBe('second');
  });
});

describe('a new site', () => {
  it('leaves the last one as it is when it writes what it had kept anew', async () => {
    const first = await open();
    await first.put('a/index.html', 'old');
    await first.putInPlace([]);
    const gzipped = readFileSync(join(root, 'out/a/index.html.gz'));

    const second = await open();
    expect(second.keep('a/index.html')).toBe(true);
    expect(second.keep('a/index.html')).toBe(true);
    expect(read('next/a/index.html')).toBe('old');
    await second.put('a/index.html', 'new');

    expect(read('next/a/index.html')).toBe('new');
    expect(read('out/a/index.html')).toBe('old');
    expect(readFileSync(join(root, 'out/a/index.html.gz'))).toEqual(gzipped);
    expect(readFileSync(join(root, 'next/a/index.html.gz'))).not.toEqual(gzipped);
  });

  it('does not keep what is not in the last one as it was written', async () => {
    const first = await open();
    await first.put('a.txt', 'old');
    await first.putInPlace([]);
    rmSync(join(root, 'out/a.txt'));

    const second = await open();
    expect(second.keep('a.txt')).toBe(false);
    expect(second.keep('b.txt')).toBe(false);
  });

  it('knows files that a host has kept by what is in them, whatever their times and inodes', async () => {
    const first = await open();
    await first.put('a.txt', 'old');
    await first.put('b.txt', 'old');
    await first.putInPlace([]);
    for (const [file, content] of [
      ['a', 'old'],
      ['b', 'odd'],
    ]) {
      const path = join(root, `out/${file}.txt`);
      const { mtime } = statSync(path);
      writeFileSync(`${path}.new`, content ?? '');
      renameSync(`${path}.new`, path);
      utimesSync(path, mtime, mtime);
    }

    const second = await open();
    expect(second.keep('a.txt')).toBe(true);
    expect(second.keep('b.txt')).toBe(false);
  });

  it('looks into files that seem untouched when it is told to verify', async () => {
    const first = await open();
    await first.put('a/index.html', 'old');
    await first.putInPlace([]);
    const twin = join(root, 'out/a/index.html.br');
    const { mtimeMs } = statSync(twin);
    const bytes = readFileSync(twin);
    bytes[3] = (bytes[3] ?? 0) ^ 1;
    writeFileSync(twin, bytes);
    utimesSync(twin, mtimeMs / 1000, mtimeMs / 1000);
    trust(twin);

    expect((await open()).keep('a/index.html')).toBe(true);
    expect((await open({ verify: true })).keep('a/index.html')).toBe(false);
  });

  it('makes a page again of which a twin is missing or different', async () => {
    for (const damage of [
      (twin: string) => rmSync(twin),
      (twin: string) => writeFileSync(twin, ''),
      (twin: string) => appendFileSync(twin, ' '),
    ]) {
      const first = await open();
      await first.put('a/index.html', 'page');
      await first.putInPlace([]);
      damage(join(root, 'out/a/index.html.br'));
      const second = await open();
      expect(second.isIntact('a/index.html')).toBe(false);
      expect(second.keep('a/index.html')).toBe(false);
      await second.put('a/index.html', 'page');
      await second.putInPlace([]);
      expect(await contentsIn('out')).toEqual({ 'a/index.html': 'page' });
    }
  });

  it('says which two files can not be there both, instead of losing one', async () => {
    const site = await open();
    await site.put('x.html', 'file');
    for (const path of ['x.html/y/index.html', 'x.html.br', 'x.html.gz/z.txt']) {
      expect(site.isTaken(path)).toBe(true);
      await expect(site.put(path, 'folder')).rejects.toThrow(
        `the site can't have both x.html and ${path}`,
      );
    }
    await site.put('d/e.txt', 'file');
    expect(site.isTaken('d')).toBe(true);
    await expect(site.put('d', 'file')).rejects.toThrow("the site can't have both d/ and d");
    expect(site.isTaken('d/f.txt')).toBe(false);
  });

  it('is made where files can not be linked', async () => {
    const first = await open();
    await first.put('a/index.html', 'page');
    await first.putInPlace([]);
    const link = vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    });
    syncBuiltinESMExports();
    try {
      for (const _ of [1, 2]) {
        const next = await open();
        expect(next.keep('a/index.html')).toBe(true);
        await next.putInPlace([]);
        expect(await contentsIn('out')).toEqual({ 'a/index.html': 'page' });
      }
    } finally {
      link.mockRestore();
      syncBuiltinESMExports();
    }
  });

  it('leaves the last one when its list can not be written', async () => {
    const first = await open();
    await first.put('a.txt', 'old');
    await first.putInPlace([]);
    const second = await open();
    await second.put('a.txt', 'new');
    mkdirSync(join(root, `site.json.${process.pid}.unfinished`));
    await expect(second.putInPlace([])).rejects.toThrow();
    expect(read('out/a.txt')).toBe('old');
  });

  it('becomes what it would be from nothing, however what is kept was damaged', async () => {
    const pages = Array.from({ length: 4 }, (_, index) => [
      `p${index}/index.html`,
      `page ${index}`,
    ]);
    const wanted: Record<string, string> = Object.fromEntries([
      ...pages,
      ['a.txt', 'text'],
      ['p1/b.json', '{}'],
    ]);
    const build = async (verify: boolean) => {
      await restoreSite(places());
      const site = await open({ verify });
      for (const [path, content] of Object.entries(wanted)) {
        if (!site.keep(path)) await site.put(path, content);
      }
      await site.putInPlace([]);
    };
    const damage = fc.record({
      kind: fc.constantFrom(...damages),
      at: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(damage, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (rounds, verify) => {
          rmSync(root, { recursive: true });
          mkdirSync(root);
          mkdirSync(join(root, 'beside'));
          await build(verify);
          for (const round of rounds) {
            for (const each of round) doDamage(each);
            await build(verify);
            expect(await contentsIn('out')).toEqual(wanted);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is made of nothing else than what was put into it, and links what is the same', async () => {
    const inodes = new Set<number>();
    for (const other of ['1', '2', '3']) {
      const site = await open();
      await site.put('a/index.html', 'same');
      await site.put(`b${other}/index.html`, other);
      await site.putInPlace([]);
      inodes.add(statSync(join(root, 'out/a/index.html')).ino);
    }
    expect(inodes.size).toBe(1);
    expect(await filesIn(join(root, 'out'))).toEqual(
      ['a', 'b3'].flatMap((folder) =>
        ['', '.br', '.gz'].map((ending) => `${folder}/index.html${ending}`),
      ),
    );
  });

  it('is what was put into it, whatever was there before', async () => {
    const paths = ['a', 'a/b', 'a/b.html', 'a/b.html/c.txt', 'd/e/f.html', 'd/e.txt'];
    const contents = fc.constantFrom('one', 'two', 'three');
    const files = fc.dictionary(fc.constantFrom(...paths), contents).map(withoutConflicts);
    const disturbance = fc.record({
      kind: fc.constantFrom('none', 'edited', 'removed', 'added', 'killed'),
      at: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(files, disturbance), { minLength: 2, maxLength: 6 }),
        async (builds) => {
          rmSync(root, { recursive: true });
          mkdirSync(root);
          let last: Record<string, string> = {};
          for (const [wanted, { kind, at }] of builds) {
            const site = await open();
            for (const [path, content] of Object.entries(wanted)) {
              const kept = last[path] === content && site.keep(path);
              if (!kept) await site.put(path, content);
            }
            if (kind === 'killed') continue;
            await site.putInPlace([]);
            expect(await contentsIn('out')).toEqual(wanted);
            last = wanted;
            const path = Object.keys(wanted)[at % Object.keys(wanted).length];
            if (kind === 'added') add(`out/g${at}/h.txt`);
            if (path && kind === 'edited') appendFileSync(join(root, 'out', path), ' and more');
            if (path && kind === 'removed') rmSync(join(root, 'out', path));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Lets the list say that a file looks as it does now: what is in it has changed unnoticed. */
function trust(file: string): void {
  const manifest = join(root, 'site.json');
  const list = readManifest(manifest, 'version');
  const written = list.files['a/index.html']?.looks.files[1];
  if (written) written[1] = statSync(file).mtimeMs;
  writeFileSync(manifest, packManifest(manifest, list));
}

const damages = [
  'remove',
  'cut',
  'empty',
  'flip',
  'folder',
  'link',
  'dangling',
  'add',
  'lock',
] as const;

/** Files and folders below one of the root. Links are not followed. */
const entriesIn = (folder: string): string[] => {
  if (!lstatSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? [path, ...entriesIn(path)] : [path];
  });
};

/** Damages one of the files and folders that builds keep. A change of bytes is never without a trace. */
function doDamage({ kind, at }: { kind: (typeof damages)[number]; at: number }): void {
  // Not below links, which lead out of here.
  const places = ['out', 'next', 'next.previous', 'next.discarded', 'site.json'];
  const all = [...places, ...entriesIn('out'), ...entriesIn('next')];
  const path = join(root, all[at % all.length] ?? 'out');
  const stats = lstatSync(path, { throwIfNoEntry: false });
  const isFile = stats?.isFile() ?? false;
  const replace = (put: () => void) => {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(dirname(path), { recursive: true });
    put();
  };
  if (kind === 'remove') rmSync(path, { recursive: true, force: true });
  if (kind === 'cut' && isFile) truncateSync(path, Math.floor((stats?.size ?? 0) / 2));
  if (kind === 'empty' && isFile) replace(() => writeFileSync(path, ''));
  if (kind === 'flip' && isFile && stats?.size) {
    const bytes = readFileSync(path);
    const place = at % bytes.length;
    bytes[place] = (bytes[place] ?? 0) ^ (1 << (at % 8));
    replace(() => writeFileSync(path, bytes));
  }
  if (kind === 'folder') replace(() => mkdirSync(join(path, 'folder'), { recursive: true }));
  if (kind === 'link') replace(() => symlinkSync(join(root, 'beside'), path));
  if (kind === 'dangling') replace(() => symlinkSync('nowhere', path));
  if (kind === 'add') replace(() => writeFileSync(path, 'from elsewhere'));
  if (kind === 'lock' && stats && !stats.isSymbolicLink()) chmodSync(path, 0o000);
}

/** A path is a file or a folder, not both. */
const withoutConflicts = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).filter(
      ([path]) => !Object.keys(files).some((other) => path.startsWith(`${other}/`)),
    ),
  );

function add(path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), 'from elsewhere');
}

/** Files and what is in them; their twins must hold the same. */
async function contentsIn(folder: string): Promise<Record<string, string>> {
  const names = (await filesIn(join(root, folder))).filter((name) => !/\.(?:br|gz)$/.test(name));
  const contents: Record<string, string> = {};
  for (const name of names) {
    contents[name] = read(`${folder}/${name}`);
    if (isCompressible(name)) {
      const twin = (ending: string) => readFileSync(join(root, folder, name + ending));
      expect(gunzipSync(twin('.gz')).toString()).toBe(contents[name]);
      expect(brotliDecompressSync(twin('.br')).toString()).toBe(contents[name]);
    }
  }
  return contents;
}
