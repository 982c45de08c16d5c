import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../build/support/files';
import { type Random, randomFrom } from '../corpus/random';
import { writeCorpus } from '../corpus/writeCorpus';
import { corpus, differences, siteIn, startBuild } from '../support/builds';
import { copyCheckout } from '../support/checkout';

const folder = join('.cache', 'damaged');
const kept = join('.cache', 'damaged-kept');
const pairs = 6;

/** What a build leaves for the next one, but for the site itself. */
const left = ['.cache', '.contentlayer', '.next', 'public/assets'];

async function keptFiles(): Promise<string[]> {
  const files: string[] = [];
  for (const place of left.filter((name) => existsSync(join(folder, name)))) {
    for (const file of await filesIn(join(folder, place))) files.push(`${place}/${file}`);
  }
  return files.filter((file) => statSync(join(folder, file)).size > 0);
}

/** Files of one kind differ in what stands for content, for a text or for a number. */
const kindOf = (file: string): string =>
  file
    .replace(/[0-9a-f]{12,}/g, '…')
    .replace(/[^/]*(?:article-\d+|__)[^/]*(?=\.\w+$)/, '…')
    .replace(/-[0-9A-Z]{8}\./, '-….')
    .replace(/\d+/g, '0');

function byKind(files: string[]): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const file of files) {
    const kind = kindOf(file);
    kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
  }
  return kinds;
}

type Damage = [name: string, damage: (file: string, random: Random) => void];

const flip: Damage = [
  'has another byte',
  (file, random) => {
    const bytes = readFileSync(file);
    const place = random.between(0, bytes.length - 1);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << random.between(0, 7));
    writeFileSync(file, bytes);
  },
];

const missing: Damage = ['is missing', (file) => rmSync(file)];

const damages: Damage[] = [
  flip,
  [
    'ends too soon',
    (file, random) => truncateSync(file, random.between(0, statSync(file).size - 1)),
  ],
  [
    'is a folder',
    (file) => {
      rmSync(file);
      mkdirSync(join(file, 'below'), { recursive: true });
    },
  ],
  missing,
];

/** What a build says to have been damaged when a file of each kind was, stamps aside. */
const places = [
  '.cache/bundles',
  '.cache/front-matter.json',
  '.cache/pictures',
  '.cache/previews',
  '.cache/previews.json',
  '.cache/rendered',
  '.cache/site-search',
  '.cache/title-faces',
  '.contentlayer',
  '.next/cache',
];

/** Tells how a folder is to be. Where it is damaged, nobody can tell whether the folder is. */
const isStamp = (file: string): boolean => /\.digest$|documents\.made$|search\.memory$/.test(file);
const isOther = (file: string): boolean => !isStamp(file);

const chosen = process.env.LONG
  ? damages.flatMap((damage) => [1, 2, 3].map((seed) => ({ damage, seed })))
  : [{ damage: flip, seed: 1 }];
const runs = chosen.flatMap(({ damage, seed }) => [
  { files: 'but stamps', isMeant: isOther, damage, seed, told: damage === flip ? places : [] },
  { files: 'of stamps', isMeant: isStamp, damage, seed, told: [] },
]);

describe('a build of what an earlier one has left', { timeout: 900_000 }, () => {
  let clean = new Map<string, string>();

  beforeAll(async () => {
    for (const name of [folder, kept]) rmSync(name, { recursive: true, force: true });
    copyCheckout(folder);
    await writeCorpus(join(folder, corpus), pairs);
    const bundle = join(folder, corpus, 'articles', 'pictures');
    mkdirSync(bundle);
    const create = { width: 900, height: 600, channels: 3 as const, background: '#b23a24' };
    await sharp({ create }).png().toFile(join(bundle, 'red.png'));
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8"/></svg>';
    writeFileSync(join(bundle, 'line.svg'), svg);
    const text = '---\ntitle: 圖\ndate: 2026-01-05\n---\n![紅](red.png)\n\n![線](line.svg)\n';
    writeFileSync(join(bundle, 'index.zh-tw.md'), text);
    // The second one has the search, and Contentlayer, begin with what the first has left.
    for (const _ of [1, 2]) expect((await startBuild(folder).ended).status).toBe(0);
    clean = await siteIn(folder);
    mkdirSync(kept);
    for (const place of left) {
      cpSync(join(folder, place), join(kept, place), { recursive: true, verbatimSymlinks: true });
    }
  }, 600_000);

  it.each(runs)(
    'makes the same site when a file of each kind $files $damage.0 ($seed)',
    async ({ isMeant, damage: [, damage], seed, told }) => {
      for (const place of left) {
        rmSync(join(folder, place), { recursive: true, force: true });
        cpSync(join(kept, place), join(folder, place), { recursive: true, verbatimSymlinks: true });
      }
      // So that the build reads all there is, and takes over no file of the site.
      for (const place of [
        'out',
        '.cache/site.discarded',
        '.cache/site.json',
        '.cache/site.json.spare',
      ]) {
        rmSync(join(folder, place), { recursive: true, force: true });
      }
      const random = randomFrom(seed);
      const kinds = byKind((await keptFiles()).filter(isMeant));
      expect(kinds.size).toBeGreaterThan(3);
      const damaged = [...kinds.values()].map((files) => random.pick(files));
      for (const file of damaged) damage(join(folder, file), random);

      const { status, output } = await startBuild(folder).ended;
      expect(status, `${damaged.join('\n')}\n${output}`).toBe(0);
      expect(differences(await siteIn(folder), clean)).toEqual([]);
      const lines = output.split('\n').filter((line) => line.includes(' was damaged and is made'));
      for (const place of told) {
        expect(
          lines.some((line) => line.startsWith(place)),
          `${place}:\n${output}`,
        ).toBe(true);
      }
    },
  );
});
