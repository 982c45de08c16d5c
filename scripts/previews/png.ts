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
 * Encodes a picture as a PNG with a palette, each pixel as the nearest colour in it: a third of
 * the size of true colour. https://www.w3.org/TR/png-3/
 * @param rgba opaque pixels, four bytes each
 * @param palette at most 256 colours
 */
export async function encodePng(
  rgba: Uint8Array,
  width: number,
  palette: Colour[],
): Promise<Uint8Array> {
  const height = rgba.length / 4 / width;
  const indexOf = nearestIn(palette);
  // Every row starts with its filter: none, which suits palettes best.
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0, from = 0; y < height; y++) {
    const row = y * (width + 1) + 1;
    for (let x = 0; x < width; x++, from += 4) {
      rows[row + x] = indexOf(rgba[from] ?? 0, rgba[from + 1] ?? 0, rgba[from + 2] ?? 0);
    }
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

function nearestIn(palette: Colour[]): (red: number, green: number, blue: number) => number {
  const known = new Map<number, number>();
  let lastColour = -1;
  let lastIndex = 0;
  return (red, green, blue) => {
    const colour = (red << 16) | (green << 8) | blue;
    // Most pixels are like the one before.
    if (colour === lastColour) return lastIndex;
    lastColour = colour;
    lastIndex = known.get(colour) ?? -1;
    if (lastIndex < 0) {
      const distances = palette.map(
        ([r, g, b]) => (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2,
      );
      lastIndex = distances.indexOf(Math.min(...distances));
      known.set(colour, lastIndex);
    }
    return lastIndex;
  };
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
