import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import type { Language } from '../model/language';
import { site } from '../site.config';
import { wordsForScripts } from '../words/forScripts';
import { addressOf } from './addresses';
import { question } from './questions';

const { comments, newsletter, offline, readerSettings } = site.options;

const wanted = [
  ...(comments ? ['page-comments'] : []),
  ...(readerSettings ? ['reader-settings'] : []),
];

/** The owner's HTML for a place; it may come from a file, so pages ask for it. */
export const slotHtml = question(
  'slot',
  (name: 'analytics' | 'newsletter', language: Language): string | undefined =>
    site.options[name]?.html(language),
);

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

/** The custom elements of the options that are on, in one script with a name of its content. */
export const optionScript: { name: string; text: string } | undefined = (() => {
  if (wanted.length === 0) return undefined;
  const text = bundle(wanted.map((name) => `import './${name}';`).join('\n'));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { name: `options.${hash}.js`, text };
})();

/** The style of the options that are on; '' without any. */
export const optionStyles: string = [...wanted, ...(newsletter ? ['newsletter'] : [])]
  .map((name) => readFileSync(`components/options/${name}.css`, 'utf8'))
  .join('\n');

/** The service worker: the one that keeps pages, or the one that takes itself away. */
export const serviceWorker = (state = offline): string =>
  bundle(`import './${state === 'on' ? 'offline-worker' : 'withdrawn-worker'}';`, {
    BASE: JSON.stringify(addressOf.title()),
  });
