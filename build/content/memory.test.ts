import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readFrontMatter } from '../../model/frontMatter';
import { openMemory } from './memory';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memory-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'below', 'memory.json');

it('reads front matter from a file as it was read first, whatever the text', async () => {
  const line = fc.oneof(
    fc.constantFrom('---', 'title: A', 'tags: [a, 3.10]', 'date: 2026-01-05', '', 'draft: maybe'),
    fc.string(),
  );
  const texts = fc.array(
    fc.array(line).map((lines) => lines.join('\n')),
    { maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(texts, async (list) => {
      const first = openMemory(file(), 'version');
      const fresh = list.map((text) => first.read(text, 'a.md'));
      await first.save();
      const second = openMemory(file(), 'version');
      const again = list.map((text) => second.read(text, 'a.md'));
      expect(fresh).toEqual(list.map((text) => readFrontMatter(text, 'a.md')));
      expect(again).toEqual(fresh);
    }),
    { numRuns: 100 },
  );
});

it('makes a value once, until the version is another or nobody asks for it', async () => {
  const make = vi.fn(async () => ['value']);
  const once = async (version: string, key = 'key') => {
    const memory = openMemory(file(), version);
    expect(await memory.remember(key, make)).toEqual(['value']);
    await memory.save();
  };
  await once('1');
  await once('1');
  expect(make).toHaveBeenCalledTimes(1);
  await once('2');
  expect(make).toHaveBeenCalledTimes(2);
  await once('2', 'other');
  await once('2');
  expect(make).toHaveBeenCalledTimes(4);
});

it('forgets what it cannot read', async () => {
  const first = openMemory(file(), '1');
  await first.remember('key', async () => 1);
  await first.save();
  writeFileSync(file(), readFileSync(file(), 'utf8').slice(0, -3));
  const second = openMemory(file(), '1');
  expect(await second.remember('key', async () => 2)).toBe(2);
});
