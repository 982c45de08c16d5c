import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('every module with a question is among those that a build asks again', () => {
  const modules = readdirSync('lib').filter((name) => /(?<!\.test)\.ts$/.test(name));
  const asking = modules
    .filter((name) => /\bquestion\(/.test(readFileSync(`lib/${name}`, 'utf8')))
    .map((name) => name.replace(/\.ts$/, ''));
  const list = readFileSync('build/pages/questions.ts', 'utf8');
  const loaded = [...list.matchAll(/^import '\.\.\/\.\.\/lib\/(\w+)';$/gm)].map(([, name]) => name);
  expect(asking.length).toBeGreaterThan(5);
  expect(loaded).toEqual(asking);
});
