import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { cacheDir } from '../../build/paths';
import { isOwners } from '../../build/support/ownersFiles';
import { buildScript, run } from '../../build/support/run';

/** What a copy keeps, so that its next build is quick; its repository says what it is made of. */
const kept = ['node_modules', '.cache', '.next', 'out', '.git'];

/** What tests have in place of what an owner edits. */
const testOwners = 'tests/site';

/** The copy of the project that tests and benchmarks run in. */
export const testCheckout = join(cacheDir, 'tests');

/**
 * Makes a folder a copy of this project as it is now, ready to be built: for builds with other
 * settings, which must not touch `out/`. The packages come as hard links, because Turbopack doesn't
 * follow a link out of its root.
 */
export function copyCheckout(folder: string, isCopied = (_file: string): boolean => true): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true });
  }
  const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  }).split('\0');
  for (const file of files.filter((name) => name !== '' && isCopied(name) && existsSync(name))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  // Git says in the copy, too, which files there are.
  execFileSync('git', ['init', '--quiet', folder]);
  linkPackages(folder);
}

/** Hard links share what npm writes with every installation. */
function linkPackages(folder: string): void {
  const packages = join(folder, 'node_modules');
  const installed = (place: string) =>
    statSync(join(place, '.package-lock.json'), { throwIfNoEntry: false })?.ino;
  if (installed(packages) && installed(packages) === installed('node_modules')) return;
  rmSync(packages, { recursive: true, force: true });
  execFileSync('cp', ['-al', 'node_modules', packages]);
}

/**
 * Copies this project with the tests' own settings, colours and content in place of the owner's: tests
 * pass, and benchmarks measure the same, whatever an owner writes.
 */
export function makeTestCheckout(): void {
  // An owner's shell may name their content.
  delete process.env.CONTENT_DIR;
  copyCheckout(testCheckout, (file) => !isOwners(file));
  cpSync(testOwners, testCheckout, { recursive: true });
}

/** Makes its site, most of which is there from the last time. */
export const buildTestCheckout = (): Promise<void> =>
  runIn(testCheckout, process.execPath, buildScript);

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
