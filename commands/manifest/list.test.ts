import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { manifestOf } from './list';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

it('lists files of the engine by their digests, and nothing of owners and hosts', () => {
  const engine = ['package.json', 'app/page.tsx', 'tests/site/theme.css', 'content.ts'];
  const others = [
    'site.config.ts',
    'theme.css',
    'content/articles/a.md',
    'public/icon.svg',
    'netlify.toml',
    'vercel.json',
    'wrangler.jsonc',
    '.github/workflows/pages.yml',
    'engine.json',
  ];
  const manifest = manifestOf('1.2.3', [...engine, ...others], (path) => Buffer.from(path));
  expect(manifest).toEqual({
    version: '1.2.3',
    files: Object.fromEntries(engine.map((path) => [path, digest(path)])),
  });
  expect(Object.keys(manifest.files)).toEqual([...engine].sort());
});
