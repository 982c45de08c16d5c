import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { adaptation } from './adapt';

/** Sveltia CMS as npm delivers it: a module to be bundled, and beside it the fonts that it asks for. */
export const packageDir = dirname(createRequire(import.meta.url).resolve('@sveltia/cms'));

/**
 * build/editor/client.ts with Sveltia CMS → `folder`: editor.js, what it loads on use in chunks/,
 * and its fonts and decoders in assets/.
 */
export async function bundleEditor(folder: string): Promise<void> {
  await build({
    entryPoints: [{ in: 'build/editor/client.ts', out: 'editor' }],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    entryNames: '[name]',
    // The package asks for ../assets/ from a chunk, and for assets/ from the entry.
    chunkNames: 'chunks/[name].[hash]',
    plugins: [adaptation],
    logLevel: 'error',
  });
  await cp(join(packageDir, 'assets'), join(folder, 'assets'), { recursive: true });
}
