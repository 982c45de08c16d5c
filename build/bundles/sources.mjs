import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const filesIn = (folder, options) =>
  readdirSync(folder, { encoding: 'utf8', ...options }).map((name) => join(folder, name));

/** The modules that a build is made of, from the project's root. */
export const modules = () =>
  ['build', 'lib', 'markdown', 'model', 'words']
    .flatMap((folder) => filesIn(folder, { recursive: true }))
    .filter((file) => /(?<!\.test)\.(?:ts|mjs)$/.test(file));

/**
 * What decides how the bundle of a script comes out. Not what only authors' commands, tests and
 * benchmarks consist of.
 */
export const sourcesOf = (script) => {
  const settings = filesIn('.').filter((file) => /(?<!\.d)\.(?:ts|json)$/.test(file));
  return [...new Set([script, ...modules(), ...settings])].sort();
};
