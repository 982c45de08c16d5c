import { readFileSync } from 'node:fs';

type Package = { name: string; version: string; licence: string };

/**
 * Packages of which readers get something: code in the elements, characters of fonts in titles and
 * pictures, a table of characters in the search. All others only run while a site is built.
 */
export const shipped = [
  '@expo-google-fonts/cactus-classical-serif',
  '@expo-google-fonts/noto-emoji',
  '@expo-google-fonts/noto-serif-tc',
  'opencc-js',
  'uqr',
];

/** What packages say elsewhere that leave it out of the lock file: in their text, in the old form, in a sibling. */
const stated: Record<string, string> = {
  '@contentlayer2/source-remote-files': 'MIT',
  format: 'MIT',
  'parse-cache-control': 'BSD-3-Clause',
};

/** Licences under which something may be passed on without conditions on the whole, by SPDX. */
const permissive =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|BlueOak-1\.0\.0|Unlicense|CC0-1\.0)$/;

/** Licences of what only runs during a build that are fine as well. */
const forBuilding = /^(?:LGPL-3\.0-or-later|MPL-2\.0|CC-BY-4\.0|Python-2\.0|Zlib)$/;

/** All packages that package-lock.json names, by name and version, those of other platforms included. */
export function allPackages(): Package[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string; license?: string }>;
  };
  const all = Object.entries(packages).flatMap(([path, { version, license }]): Package[] => {
    if (path === '') return [];
    const name = path.replace(/^.*node_modules\//, '');
    return [{ name, version, licence: license ?? stated[name] ?? 'unknown' }];
  });
  const unique = new Map(all.map((one) => [`${one.name} ${one.version}`, one]));
  return [...unique.values()].sort(
    (a, b) => compare(a.name, b.name) || compare(a.version, b.version),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether one may use a package under an SPDX expression: any side of OR, all of AND. */
export function isAllowed(licence: string, isShipped: boolean): boolean {
  const fits = (id: string) => permissive.test(id) || (!isShipped && forBuilding.test(id));
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((side) => side.split(' AND ').every(fits));
}

/** The text of docs/LICENCES.md. */
export function licenceList(packages: Package[]): string {
  const line = ({ name, version, licence }: Package) => `- ${name} ${version}: ${licence}\n`;
  const isShipped = ({ name }: Package) => shipped.includes(name);
  return `# Licences

Written by \`npm run licences\`; a test keeps it current. The site's own code is under the MIT licence (LICENSE).

## What readers get something of

${packages.filter(isShipped).map(line).join('')}
## What only builds and tests a site

${packages
  .filter((one) => !isShipped(one))
  .map(line)
  .join('')}`;
}
