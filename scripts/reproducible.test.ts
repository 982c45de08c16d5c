import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildElsewhere } from './buildElsewhere';
import { filesIn } from './files';

it('builds the same files in another folder', { timeout: 300_000 }, async () => {
  const elsewhere = buildElsewhere('deeper');
  const built = await filesIn(join(elsewhere, 'out'));
  expect(built).toEqual(await filesIn('out'));
  const different = built.filter(
    (file) => !readFileSync(join(elsewhere, 'out', file)).equals(readFileSync(join('out', file))),
  );
  expect(different).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});
