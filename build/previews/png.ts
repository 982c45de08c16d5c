import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

const compress = promisify(deflate);

export type Colour = readonly [red: number, green: number, blue: number];

/** `steps` colours from one to another, both included: what anti-aliasing makes of two colours. */
export const ramp = (from: Colour, to: Colour, steps: number): Colour[] =>
  Array.from({ length: steps }, (_, step) => {
    const mix = (channel: 0 | 1 | 2) =>
      Math.round(from[channel] + ((to[channel] - from[channel]) * step) / (steps - 1));
    return [mix(0), mix(1), mix(2)];
  });

/**
 * Each pixel as the nearest colour in a palette, by its number.
 * @param rgba opaque pixels, four bytes each
 * @param palette at most 256 colours
 */
export function toPalette(rgba: Uint8Array, palette: Colour[]): Uint8Array {
  // A pixel as one number; it has to begin at a multiple of four.
  const pixels = new Uint32Array(
    rgba.byteOffset % 4 === 0 ? rgba.buffer : rgba.slice().buffer,
    rgba.byteOffset % 4 === 0 ? rgba.byteOffset : 0,
    rgba.length / 4,
  );
  const known = new Map<number, number>();
  const numbers = new Uint8Array(pixels.length);
  let last = -1;
  let number = 0;
  for (let at = 0; at < pixels.length; at++) {
    const pixel = pixels[at] as number;
    // Most pixels are like the one before.
    if (pixel !== last) {
      last = pixel;
      const found = known.get(pixel);
      number = found ?? nearestIn(palette, rgba.subarray(at * 4));
      if (found === undefined) known.set(pixel, number);
    }
    numbers[at] = number;
  }
  return numbers;
}

function nearestIn(palette: Colour[], [red = 0, green = 0, blue = 0]: Uint8Array): number {
  const distances = palette.map(([r, g, b]) => (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2);
  return distances.indexOf(Math.min(...distances));
}

/**
 * Encodes a picture as a PNG with a palette: a third of the size of true colour.
 * https://www.w3.org/TR/png-3/
 * @param numbers of the colours of its pixels
 */
export async function encodePng(
  numbers: Uint8Array,
  width: number,
  palette: Colour[],
): Promise<Uint8Array> {
  const height = numbers.length / width;
  // Every row starts with its filter: none, which suits palettes best.
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y++) {
    rows.set(numbers.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // 8 bits, indexed colour
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', await compress(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** zlib's own is only in newer versions of Node.js. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
