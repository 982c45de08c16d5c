import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCache, readKept, reportDamaged, writeKept } from './keyedCache';

let folder = '';
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
  warn.mockClear();
});
afterEach(() => {
  reportDamaged();
  rmSync(folder, { recursive: true });
});

const said = (): unknown[] => {
  reportDamaged();
  return warn.mock.calls.splice(0).map(([line]) => line);
};

type Damage = [name: string, damage: (file: string, at: number, bit: number) => void];

/** What may have become of a file. `at` is 0 up to 1: a place in it. */
const damages: Damage[] = [
  [
    'a byte is another',
    (file, at, bit) => {
      const bytes = readFileSync(file);
      const place = Math.floor(at * bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
      writeFileSync(file, bytes);
    },
  ],
  [
    'its end is missing',
    (file, at) => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, Math.floor(at * bytes.length)));
    },
  ],
  ['it is longer', (file) => writeFileSync(file, `${readFileSync(file, 'latin1')}\0`, 'latin1')],
  ['it is empty', (file) => writeFileSync(file, '')],
  [
    'it is a folder',
    (file) => {
      rmSync(file);
      mkdirSync(join(file, 'below'), { recursive: true });
      writeFileSync(join(file, 'below', 'x'), 'x');
    },
  ],
  [
    'it is a link to nowhere',
    (file) => {
      rmSync(file);
      symlinkSync('nowhere', file);
    },
  ],
  [
    'it is a link to itself',
    (file) => {
      rmSync(file);
      symlinkSync(file, file);
    },
  ],
  [
    'it is that of another key',
    (file) => writeFileSync(file, readFileSync(join(file, '..', 'another'))),
  ],
  ['it was written without a seal', (file) => writeFileSync(file, '{"any":"thing"}')],
];

const anyBytes = fc.uint8Array({ maxLength: 200 });
const anyPlace = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('an entry of a cache', () => {
  it.each(damages)('is made again, and never a wrong one, when %s', async (_, damage) => {
    const property = fc.asyncProperty(anyBytes, anyPlace, fc.nat(7), async (value, at, bit) => {
      const cache = openCache(join(folder, 'cache'));
      await cache.put('key', value);
      await cache.put('another', 'another value');
      expect(new Uint8Array(cache.get('key') ?? [])).toEqual(value);

      damage(join(folder, 'cache', 'key'), at, bit);
      const make = vi.fn(async () => value);
      expect(new Uint8Array(await cache.keep('key', make))).toEqual(value);
      expect(make).toHaveBeenCalledTimes(1);
      expect(said()).toEqual([`${join(folder, 'cache')} (1 entry) was damaged and is made again.`]);
      expect(new Uint8Array(await openCache(join(folder, 'cache')).keep('key', make))).toEqual(
        value,
      );
      expect(make).toHaveBeenCalledTimes(1);
      expect(said()).toEqual([]);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('is made once, also when it is asked for twice at a time', async () => {
    const cache = openCache(folder);
    const make = vi.fn(async () => Buffer.from('a'));
    const both = await Promise.all([cache.keep('a', make), cache.keep('a', make)]);
    expect(both.map(String)).toEqual(['a', 'a']);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is not there when making it fails, and is tried again', async () => {
    const cache = openCache(folder);
    await expect(cache.keep('a', async () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(readdirSync(folder)).toEqual([]);
    expect(String(await cache.keep('a', async () => Buffer.from('b')))).toBe('b');
  });

  it('that is missing is nothing to speak of', () => {
    expect(openCache(folder).get('a')).toBe(undefined);
    expect(said()).toEqual([]);
  });
});

describe('a cache', () => {
  it('says in one line how many of its entries were damaged', async () => {
    const cache = openCache(folder);
    for (const key of ['a', 'b', 'c']) {
      await cache.put(key, key);
      writeFileSync(join(folder, key), '');
      cache.get(key);
    }
    expect(said()).toEqual([`${folder} (3 entries) was damaged and is made again.`]);
  });

  it('takes the place of a file', async () => {
    const place = join(folder, 'cache');
    writeFileSync(place, '');
    const cache = openCache(place);
    await cache.put('a', 'a');
    expect(String(cache.get('a'))).toBe('a');
    expect(said()).toHaveLength(1);
  });

  it('removes what is not used, whatever it is', async () => {
    const cache = openCache(folder);
    for (const key of ['a', 'b']) await cache.put(key, key);
    mkdirSync(join(folder, 'c', 'd'), { recursive: true });
    cache.prune((key) => key === 'b');
    expect(readdirSync(folder)).toEqual(['b']);
  });
});

it('keeps a file by itself as well, in a folder that it makes', async () => {
  const file = join(folder, 'below', 'kept');
  expect(readKept(file)).toBe(undefined);
  await writeKept(file, '內容');
  expect(String(readKept(file))).toBe('內容');
  writeFileSync(file, '內容');
  expect(readKept(file)).toBe(undefined);
  expect(said()).toEqual([`${file} was damaged and is made again.`]);
});
