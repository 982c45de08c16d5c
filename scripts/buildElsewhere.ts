import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Builds a copy of this checkout in a folder of its own below `.cache/`, for tests.
 * @returns the folder of the copy, whose site is in `out/`
 */
export function buildElsewhere(name: string, env: Record<string, string> = {}): string {
  const folder = join('.cache', 'elsewhere', name);
  rmSync(folder, { recursive: true, force: true });
  const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  // Turbopack doesn't follow a link out of its root, so the packages come as hard links.
  execFileSync('cp', ['-al', 'node_modules', folder]);
  execFileSync('npx', ['tsx', 'scripts/build.ts'], {
    cwd: folder,
    stdio: 'pipe',
    env: { ...process.env, ...env },
  });
  return folder;
}
