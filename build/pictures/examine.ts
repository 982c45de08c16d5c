import { imageSize } from 'image-size';
import sharp, { type Metadata } from 'sharp';
import { isLfsPointer, lfsFault } from '../../model/attachments';
import type { Fault } from '../../model/problem';
import { isAnimatedPng } from './containers';
import { readDrawing } from './drawing';
import { type Facts, limits } from './plan';

const unreadable = (why: string): Fault => ({
  what: `cannot be read (${why})`,
  mend: 'open it in a program that still shows it and save it anew as PNG or JPEG',
});

const tooLarge = (what: string): Fault => ({
  what,
  mend: `make it smaller: ${limits.side} pixels a side, ${limits.pixels / 1e6} million pixels and ${limits.bytes / 1e6} MB are the most`,
});

/**
 * Finds out what a picture is, or why it can't be shown. `extension` is that of its file, in lower
 * case and without the dot; only a drawing is known by it.
 */
export async function examine(bytes: Uint8Array, extension: string): Promise<Facts | Fault> {
  if (bytes.length === 0) return unreadable('the file is empty');
  if (isLfsPointer(bytes)) return lfsFault;
  if (bytes.length > limits.bytes) return tooLarge(`has ${(bytes.length / 1e6).toFixed(1)} MB`);
  if (extension === 'svg') return examineDrawing(bytes);
  let metadata: Metadata;
  try {
    metadata = await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata();
  } catch (error) {
    return unreadable(reasonOf(error));
  }
  const { format, pages = 1 } = metadata;
  if (format === 'svg') {
    return { what: 'is an SVG by another name', mend: 'rename it so that it ends in .svg' };
  }
  const { width, height } = metadata.autoOrient;
  if (width * height > limits.pixels || Math.max(width, height) > limits.side) {
    return tooLarge(`has ${width} × ${height} pixels`);
  }
  const frames = pages > 1 && /^(?:gif|webp)$/.test(format);
  try {
    const pixels = await decode(bytes, frames);
    const moves = frames || isAnimatedPng(bytes);
    return {
      kind: moves ? 'animation' : 'still',
      width,
      height,
      extension: moves ? format : 'webp',
      seeThrough: pixels.some((value, index) => index % 4 === 3 && value < 250),
    };
  } catch (error) {
    return unreadable(reasonOf(error));
  }
}

function examineDrawing(bytes: Uint8Array): Facts | Fault {
  if (bytes.length > limits.drawingBytes) {
    const what = `is a drawing of ${(bytes.length / 1e6).toFixed(1)} MB`;
    return { what, mend: `simplify it to ${limits.drawingBytes / 1e6} MB, or save it as PNG` };
  }
  const drawing = readDrawing(bytes);
  if ('mend' in drawing) return drawing;
  const { text: cleaned, losses } = drawing;
  return {
    kind: 'drawing',
    ...(losses.length > 0 && { losses }),
    ...sizeOfDrawing(cleaned),
    extension: 'svg',
    // One that knows of the dark brings colours for it.
    seeThrough: !cleaned.includes('prefers-color-scheme'),
  };
}

/** @param cleaned by `readDrawing`: begins with its root, where a comment could stall what looks for it */
function sizeOfDrawing(cleaned: string): { width?: number; height?: number } {
  try {
    const { width, height } = imageSize(Buffer.from(cleaned));
    return width > 0 && height > 0 ? { width, height } : {};
  } catch {
    return {};
  }
}

/** RGBA of a picture in a small size. Reads all of it: damage anywhere is an error. */
const decode = (bytes: Uint8Array, animated: boolean): Promise<Uint8Array> =>
  sharp(bytes, { failOn: 'error', animated })
    .resize({ width: 64, height: 64, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer();

/** The first line of what a decoder says, without a full stop. */
const reasonOf = (error: unknown): string =>
  String(error instanceof Error ? error.message : error)
    .split('\n')[0]
    ?.replace(/\.$/, '') ?? '';
