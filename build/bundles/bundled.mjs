// Plain JavaScript, because it makes the rest: `node build/bundles/bundled.mjs build/build.ts` runs that
// script, and the processes that it starts, as bundles. As some 1,500 files, read and translated one
// by one, they took each process up to 3 s of a processor to load.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hash } from '../../model/hash.mjs';
import { folderDigest } from '../support/folderDigest.mjs';
import { modules, sourcesOf } from './sources.mjs';

// The script finds itself and its arguments where it would without this.
process.argv.splice(1, 1);
const script = process.argv[1] ?? '';

const bundlesDir = join('.cache', 'bundles');
const sources = sourcesOf(script).flatMap((file) => [file, readFileSync(file)]);
const current = hash(...sources).slice(0, 16);
const folder = join(bundlesDir, current, script.replaceAll(/\W/g, '-'));
const stamp = `${folder}.digest`;

const readStamp = () => {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return '';
  }
};

if (existsSync(folder) && readStamp() !== folderDigest(folder)) {
  console.warn(`${folder} was damaged and is made again.`);
  rmSync(folder, { recursive: true });
}
if (!existsSync(folder)) {
  try {
    mkdirSync(bundlesDir, { recursive: true });
  } catch (error) {
    console.error(
      `${bundlesDir} can't be made (${error.code}); run this in a folder that you can write in`,
    );
    process.exit(1);
  }
  const { makeBundles } = await import('./makeBundles.mjs');
  // Under its name only when whole: it may be stopped at any time.
  const started = join(bundlesDir, current, `${process.pid}.started`);
  const processes = modules().filter((file) => file.endsWith('Process.ts'));
  try {
    await makeBundles([script, ...processes], started, folder);
  } catch {
    // It has said itself what is wrong.
    process.exit(1);
  }
  rmSync(stamp, { recursive: true, force: true });
  writeFileSync(stamp, folderDigest(started));
  try {
    renameSync(started, folder);
  } catch (error) {
    // Another build may have been quicker.
    if (!existsSync(folder)) throw error;
    rmSync(started, { recursive: true });
  }
  for (const name of readdirSync(bundlesDir)) {
    if (name !== current) rmSync(join(bundlesDir, name), { recursive: true });
  }
}
await import(pathToFileURL(resolve(folder, script.replace(/\.ts$/, '.mjs'))));
