import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { analyse } from 'scslre';
import { expect, it } from 'vitest';
import { parseAst } from 'vitest/node';

/** Where what contributors and readers write is read. */
const folders = ['elements', 'lib', 'markdown', 'model', 'commands/check', 'build/content'].concat(
  'build/machines',
  'build/search',
);

/** Patterns that could take ever longer, and what keeps them from it. */
const reviewed: Record<string, string> = {
  '/<[^>]*>/g': 'our own HTML, or cut after its last >: every tag ends',
  '/<[^>]*?\\sid="([^"]*)"/g': 'our own HTML: every tag ends',
  '/"([^"]*)"|`([^`]*)`|(?<![^\\s="`])([^\\s="]+)(?=\\s|$)/g': 'begins once in each word',
  '/^(.*\\/)?(.+)\\.(?:md|markdown)$/i': 'a path, which file systems keep short',
  '/[.;:]?\\s.*YAML\\..*$/': 'a message of the parser',
  '/(\\d+)w$/': 'a list of our own pictures',
};

function patternsIn(file: string): { source: string; flags: string }[] {
  const loader = file.endsWith('x') ? 'tsx' : 'ts';
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader, target: 'esnext' });
  const found: { source: string; flags: string }[] = [];
  JSON.stringify(parseAst(code), (key, value) => {
    if (key === 'regex' && value) found.push({ source: value.pattern, flags: value.flags });
    return value;
  });
  return found;
}

it('no pattern takes more than a time in proportion to the text', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.(?:test|d)\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const patterns = files.flatMap((file) =>
    patternsIn(file).map((pattern) => ({ ...pattern, file })),
  );
  expect(patterns.length).toBeGreaterThan(200);
  const slow = patterns
    .filter(({ source, flags }) => analyse({ source, flags }).reports.length > 0)
    .map(({ file, source, flags }) => ({ file, pattern: `/${source}/${flags}` }))
    .filter(({ pattern }) => !Object.hasOwn(reviewed, pattern));
  expect(slow).toEqual([]);
}, 60_000);
