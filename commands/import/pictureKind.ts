import sharp from 'sharp';
import { examine } from '../../build/pictures/examine';

/** What the decoders call the formats that the build takes, and how files of these end. */
const endings = new Map([
  ['jpeg', 'jpg'],
  ['png', 'png'],
  ['gif', 'gif'],
  ['webp', 'webp'],
  ['heif', 'avif'],
]);

/**
 * How the file of a picture must end, by its bytes alone; or why it is none that the build would
 * take, as a clause that follows its name.
 */
export async function pictureKind(
  bytes: Uint8Array,
): Promise<{ extension: string } | { why: string }> {
  const extension = isMarkup(bytes) ? 'svg' : await formatOf(bytes);
  if (extension === undefined) return { why: 'is not a picture' };
  const facts = await examine(bytes, extension);
  return 'what' in facts
    ? { why: `is not a picture that can be shown: it ${facts.what}` }
    : { extension };
}

/** Whether the first thing, behind a mark of byte order and white space, is a `<`. */
function isMarkup(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1000)).toString('utf8');
  return start
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('<');
}

async function formatOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const image = sharp(bytes, { limitInputPixels: false, failOn: 'none' });
    const { format, compression } = await image.metadata();
    if (format === 'heif' && compression !== 'av1') return undefined;
    return endings.get(format);
  } catch {
    return undefined;
  }
}
