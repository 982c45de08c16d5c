import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reportDamaged } from './keyedCache';
import { checkFolder, stampFolder } from './stampedFolder';

let place = '';
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'stamped-'));
  warn.mockClear();
});
afterEach(() => rmSync(place, { recursive: true }));

const folder = () => join(place, 'folder');
const stamp = () => join(place, 'stamp');
const isDamaged = (): boolean => {
  reportDamaged();
  return warn.mock.calls.splice(0).length > 0;
};

async function stampFiles(files: Record<string, string>): Promise<void> {
  rmSync(folder(), { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder(), name, '..'), { recursive: true });
    writeFileSync(join(folder(), name), text);
  }
  await stampFolder(folder(), stamp(), 'these');
}

it('tells what a folder was made of, as long as nothing in it has changed', async () => {
  const names = fc.constantFrom('a', 'b', 'below/a', 'below/b');
  const property = fc.asyncProperty(
    fc.dictionary(names, fc.string(), { minKeys: 1 }),
    names,
    fc.option(fc.string()),
    async (files, name, text) => {
      await stampFiles(files);
      expect(checkFolder(folder(), stamp())).toBe('these');
      const file = join(folder(), name);
      const before = files[name];
      if (text === null) rmSync(file, { force: true });
      else mkdirSync(join(file, '..'), { recursive: true });
      if (text !== null) writeFileSync(file, text);
      const isSame = text === null ? before === undefined : before === text;
      expect(checkFolder(folder(), stamp())).toBe(isSame ? 'these' : undefined);
      expect(existsSync(folder())).toBe(isSame);
      expect(isDamaged()).toBe(!isSame);
    },
  );
  await fc.assert(property, { numRuns: 100 });
});

it('removes a folder whose stamp is missing, which was left half-way, or damaged', async () => {
  await stampFiles({ a: 'a' });
  rmSync(stamp());
  expect(checkFolder(folder(), stamp())).toBe(undefined);
  expect([existsSync(folder()), isDamaged()]).toEqual([false, false]);

  await stampFiles({ a: 'a' });
  writeFileSync(stamp(), readFileSync(stamp(), 'utf8').replace('these', 'those'));
  expect(checkFolder(folder(), stamp())).toBe(undefined);
  expect([existsSync(folder()), isDamaged()]).toEqual([false, true]);
});

it('has nothing to say of a folder that is gone', async () => {
  await stampFiles({ a: 'a' });
  rmSync(folder(), { recursive: true });
  expect(checkFolder(folder(), stamp())).toBe(undefined);
  expect(isDamaged()).toBe(false);
});
