import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesIn } from '../../build/support/files';
import { buildScript } from '../../build/support/run';
import { copyCheckout, environmentIn } from '../support/checkout';

const elsewhere = join('.cache', 'elsewhere', 'deeper');

it('builds the same files in another folder', { timeout: 300_000 }, async () => {
  rmSync(elsewhere, { recursive: true, force: true });
  copyCheckout(elsewhere);
  execFileSync(process.execPath, buildScript, {
    cwd: elsewhere,
    env: environmentIn(elsewhere),
    stdio: 'pipe',
  });

  const built = await filesIn(join(elsewhere, 'out'));
  expect(built).toEqual(await filesIn('out'));
  const different = built.filter(
    (file) => !readFileSync(join(elsewhere, 'out', file)).equals(readFileSync(join('out', file))),
  );
  expect(different).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});
