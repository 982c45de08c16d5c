const text = (bytes: Uint8Array, start: number, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + start, length).toString('latin1');

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * An animation's file without what doesn't show: EXIF, XMP, comments, and whatever a program has
 * added for itself. The pictures are copied byte by byte. `extension` is gif, png or webp.
 * @throws RangeError when the file ends too early
 */
export function withoutMetadata(bytes: Uint8Array, extension: string): Uint8Array {
  if (extension === 'gif') return Buffer.concat(gifParts(bytes));
  return extension === 'png' ? Buffer.concat(pngParts(bytes)) : webp(bytes);
}

/** PNG with an `acTL` chunk, which comes before its pixels. https://www.w3.org/TR/png-3/#apng-frame-based-animation */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  if (text(bytes, 0, Math.min(8, bytes.length)) !== '\x89PNG\r\n\x1a\n') return false;
  for (const { type } of pngChunks(bytes)) {
    if (type === 'IDAT') return false;
    if (type === 'acTL') return true;
  }
  return false;
}

/** Chunks that decide about what is seen. https://www.w3.org/TR/png-3/#11Chunks */
const shown = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI pHYs acTL fcTL fdAT'.split(' '),
);

function* pngChunks(bytes: Uint8Array) {
  const view = viewOf(bytes);
  for (let start = 8; start + 12 <= bytes.length; ) {
    const end = start + 12 + view.getUint32(start);
    yield { type: text(bytes, start + 4, 4), chunk: bytes.subarray(start, end) };
    start = end;
  }
}

function pngParts(bytes: Uint8Array): Uint8Array[] {
  const chunks = [...pngChunks(bytes)].filter(({ type }) => shown.has(type));
  return [bytes.subarray(0, 8), ...chunks.map(({ chunk }) => chunk)];
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webp(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [];
  for (let start = 12; start + 8 <= bytes.length; ) {
    const length = view.getUint32(start + 4, true);
    const end = start + 8 + length + (length % 2);
    const chunk = Uint8Array.prototype.slice.call(bytes, start, end);
    const type = text(bytes, start, 4);
    // The flags that announce EXIF and XMP.
    if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0b1100;
    if (/^(?:VP8[ LX]|ANIM|ANMF|ALPH|ICCP)$/.test(type)) parts.push(chunk);
    start = end;
  }
  const whole = Buffer.concat([bytes.subarray(0, 12), ...parts]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt, sections 15 to 27 */
function gifParts(bytes: Uint8Array): Uint8Array[] {
  const view = viewOf(bytes);
  const tableAfter = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const afterSubBlocks = (start: number): number => {
    let at = start;
    while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    return at + 1;
  };
  let at = 13 + tableAfter(view.getUint8(10));
  const parts = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const start = at;
    const kind = view.getUint8(at);
    if (kind === 0x21) {
      const label = view.getUint8(at + 1);
      at = afterSubBlocks(at + 2);
      // Of the applications' blocks only the one that says how often to repeat is needed.
      const needed = label === 0xff ? text(bytes, start + 3, 11) === 'NETSCAPE2.0' : label !== 0xfe;
      if (!needed) continue;
    } else if (kind === 0x2c) {
      at = afterSubBlocks(at + 11 + tableAfter(view.getUint8(at + 9)));
    } else {
      // The trailer; what comes after it is no part of the picture.
      return [...parts, Uint8Array.of(0x3b)];
    }
    parts.push(bytes.subarray(start, at));
  }
  return [...parts, Uint8Array.of(0x3b)];
}
