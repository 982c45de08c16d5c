import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../model/hash.mjs';

/** Not the tests, and what only they read. */
const isCode = (name: string): boolean =>
  /\.(?:tsx?|mjs|cjs|css)$/.test(name) && !/\.test\.tsx?$|(?:^|[\\/])fixtures[\\/]/.test(name);

/**
 * Changes with the code in these folders and with every package.
 * @param packages of all packages, only these decide
 */
export function codeVersion(folders: string[], packages?: string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(isCode)
      .map((name) => join(folder, name)),
  );
  // Awaiting each of so many small files would take ten times as long.
  return hash(lockOf(packages), ...files.sort().map((file) => readFileSync(file)));
}

function lockOf(packages?: string[]): string {
  const lock = readFileSync('package-lock.json', 'utf8');
  if (!packages) return lock;
  const locked = JSON.parse(lock).packages;
  return packages.map((name) => `${name} ${locked[`node_modules/${name}`].version}`).join();
}
