import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const textOf = (folder: string, end: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

it('has no custom element that no script knows', () => {
  const used = textOf('components', '.tsx').match(/(?<=<)[a-z]+-[a-z-]+/g) ?? [];
  const scripts = textOf('elements', '.ts');
  expect(used.length).toBeGreaterThan(5);
  expect(used.filter((name) => !new RegExp(`\\b${name}\\b`).test(scripts))).toEqual([]);
});
