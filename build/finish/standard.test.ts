import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headersFor, readHeaderRules } from '../../deploy/headersFile';
import { palette } from '../../lib/palette';
import { filesIn } from '../support/files';
import { icons } from './icons';
import { openSite } from './site';
import { placeStandard } from './stage';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'standard-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const own = (name: string, text: string | Uint8Array): void => {
  mkdirSync(join(root, 'public'), { recursive: true });
  writeFileSync(join(root, 'public', name), text);
};

/** What a site has beside its texts, by name. */
async function standard(): Promise<Record<string, Buffer>> {
  const folder = join(root, 'site');
  const folders = { previous: join(root, 'out'), folder, manifest: join(root, 'site.json') };
  await placeStandard(await openSite(folders, 'version'), join(root, 'public'));
  const files = (await filesIn(folder)).filter((name) => !/\.(?:br|gz)$/.test(name));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name))]));
}

const square = (colour: string, size = 8): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="${colour}"/></svg>`;

const colourAt = async (picture: Buffer | undefined, left: number, top: number) => {
  const image = sharp(picture).removeAlpha().extract({ left, top, width: 1, height: 1 });
  return `#${(await image.raw().toBuffer()).toString('hex')}`;
};

describe('what every site has', () => {
  it('comes without a file of the owner', async () => {
    const files = await standard();
    expect(Object.keys(files)).toEqual([
      '.assetsignore',
      '_headers',
      'favicon.ico',
      'icon-180.png',
      'icon-512.png',
      'icon.svg',
    ]);
    for (const name of ['.assetsignore', '_headers']) {
      expect(files[name]).toEqual(readFileSync(join('build/finish/hosting', name)));
    }
    for (const size of [180, 512]) {
      const picture = sharp(files[`icon-${size}.png`]);
      expect(await picture.metadata()).toMatchObject({ width: size, height: size });
      expect((await picture.stats()).isOpaque).toBe(true);
    }
  });

  it('is joined with what the owner says to hosts', async () => {
    own('_headers', '/*\n  X-Own: yes\n');
    own('.assetsignore', 'own.txt\n');
    const files = await standard();
    const ours = readHeaderRules(readFileSync('build/finish/hosting/_headers', 'utf8'));
    expect(headersFor('/a.svg', readHeaderRules(String(files._headers)))).toEqual({
      ...headersFor('/a.svg', ours),
      'X-Own': 'yes',
    });
    expect(String(files['.assetsignore'])).toMatch(/^\*\.br\n(?:.*\n)*own\.txt$/m);
  });

  it('gives way to icons of the owner', async () => {
    own('icon-512.png', '');
    expect(Object.keys(await standard())).not.toContain('icon-512.png');
  });

  it.each([8, 2000])('has the owner’s drawing of %d pixels in other sizes', async (size) => {
    own('icon.svg', square('#00ff00', size));
    const files = await standard();
    expect(files).not.toHaveProperty('icon.svg');
    for (const edge of [180, 512]) {
      const picture = files[`icon-${edge}.png`];
      expect(await sharp(picture).metadata()).toMatchObject({ width: edge, height: edge });
      expect(await colourAt(picture, edge / 2, edge / 2)).toBe('#00ff00');
    }
    // One picture, behind 22 bytes that say so.
    const icon = files['favicon.ico'] as Buffer;
    expect(icon.readUInt32LE(14)).toBe(icon.length - 22);
    expect(await sharp(icon.subarray(22)).metadata()).toMatchObject({ width: 32, height: 32 });
    expect(await colourAt(icon.subarray(22), 16, 16)).toBe('#00ff00');
  });

  it('names a drawing that can’t be drawn', async () => {
    own('icon.svg', '<svg');
    await expect(standard()).rejects.toThrow(/icon\.svg: can't be drawn \(.*\); correct it/);
  });
});

it('icons are in the colours of the palette', async () => {
  const { light, dark } = palette();
  const colours = { light: { ...light, paper: '#102030' }, dark };
  const drawn = icons(join(root, 'public'), colours);
  const svg = String(await drawn.find(({ name }) => name === 'icon.svg')?.load());
  for (const name of ['paper', 'ink', 'muted', 'accent'] as const) {
    expect(svg).toContain(`"${colours.light[name]}"`);
  }
  const picture = await drawn.find(({ name }) => name === 'icon-180.png')?.load();
  expect(await colourAt(picture as Buffer, 0, 0)).toBe('#102030');
});
