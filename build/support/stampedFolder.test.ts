import fs, {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reportDamaged, writeKept } from './keyedCache';
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

it('reads only what looks different, and all of it when it is told to verify', async () => {
  await stampFiles({ a: 'a', b: 'b' });
  // So late that nothing can be written any more without a trace.
  await new Promise((done) => setTimeout(done, 100));
  expect(checkFolder(folder(), stamp())).toBe('these');
  await stampFolder(folder(), stamp(), 'these');
  const read = vi.spyOn(fs, 'readFileSync');
  syncBuiltinESMExports();
  try {
    const filesRead = (verify: boolean) => {
      read.mockClear();
      expect(checkFolder(folder(), stamp(), verify)).toBe('these');
      return read.mock.calls.flatMap(([file]) => (file === stamp() ? [] : [basename(`${file}`)]));
    };
    expect(filesRead(false)).toEqual([]);
    expect(filesRead(true)).toEqual(['a', 'b']);
    renameSync(join(folder(), 'a'), join(place, 'a'));
    cpSync(join(place, 'a'), join(folder(), 'a'), { preserveTimestamps: true });
    expect(filesRead(false)).toEqual(['a']);
  } finally {
    read.mockRestore();
    syncBuiltinESMExports();
  }
});

it('takes no stamp of an earlier version for one', async () => {
  await stampFiles({ a: 'a' });
  await writeKept(stamp(), `${'0'.repeat(64)} these`);
  expect(checkFolder(folder(), stamp())).toBe(undefined);
  expect(existsSync(folder())).toBe(false);
});

it('has nothing to say of a folder that is gone', async () => {
  await stampFiles({ a: 'a' });
  rmSync(folder(), { recursive: true });
  expect(checkFolder(folder(), stamp())).toBe(undefined);
  expect(isDamaged()).toBe(false);
});
