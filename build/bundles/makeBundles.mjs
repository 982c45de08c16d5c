import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** With binaries, with files beside their code, or too large to be read whole. */
const external = ['esbuild', 'react', 'sharp', 'shiki', 'subset-font', 'takumi-js'];

/** What a pattern of imports takes in beside modules. */
const tests = '*.test.ts';

/** Modules that another takes the place of. */
const replaced = {
  'contentlayer/generated': 'build/pages/documents.ts',
  '../.cache/made.json': 'build/pages/documents.ts',
};

const replace = {
  name: 'replace',
  setup({ onResolve }) {
    for (const [name, file] of Object.entries(replaced)) {
      const filter = new RegExp(`^${name.replaceAll('.', '\\.')}$`);
      onResolve({ filter }, () => ({ path: resolve(file) }));
    }
  },
};

/**
 * `unist-util-visit-parents`, by which most packages walk trees, names a function after every node
 * for debuggers, and rendering a text takes 40 % longer for it. No setting keeps it from doing so.
 */
const walkUnnamed = {
  name: 'walk unnamed',
  setup({ onLoad }) {
    onLoad({ filter: /unist-util-visit-parents[\\/]lib[\\/]index\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/Object\.defineProperty\(visit, 'name', \{[^{}]*\}\)/, '');
      if (contents !== source) return { contents };
      return { errors: [{ text: `${path} names no functions any more; take this plugin away` }] };
    });
  },
};

/**
 * Bundles scripts and the packages that they use. Says itself what is wrong, and rejects.
 * @param scripts their paths from the project's root, `….ts`; the bundles have the same, `….mjs`
 * @param outdir for the bundles
 * @param place where they will be: from there they start processes
 */
export const makeBundles = (scripts, outdir, place) =>
  build({
    entryPoints: scripts,
    outdir,
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: [...external, tests],
    plugins: [replace, walkUnnamed],
    define: { bundlesDir: JSON.stringify(place) },
    // Packages in the older format ask for Node's own modules in its way.
    banner: {
      js: "import { createRequire as $require } from 'node:module';\nconst require = $require(import.meta.url);",
    },
    logLevel: 'warning',
  });
