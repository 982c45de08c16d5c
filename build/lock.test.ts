import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from './lock';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Another process that has the lock. */
async function otherProcess() {
  const listen = "require('net').createServer().listen(process.argv[1], () => console.log())";
  const child = spawn(process.execPath, ['--eval', listen, path]);
  const ended = new Promise((done) => child.once('exit', done));
  await new Promise((done) => child.stdout.once('data', done));
  return { child, ended };
}

describe('a lock', () => {
  it('is one process’s until it gives it back', async () => {
    const release = await takeLock(path);
    expect(release).toBeDefined();
    expect(await takeLock(path)).toBeUndefined();
    release?.();
    const again = await takeLock(path);
    expect(again).toBeDefined();
    again?.();
  });

  it('goes with the process that has it, even when that is killed', async () => {
    const { child, ended } = await otherProcess();
    expect(await takeLock(path)).toBeUndefined();
    child.kill('SIGKILL');
    await ended;
    const release = await takeLock(path);
    expect(release).toBeDefined();
    release?.();
  });

  it.each([
    ['a file', () => writeFileSync(path, '12345')],
    ['a folder', () => mkdirSync(join(path, 'folder'), { recursive: true })],
    ['a link to nowhere', () => symlinkSync('nowhere', path)],
  ])('is not held up by %s in its place', async (_, put) => {
    put();
    const release = await takeLock(path);
    expect(release).toBeDefined();
    release?.();
  });
});
