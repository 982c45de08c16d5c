import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { palette } from '../../lib/palette';
import type { Palette } from '../../model/palette';
import { UserError } from '../../model/problem';
import { type IconFile, iconFiles } from '../../model/siteFiles';
import { iconsDir } from '../paths';

/** Two columns of lines on facing pages. */
const drawing = ({ paper, ink, muted, accent }: Palette['light']): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="${paper}"/><path d="M6 8h7M6 12h7M6 16h7M6 20h7M6 24h5" stroke="${ink}" stroke-width="2"/><path d="M19 8h7M19 12h7M19 16h7M19 20h7M19 24h4" stroke="${muted}" stroke-width="2"/><path d="M16 3v26" stroke="${accent}" stroke-width="2"/></svg>\n`;

export type Icon = { name: IconFile; from: unknown; load: () => Promise<string | Buffer> };

/**
 * The icons that the owner doesn't have: ours, or the owner's `icon.svg` in other sizes.
 * @param folder of the owner's files
 */
export function icons(folder = 'public', { light }: Palette = palette()): Icon[] {
  const own = join(folder, 'icon.svg');
  const svg = existsSync(own) ? readFileSync(own, 'utf8') : drawing(light);
  const load = (name: IconFile) => async () => {
    const size = iconFiles[name];
    if (size === undefined) return svg;
    const png = await rasterise(svg, size, light.paper).catch((error: Error) => {
      throw new UserError(`${own}: can't be drawn (${error.message}); correct it`);
    });
    return name.endsWith('.ico') ? asIco(png, size) : png;
  };
  return (Object.keys(iconFiles) as IconFile[])
    .filter((name) => !existsSync(join(folder, name)))
    .map((name) => ({ name, from: [name, light.paper, svg], load: load(name) }));
}

/** A drawing as a square picture without transparent corners, which iOS would show black. */
async function rasterise(svg: string, size: number, background: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const input = Buffer.from(svg);
  const { width = size, height = size } = await sharp(input).metadata();
  // Drawings are rendered at 72 pixels an inch: more of them instead of enlarged ones.
  const density = Math.min(Math.max((72 * size) / Math.max(width, height), 1), 100_000);
  return sharp(input, { density })
    .resize(size, size, { fit: 'contain', background })
    .flatten({ background })
    .png({ palette: true, effort: 10, compressionLevel: 9 })
    .toBuffer();
}

/** A PNG as a file of icons that holds it alone: https://en.wikipedia.org/wiki/ICO_(file_format) */
function asIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.set([0, 0, 1, 0, 1, 0, size, size, 0, 0, 1, 0, 32, 0]);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

/** Writes the icons to where `next dev` finds them. */
export async function writeIcons(): Promise<void> {
  await mkdir(iconsDir, { recursive: true });
  for (const { name, load } of icons()) await writeFile(join(iconsDir, name), await load());
}
