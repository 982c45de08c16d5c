import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../model/problem';
import { explain } from './explain';

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is thrown. */
function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('an error that an author or owner can mend', () => {
  it('is said in one sentence, with its place, when the system says no', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    symlinkSync('loop', join(folder, 'loop'));
    for (const [work, said] of [
      [() => readFileSync(folder), /there is a folder where a file should be/],
      [() => mkdirSync(file, { recursive: true }), /file: there is something else in its place/],
      [() => mkdirSync(join(file, 'a')), /there is a file where a folder should be/],
      [() => readFileSync(join(folder, 'loop')), /loop: links lead in a circle/],
      [() => readFileSync(join(folder, 'a'.repeat(300))), /aaa: the name is too long; shorten it/],
    ] as const) {
      const sentence = explain(thrown(work));
      expect(sentence).toMatch(said);
      expect(sentence).not.toContain('\n');
    }
  });

  it.each(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EMFILE', 'ENFILE', 'EXDEV', 'EIO'])(
    'is known by its code: %s',
    (code) => {
      const path = join(process.cwd(), 'out', 'a.html');
      const error = Object.assign(new Error(`${code}: x`), { code, path, syscall: 'open' });
      expect(explain(error)).toMatch(new RegExp(`^out/a\\.html: .+; .+ \\(${code}\\)$`));
      expect(explain(Object.assign(new Error(code), { code }))).toMatch(/^[a-z].*; /);
    },
  );

  it('is said of folders that can’t be made on a disk that can only be read', () => {
    const error = { code: 'ENOENT', syscall: 'mkdir', path: '.cache/pictures' };
    expect(explain(Object.assign(new Error('ENOENT'), error))).toMatch(
      /^\.cache\/pictures: .*read/,
    );
  });

  it('names the port that is in use', async () => {
    const [first, second] = [createServer(), createServer()];
    await new Promise<void>((resolve) => first.listen(0, resolve));
    const { port } = first.address() as { port: number };
    const error = await new Promise((resolve) => second.once('error', resolve).listen(port));
    first.close();
    expect(explain(error)).toBe(
      `Port ${port} is in use; set PORT to another one, such as PORT=${port + 1}`,
    );
  });

  it('is what we have said ourselves', () => {
    expect(explain(new UserError('a.md:1: x; do y'))).toBe('a.md:1: x; do y');
  });
});

it.each([
  new TypeError('x is undefined'),
  new Error('x'),
  undefined,
  'x',
  thrown(() => readFileSync('nothing')),
])('a bug of ours is none: %s', (error) => {
  expect(explain(error)).toBeUndefined();
});
