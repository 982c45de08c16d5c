import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { run } from '../../build/support/run';

/** What a copy keeps, so that its next build is quick. */
const kept = ['node_modules', '.cache', '.next', 'out'];

/**
 * Makes a folder a copy of this project as it is now, ready to be built: for builds with other
 * settings, which must not touch `out/`. The packages come as hard links, because Turbopack doesn't
 * follow a link out of its root.
 */
export function copyCheckout(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true });
  }
  const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter((name) => name !== '' && existsSync(name))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  const packages = join(folder, 'node_modules');
  rmSync(packages, { recursive: true, force: true });
  execFileSync('cp', ['-al', 'node_modules', packages]);
}

/** The environment of a command in a copy, with further variables. */
export function environmentIn(folder: string, env: Record<string, string> = {}): NodeJS.ProcessEnv {
  const PATH = [resolve(folder, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH, ...env };
}

/** Runs a command in a copy, with further environment variables. */
export function runIn(
  folder: string,
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<void> {
  return run(command, args, { cwd: folder, env: environmentIn(folder, env) });
}
