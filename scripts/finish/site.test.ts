import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesIn } from '../files';
import { packRecords } from '../pages/records';
import { isCompressible } from './compress';
import { openSite } from './site';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const open = () =>
  openSite(
    {
      previous: join(root, 'out'),
      folder: join(root, 'next'),
      manifest: join(root, 'site.json'),
    },
    'version',
  );
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('a new site', () => {
  it('leaves the last one as it is when it writes what it had kept anew', async () => {
    const first = await open();
    await first.put('a/index.html', 'old');
    await first.putInPlace(packRecords([]));
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
    await first.putInPlace(packRecords([]));
    rmSync(join(root, 'out/a.txt'));

    const second = await open();
    expect(second.keep('a.txt')).toBe(false);
    expect(second.keep('b.txt')).toBe(false);
  });

  it('keeps a file whose time has lost its fractions, not one of another second', async () => {
    const first = await open();
    await first.put('a.txt', 'old');
    await first.put('b.txt', 'old');
    await first.putInPlace(packRecords([]));
    const written = Math.floor(statSync(join(root, 'out/a.txt')).mtimeMs / 1000);
    utimesSync(join(root, 'out/a.txt'), written, written);
    utimesSync(join(root, 'out/b.txt'), written + 1, written + 1);

    const second = await open();
    expect(second.keep('a.txt')).toBe(true);
    expect(second.keep('b.txt')).toBe(false);
  });

  it('is made in the folder of the one before the last, whose files stay', async () => {
    for (const other of ['1', '2', '3']) {
      const site = await open();
      await site.put('a/index.html', 'same');
      await site.put(`b${other}/index.html`, other);
      await site.putInPlace(packRecords([]));
    }
    expect(statSync(join(root, 'out/a/index.html')).nlink).toBe(2);
    expect(await filesIn(join(root, 'out'))).toEqual(
      ['a', 'b3'].flatMap((folder) =>
        ['', '.br', '.gz'].map((ending) => `${folder}/index.html${ending}`),
      ),
    );
    const before = statSync(join(root, 'next/a/index.html.gz')).ctimeMs;
    const site = await open();
    expect(site.keep('a/index.html')).toBe(true);
    expect(statSync(join(root, 'next/a/index.html.gz')).ctimeMs).toBe(before);
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
            await site.putInPlace(packRecords([]));
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
      const twin = gunzipSync(readFileSync(join(root, folder, `${name}.gz`)));
      expect(twin.toString()).toBe(contents[name]);
    }
  }
  return contents;
}
