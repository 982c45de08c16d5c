import sharp, { type Sharp } from 'sharp';
import { withoutMetadata } from './containers';
import { cleanDrawing } from './drawing';
import type { Facts, PlannedFile } from './plan';

// Each picture keeps one core busy; the pictures are made side by side.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Makes one file of a picture that `examine` has found sound. Depends on nothing but its arguments
 * and the encoders. Still pictures lose everything but their pixels, which are turned upright and
 * brought to sRGB.
 */
export async function makeFile(
  bytes: Uint8Array,
  { extension }: Facts,
  { format, width }: PlannedFile,
): Promise<Uint8Array> {
  if (format === 'original') return keep(bytes, extension);
  const picture = sharp(bytes, { failOn: 'error' }).autoOrient().resize({ width });
  // One more effort takes three times as long and saves a twentieth.
  if (format === 'avif') return picture.avif({ quality: 58, effort: 3 }).toBuffer();
  const lossy = await picture.clone().webp({ quality: 82, smartSubsample: true }).toBuffer();
  return (await isLossless(picture)) ? smaller(lossy, await withoutLoss(picture)) : lossy;
}

function keep(bytes: Uint8Array, extension: string): Uint8Array {
  if (extension !== 'svg') return withoutMetadata(bytes, extension);
  const cleaned = cleanDrawing(bytes);
  if (typeof cleaned !== 'string') throw new Error(cleaned.what);
  return Buffer.from(cleaned);
}

/** Charts and screenshots are lossless; few colours are often lighter and always sharper that way. */
const isLossless = async (picture: Sharp): Promise<boolean> =>
  /^(?:png|gif)$/.test((await picture.metadata()).format);

const withoutLoss = (picture: Sharp): Promise<Buffer> =>
  picture.clone().webp({ lossless: true }).toBuffer();

const smaller = (a: Buffer, b: Buffer): Buffer => (b.length < a.length ? b : a);
