import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

type Change = { why: string; find: RegExp; replace: string };

/** A JSON answer that is found at home instead of on the web. */
const answer = (value: object): string => `data:application/json,${JSON.stringify(value)}`;

/** What has to be different in Sveltia CMS's main module, which is minified but for its texts. */
const changes: Change[] = [
  {
    why: "a Git host's outages are looked up before anyone signs in",
    find: /https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g,
    replace: answer({ status: { indicator: 'none' } }),
  },
  {
    why: 'the same for GitLab',
    find: /https:\/\/status-api\.hostedstatus\.com\/1\.0\/status\/\w+/g,
    replace: answer({ result: { status_overall: { status_code: 100 } } }),
  },
  {
    why: 'emphasis is written with _, which means nothing between Han characters; * comes first',
    find: /\bitalic:\[(\w+),(\w+),/g,
    replace: 'italic:[$2,$1,',
  },
  {
    why: 'a text without one in the default language cannot be saved; its path is that of the other',
    find: /\bpath:(\w+)\[(\w+)\]\.path,fallback:/g,
    replace: 'path:($1[$2]??Object.values($1)[0]).path,fallback:',
  },
  {
    why: 'it stumbles over a language that the text does not have',
    find: /\bObject\.values\((\w+\(\w+\)\[\w+\])\)\.some\(\(\{valid:/g,
    replace: 'Object.values($1??{}).some(({valid:',
  },
];

/** Address of a font on a CDN: family, perhaps a variant, version, subset. */
const font =
  /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+?)(?::vf)?@[\d.]+\/([\w-]+)\.woff2/g;

const mend = 'see what it does now, and adapt build/editor/adapt.ts';

/**
 * Sveltia CMS's main module as this site needs it: everything comes from our own origin, and Chinese
 * and texts in one language are safe.
 * @param assets names of the files that the page finds in assets/
 * @throws when another version of the package no longer has what is to be replaced
 */
export function adaptEditor(code: string, assets: readonly string[]): string {
  const adapted = changes.reduce((text, { why, find, replace }) => {
    const changed = text.replace(find, replace);
    if (changed === text) throw new Error(`@sveltia/cms has changed (${why}); ${mend}`);
    return changed;
  }, code);
  if (adapted.search(font) < 0) throw new Error(`@sveltia/cms has changed (fonts); ${mend}`);
  return adapted.replace(font, (address, family: string, subset: string) => {
    const file = assets.find((name) => name.startsWith(`${family}-${subset}-`));
    if (!file) throw new Error(`@sveltia/cms brings no file for ${address}; ${mend}`);
    return `assets/${file}`;
  });
}

/** Applies `adaptEditor` while esbuild bundles. */
export const adaptation: Plugin = {
  name: 'adaptation',
  setup({ onLoad }) {
    onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, async ({ path }) => ({
      contents: adaptEditor(
        await readFile(path, 'utf8'),
        await readdir(join(dirname(path), 'assets')),
      ),
    }));
  },
};
