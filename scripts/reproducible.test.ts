import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { filesIn } from './files';

const elsewhere = join('.cache', 'elsewhere', 'deeper');

it('builds the same files in another folder', { timeout: 300_000 }, async () => {
  rmSync(elsewhere, { recursive: true, force: true });
  const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(elsewhere, file)), { recursive: true });
    cpSync(file, join(elsewhere, file));
  }
  // Turbopack doesn't follow a link out of its root, so the packages come as hard links.
  execFileSync('cp', ['-al', 'node_modules', elsewhere]);
  execFileSync('npx', ['tsx', 'scripts/build.ts'], { cwd: elsewhere, stdio: 'pipe' });

  const built = await filesIn(join(elsewhere, 'out'));
  expect(built).toEqual(await filesIn('out'));
  const different = built.filter(
    (file) => !readFileSync(join(elsewhere, 'out', file)).equals(readFileSync(join('out', file))),
  );
  expect(different).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});
