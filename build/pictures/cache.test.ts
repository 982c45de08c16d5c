import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPictureCache } from './cache';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the cache of pictures', () => {
  it('makes each file once, also when it is asked for twice at a time', async () => {
    let made = 0;
    const make = async () => {
      made += 1;
      return Buffer.from('a');
    };
    const cache = await openPictureCache(folder);
    const both = await Promise.all([
      cache.file('h', '1.avif', make),
      cache.file('h', '1.avif', make),
    ]);
    expect(both.map(String)).toEqual(['a', 'a']);
    const later = await openPictureCache(folder);
    expect(String(await later.file('h', '1.avif', make))).toBe('a');
    expect(made).toBe(1);
    await later.file('h', '2.avif', make);
    expect(made).toBe(2);
  });

  it('leaves nothing behind where making fails, and tries again', async () => {
    const fail = async () => Promise.reject(new Error('no'));
    await expect((await openPictureCache(folder)).file('h', 'a', fail)).rejects.toThrow('no');
    const made = await (await openPictureCache(folder)).file('h', 'a', async () =>
      Buffer.from('b'),
    );
    expect(String(made)).toBe('b');
  });

  it('names a picture by its bytes and the ending that says how to read it', async () => {
    const { hashOf } = await openPictureCache(folder);
    const names = [hashOf(Buffer.from('a'), 'png'), hashOf(Buffer.from('b'), 'png')];
    expect(new Set([...names, hashOf(Buffer.from('a'), 'svg')]).size).toBe(3);
    expect((await openPictureCache(folder)).hashOf(Buffer.from('a'), 'png')).toBe(names[0]);
  });

  it('knows a picture, or what is wrong with it, without looking again', async () => {
    const create = { width: 8, height: 4, channels: 3 as const, background: '#fff' };
    const bytes = await sharp({ create }).png().toBuffer();
    const cache = await openPictureCache(folder);
    const facts = await cache.facts('good', bytes, 'png');
    expect(facts).toMatchObject({ kind: 'still', width: 8, height: 4 });
    expect(await cache.facts('good', Buffer.from('?'), 'png')).toEqual(facts);
    expect(await cache.facts('bad', Buffer.from('?'), 'png')).toHaveProperty('mend');
  });

  it('forgets pictures that are gone', async () => {
    const cache = await openPictureCache(folder);
    for (const hash of ['a', 'b']) await cache.file(hash, 'x', async () => Buffer.from('x'));
    cache.prune(new Set(['b']));
    expect(await readdir(folder)).toEqual(['b.x']);
  });
});
