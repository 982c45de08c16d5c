import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const content = ['words', 'model', 'markdown', 'lib'];
const everything = [...content, 'components', 'app', 'elements', 'build', 'commands', 'deploy'];

/** What each room, and each file at the top, may import beside itself. */
const arrows: Record<string, string[]> = {
  words: [],
  model: ['words'],
  markdown: ['words', 'model'],
  'site.config.ts': ['words', 'model'],
  lib: ['words', 'model', 'markdown', 'site.config.ts'],
  components: content,
  app: [...content, 'components'],
  elements: ['words', 'model'],
  build: [...content, 'components', 'app', 'elements'],
  deploy: [],
  commands: [...content, 'build', 'deploy'],
  bench: [...everything, 'tests'],
  e2e: [...everything, 'tests'],
  tests: everything,
  // Settings of tools are as high as what they set up.
  'contentlayer.config.ts': ['model'],
  '.remarkrc.mjs': ['model'],
  'next.config.mjs': ['build', 'lib'],
  'playwright.config.ts': ['lib', 'tests'],
  'vitest.config.ts': [],
};

const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' });
const files = list.split('\n').filter((file) => /\.(?:tsx?|mjs|cjs)$/.test(file));
const known = new Set(files);
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const roomOf = (file: string): string => file.replace(/\/.*/s, '');

/** What a module imports, types included: packages by name, files from the project's root. */
function importsOf(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(
    /(?:^|[\s;}])(?:from|import|(?:import|require|mock|doMock)\()\s*'([^'\n]+)'/g,
  );
  return [...specifiers].map(([, name = '']) => {
    if (!name.startsWith('.')) return name;
    const path = posix.join(posix.dirname(file), name);
    const module = ['.ts', '.tsx', '/index.ts'].map((end) => path + end);
    return module.find((each) => known.has(each)) ?? path;
  });
}
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe('the house', () => {
  it('has no room without a place', () => {
    expect(files.map(roomOf).filter((room) => !arrows[room])).toEqual([]);
    expect([...imports.values()].flat().length).toBeGreaterThan(1000);
  });

  it('has arrows that point one way', () => {
    const against = files
      // Tests may import everything.
      .filter((file) => !isTest(file))
      .flatMap((file) => {
        const allowed = [roomOf(file), ...(arrows[roomOf(file)] ?? [])];
        const rooms = (imports.get(file) ?? []).filter((name) => arrows[roomOf(name)]);
        return rooms
          .filter((name) => !allowed.includes(roomOf(name)))
          .map((name) => `${file} imports ${name}`);
      });
    expect(against).toEqual([]);
  });

  it('has a lib/ that names no file above it', () => {
    const above = Object.keys(arrows).filter((room) => arrows[room]?.includes('lib'));
    const path = new RegExp(`['"](?:\\./)?(?:elements|deploy|${above.join('|')})/`);
    const naming = files.filter((file) => roomOf(file) === 'lib' && !isTest(file));
    expect(naming.filter((file) => path.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('asks for the owner’s settings through lib/site.ts only', () => {
    const asking = files.filter((file) => imports.get(file)?.includes('site.config.ts'));
    expect(asking).toEqual(['lib/site.ts']);
  });

  it('has no circles', () => {
    // Whoever imports nothing that is left goes, until nobody is left or only circles are.
    let left = files;
    for (let before = -1; before !== left.length; ) {
      before = left.length;
      const rest = new Set(left);
      left = left.filter((file) => imports.get(file)?.some((name) => rest.has(name)));
    }
    expect(left).toEqual([]);
  });

  it('asks Contentlayer through lib/ only', () => {
    const asking = files.filter((file) => imports.get(file)?.includes('contentlayer/generated'));
    expect(asking.filter((file) => roomOf(file) !== 'lib')).toEqual([]);
    expect(asking).not.toEqual([]);
  });

  it('has elements without React', () => {
    const framework = /^(?:react|react-dom|next)(?:\/|$)/;
    const users = files.filter((file) => imports.get(file)?.some((name) => framework.test(name)));
    expect(users.filter((file) => roomOf(file) === 'elements')).toEqual([]);
    expect(users).not.toEqual([]);
  });
});
