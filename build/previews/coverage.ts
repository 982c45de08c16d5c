/** Whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Reads which characters a TrueType or OpenType font has, from its character map of format 12.
 * https://learn.microsoft.com/typography/opentype/spec/cmap
 * @throws Error when the font has no such map
 */
export function readCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const subtable = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    if (view.getUint16(subtable) === 12) return readGroups(view, subtable);
  }
  throw new Error('the font has no character map of format 12');
}

function tableAt(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + 16 * index;
    const letters = [0, 1, 2, 3].map((at) => view.getUint8(record + at));
    if (String.fromCharCode(...letters) === tag) return view.getUint32(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

function readGroups(view: DataView, subtable: number): Coverage {
  const covered = new Set<number>();
  for (let group = 0; group < view.getUint32(subtable + 12); group++) {
    const at = subtable + 16 + 12 * group;
    const last = view.getUint32(at + 4);
    for (let codePoint = view.getUint32(at); codePoint <= last; codePoint++) covered.add(codePoint);
  }
  return (codePoint) => covered.has(codePoint);
}
