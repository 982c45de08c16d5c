// Plain JavaScript, because it makes the rest: `node scripts/bundled.mjs scripts/build.ts` runs that
// script, and the processes that it starts, as bundles. As some 1,500 files, read and translated one
// by one, they took each process up to 3 s of a processor to load.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [script = ''] = process.argv.slice(2);
const bundlesDir = join('.cache', 'bundles');

/** What can be in a bundle. */
const sources = ['lib', 'markdown', 'model', 'scripts']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
  .filter((file) => /\.(?:ts|mjs)$/.test(file) && !file.endsWith('.test.ts'));
const files = ['package-lock.json', 'site.config.ts', 'tsconfig.json', ...sources.sort()];
const hash = createHash('sha256').update(script);
for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
const folder = join(bundlesDir, hash.digest('hex').slice(0, 16));

if (!existsSync(folder)) {
  const { makeBundles } = await import('./bundles/makeBundles.mjs');
  rmSync(bundlesDir, { recursive: true, force: true });
  const started = `${folder}.started`;
  const processes = sources.filter((file) => file.endsWith('Process.ts'));
  await makeBundles([script, ...processes], started, folder);
  renameSync(started, folder);
}
await import(pathToFileURL(resolve(folder, script.replace(/\.ts$/, '.mjs'))));
