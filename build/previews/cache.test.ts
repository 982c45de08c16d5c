import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFileCache } from './cache';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

const maker = () =>
  vi.fn(async () => ({ bytes: new TextEncoder().encode('made'), extension: 'txt' }));

describe('openFileCache', () => {
  it('makes a file once, even when asked twice at the same time', async () => {
    const make = maker();
    const cache = openFileCache(folder);
    const [name, same] = await Promise.all([cache.file(['a'], make), cache.file(['a'], make)]);
    expect(same).toBe(name);
    expect(await openFileCache(folder).file(['a'], make)).toBe(name);
    expect(make).toHaveBeenCalledTimes(1);
    expect(await readdir(folder)).toEqual([name]);
  });

  it('tells parts apart', async () => {
    const cache = openFileCache(folder);
    expect(await cache.file(['ab', 'c'], maker())).not.toBe(await cache.file(['a', 'bc'], maker()));
  });

  it('prunes what nobody asked for since it was opened', async () => {
    const earlier = openFileCache(folder);
    await earlier.file(['old'], maker());
    const kept = await earlier.file(['kept'], maker());
    const cache = openFileCache(folder);
    await cache.file(['kept'], maker());
    await cache.prune();
    expect(await readdir(folder)).toEqual([kept]);
  });

  it('keeps nothing when nothing is made', async () => {
    const cache = openFileCache(folder);
    expect(await cache.file(['none'], async () => undefined)).toBe(undefined);
    expect(await readdir(folder)).toEqual([]);
  });
});
