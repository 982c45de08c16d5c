import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packRecords } from '../pages/records';
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
});
