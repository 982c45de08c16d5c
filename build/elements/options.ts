import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { addressOf } from '../../lib/addresses';
import type { OptionFiles } from '../../lib/optionFiles';
import { site } from '../../lib/site';
import { hash } from '../../model/hash.mjs';
import { wordsForScripts } from '../../words/forScripts';
import { elementsDir } from '../paths';

/** A file of elements/options/ for browsers, with all that it imports. */
function bundle(contents: string, define: Record<string, string> = {}): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: 'elements/options', loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: ['es2022', 'safari16.4'],
    minify: true,
    legalComments: 'none',
    define: { ...wordsForScripts, ...define },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** The service worker: the one that keeps pages, or the one that takes itself away. */
export const serviceWorker = (state: 'on' | 'withdrawn'): string =>
  bundle(`import './${state === 'on' ? 'offline-worker' : 'withdrawn-worker'}';`, {
    BASE: JSON.stringify(addressOf.title()),
  });

/** Writes the custom elements of options beside the others, in one script named by its content. */
function writeScript(names: string[]): OptionFiles['script'] {
  if (names.length === 0) return undefined;
  const text = bundle(names.map((name) => `import './${name}';`).join('\n'));
  const name = `options.${hash(text).slice(0, 8)}.js`;
  writeFileSync(join(elementsDir, name), text);
  return `elements/${name}`;
}

/** Makes what the options that are on need of elements/ and components/. */
export function makeOptionFiles({ comments, newsletter, offline, readerSettings } = site.options) {
  const names = [
    ...(comments ? ['page-comments'] : []),
    ...(readerSettings ? ['reader-settings'] : []),
  ];
  return {
    script: writeScript(names),
    styles: [...names, ...(newsletter ? ['newsletter'] : [])]
      .map((name) => readFileSync(`components/options/${name}.css`, 'utf8'))
      .join('\n'),
    ...(offline !== 'never' && { worker: serviceWorker(offline) }),
  } satisfies OptionFiles;
}
