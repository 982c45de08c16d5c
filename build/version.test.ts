import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hash } from '../model/hash.mjs';
import { siteVersion } from './version';

/** What a site is not made of: authors' commands, tests, benchmarks and what hosts are told. */
const others = ['bench', 'commands', 'deploy', 'e2e', 'tests'];
const otherFiles = ['biome.json', 'playwright.config.ts', 'vercel.json', 'vitest.config.ts'];

const code = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /^(?!content\/|docs\/|public\/|\.).*\.(?:tsx?|mjs|json)$/.test(file))
  .filter((file) => !/\.test\.|(?:^|\/)fixtures\//.test(file));

/** One file of each folder at the top, and the files there. */
const examples = [...new Map(code.map((file) => [file.split('/')[0], file])).values()];
const made = examples.filter(
  (file) => !others.includes(file.split('/')[0] ?? '') && !otherFiles.includes(file),
);

// Plain JavaScript without types.
const bundleSources = () => import('./bundles/sources.mjs' as string);

describe('what a site is made of', () => {
  const project = process.cwd();
  const copy = mkdtempSync(join(tmpdir(), 'version-'));
  beforeAll(() => {
    for (const file of code) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(file, join(copy, file));
    }
    process.chdir(copy);
  });
  afterAll(() => {
    process.chdir(project);
    rmSync(copy, { recursive: true });
  });

  /** Whether a version changes when a file does. */
  function changes(version: () => string, file: string): boolean {
    const before = version();
    appendFileSync(file, '\n');
    return version() !== before;
  }

  it('is known of each folder', () => {
    expect(examples.map((file) => file.split('/')[0])).toEqual(expect.arrayContaining(others));
    expect(made.length).toBeGreaterThan(7);
  });

  it('changes its version', () => {
    expect(made.filter((file) => !changes(siteVersion, file))).toEqual([]);
  });

  it('is not what authors’ commands, tests and benchmarks consist of', () => {
    const rest = examples.filter((file) => !made.includes(file));
    expect(rest.filter((file) => changes(siteVersion, file))).toEqual([]);
  });

  it('is bundled anew when it changes, and only then', async () => {
    const { sourcesOf } = await bundleSources();
    const bundles = () =>
      hash(...sourcesOf('build/build.ts').map((file: string) => readFileSync(file)));
    for (const folder of ['build', 'lib', 'markdown', 'model']) {
      expect(changes(bundles, examples.find((file) => file.startsWith(`${folder}/`)) ?? '')).toBe(
        true,
      );
    }
    for (const folder of others) {
      expect(changes(bundles, examples.find((file) => file.startsWith(`${folder}/`)) ?? '')).toBe(
        false,
      );
    }
  });

  it('is all that bundles consist of', async () => {
    const { sourcesOf, modules } = await bundleSources();
    const scripts = ['build/build.ts', ...modules()].filter((file) =>
      /build\.ts|Process\.ts$/.test(file),
    );
    const { metafile } = await build({
      entryPoints: scripts,
      outdir: 'bundles',
      bundle: true,
      metafile: true,
      write: false,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      external: ['contentlayer/generated', '../.cache/made.json', '*.test.ts'],
    });
    const sources = new Set(sourcesOf('build/build.ts'));
    expect(Object.keys(metafile.inputs).length).toBeGreaterThan(100);
    expect(Object.keys(metafile.inputs).filter((file) => !sources.has(file))).toEqual([]);
  });
});
