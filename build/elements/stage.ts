import { rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BuildOptions, build, context } from 'esbuild';
import { wordsForScripts } from '../../words/forScripts';
import { elementsDir, elementsFile, optionsFile } from '../paths';
import { makeOptionFiles } from './options';

const options: BuildOptions = {
  entryPoints: [{ in: 'elements/index.ts', out: 'elements' }],
  outdir: elementsDir,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: ['es2022', 'safari16.4'],
  minify: true,
  legalComments: 'none',
  define: wordsForScripts,
  entryNames: '[name].[hash]',
  chunkNames: '[name].[hash]',
  logLevel: 'warning',
};

/** elements/ → public/assets/elements/: one small script with a name of its content, and what it loads on use. */
export async function buildElements(): Promise<void> {
  await rm(elementsDir, { recursive: true, force: true });
  const { metafile } = await build({ ...options, metafile: true });
  const entry = Object.entries(metafile.outputs).find(
    ([, output]) => output.entryPoint === 'elements/index.ts',
  );
  if (!entry) throw new Error('esbuild wrote no entry for elements/index.ts');
  await writeFile(elementsFile, JSON.stringify({ entry: basename(entry[0]) }));
  await writeOptionFiles();
}

const writeOptionFiles = (): Promise<void> =>
  writeFile(optionsFile, JSON.stringify(makeOptionFiles()));

/** Rebuilds the elements whenever they change, under a name that stays. */
export async function watchElements(): Promise<void> {
  await rm(elementsFile, { force: true });
  // React takes over the page in `next dev`; an element that changes it before that is an error.
  const whenHydrated =
    'await new Promise(r=>{(function f(){document.body&&Object.keys(document.body).some(k=>k.startsWith("__reactFiber"))?setTimeout(r,100):setTimeout(f,50)})()});';
  const watcher = await context({
    ...options,
    entryNames: '[name]',
    minify: false,
    banner: { js: whenHydrated },
  });
  // The first build is awaited, so that no page asks for what isn't there yet.
  await watcher.rebuild();
  await writeOptionFiles();
  await watcher.watch();
}
