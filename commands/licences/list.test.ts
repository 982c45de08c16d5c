import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { allPackages, isAllowed, licenceList, shipped } from './list';

it('LICENCES.md is current: run `npm run licences`', () => {
  expect(readFileSync('docs/LICENCES.md', 'utf8')).toBe(licenceList(allPackages()));
});

it('no package has a licence that is not allowed', () => {
  const wrong = allPackages().filter(
    ({ name, licence }) => !isAllowed(licence, shipped.includes(name)),
  );
  expect(wrong).toEqual([]);
});

it('tells licences apart', () => {
  expect(isAllowed('MIT', true)).toBe(true);
  expect(isAllowed('(AGPL-3.0-or-later OR MIT)', true)).toBe(true);
  expect(isAllowed('MIT AND OFL-1.1', true)).toBe(true);
  expect(isAllowed('MPL-2.0', false)).toBe(true);
  expect(isAllowed('MPL-2.0', true)).toBe(false);
  expect(isAllowed('MIT AND GPL-3.0', false)).toBe(false);
  expect(isAllowed('unknown', false)).toBe(false);
});

it('knows every package whose code readers get', async () => {
  const { metafile } = await build({
    entryPoints: ['elements/index.ts'],
    outdir: '.cache',
    bundle: true,
    splitting: true,
    format: 'esm',
    metafile: true,
    write: false,
  });
  const packages = Object.keys(metafile.inputs).flatMap(
    (file) => file.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? [],
  );
  expect(packages.length).toBeGreaterThan(0);
  expect([...new Set(packages)].filter((name) => !shipped.includes(name))).toEqual([]);
});

it('versions are pinned, and no package runs a script to be installed', () => {
  const { dependencies, devDependencies, allowScripts } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  }
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean }>;
  };
  const withScripts = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  for (const name of withScripts) expect(allowScripts[name], name).toBe(false);
});
