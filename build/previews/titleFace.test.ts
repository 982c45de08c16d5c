import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { readCoverage } from './coverage';
import { cutSerif, maxFaceBytes, titleCharacters, titleFace, unicodeRange } from './titleFace';

const title = '當 OpenAI 搶消費者時，Anthropic 為什麼選擇 B2B？——再談「𨋢」……';

describe('titleCharacters', () => {
  it('takes Han and full-width punctuation once, and leaves the rest to system fonts', () => {
    expect(titleCharacters('頁，對 Open—…’，頁𠮷B2B？')).toBe('對頁，？𠮷');
    expect(titleCharacters('Selling to People')).toBe('');
  });
});

describe('unicodeRange', () => {
  it('lists code points beyond the BMP too, and no space', () => {
    expect(unicodeRange('對𠮷')).toBe('U+5C0D,U+20BB7');
  });
});

describe('titleFace', () => {
  it('is a small WOFF2 font with exactly the characters', async () => {
    const characters = titleCharacters(title);
    const face = (await titleFace(characters)) ?? new Uint8Array();
    expect(Buffer.from(face.subarray(0, 4)).toString()).toBe('wOF2');
    expect(face.length).toBeLessThanOrEqual(maxFaceBytes);
    const has = readCoverage(await subsetFont(face, characters, { targetFormat: 'sfnt' }));
    expect([...`${characters} A—`].filter((one) => has(one.codePointAt(0) ?? 0)).join('')).toBe(
      characters,
    );
  });

  it('keeps the tables without which browsers refuse a font', async () => {
    const face = (await titleFace('對頁')) ?? new Uint8Array();
    const font = await subsetFont(face, '對頁', { targetFormat: 'sfnt' });
    const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) =>
      font.toString('latin1', 12 + 16 * index, 16 + 16 * index),
    );
    // https://learn.microsoft.com/typography/opentype/spec/otff#required-tables
    const required = [
      'OS/2',
      'cmap',
      'glyf',
      'head',
      'hhea',
      'hmtx',
      'loca',
      'maxp',
      'name',
      'post',
    ];
    expect(tables).toEqual(expect.arrayContaining(required));
  });

  it('gives the same bytes again', async () => {
    expect(await titleFace('對頁')).toEqual(await titleFace('對頁'));
    // Cut from the whole serif, or from what was cut for many titles.
    const common = await cutSerif(titleCharacters('對頁：從企業市場到人工智慧安全'));
    expect(await titleFace('對頁', common)).toEqual(await titleFace('對頁'));
  });

  it('gives up rather than be heavy or empty', async () => {
    const long =
      '從企業市場到人工智慧安全共同創辦談為什麼信任才是長期競爭優勢以及團隊如何鬱龜籲麤鑿鹽';
    expect(await titleFace(titleCharacters(long))).toBe(undefined);
    expect(await titleFace('')).toBe(undefined);
    expect(await titleFace('\u{10FFFF}')).toBe(undefined);
  });
});
