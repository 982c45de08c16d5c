// Plain JavaScript, because it runs before anything is installed:
// `node commands/run.mjs "what the script does" script.ts …arguments` installs packages that are missing,
// then runs the script. The words are for `npm run`, which lists the scripts of package.json.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old; install Node 20.19 or newer`);
  process.exit(1);
}

/** Packages by path, without what npm leaves out of the copy that it keeps. */
const packagesOf = (file) => {
  if (!existsSync(file)) return '';
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return packages;
};

const wanted = packagesOf('package-lock.json');
const present = packagesOf('node_modules/.package-lock.json');
const missing = Object.entries(wanted).some(
  ([path, { version, optional }]) => path !== '' && !optional && present[path]?.version !== version,
);

if (missing) {
  console.error('Installing packages …');
  // Not `npm ci`, which wants the lock file to name the packages of every other platform too.
  // No package needs a script of its own to be installed; a newer npm reads that in `allowScripts`.
  const options = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', ['install', ...options], {
    // Nothing of it where a command prints what other programs read.
    stdio: ['inherit', 2, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

// The script finds itself and its arguments where it would without this.
process.argv.splice(1, 2);
const script = process.argv[1] ?? '';
if (script.endsWith('.ts')) await import('tsx');
await import(pathToFileURL(resolve(script)));
