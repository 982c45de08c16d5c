import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readChecked, seal } from './sealed';

it('removes a file that was damaged without a trace, so that the next build makes it again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sealed-'));
  const file = join(folder, 'kept');
  writeFileSync(file, seal(file, 'content'));
  expect(String(await readChecked(file))).toBe('content');
  writeFileSync(file, seal(file, 'content').fill('x', 70));
  await expect(readChecked(file)).rejects.toThrow('build again');
  expect(existsSync(file)).toBe(false);
  rmSync(folder, { recursive: true });
});
