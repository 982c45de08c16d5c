import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPreview, maxBytes, type Preview, previewSize } from './draw';
import { loadSerif } from './faces';

const preview = (text: string, more: Partial<Preview> = {}): Preview => ({
  titles: [{ text, language: 'zh-tw' }],
  kicker: '企業市場',
  line: 'YouTube · 2026年1月5日',
  site: '對頁',
  ...more,
});

const dense = '鬱龜籲麤鑿鹽鸞豔靈';
const examples: Record<string, Preview> = {
  short: preview('對頁'),
  'sixty characters': preview(
    '從企業市場到人工智慧安全：共同創辦人談為什麼「信任」才是長期競爭的優勢，以及一個團隊如何在三年裡從七個人成長到兩千多人',
  ),
  'dense characters': preview(dense.repeat(5)),
  'longer than anybody reads': preview(dense.repeat(60)),
  'a word without end': preview(`https://example.org/${'a'.repeat(200)}`),
  'rare characters and emoji': preview('喆堃峯與𠮷野家🚀'),
  'nothing that can be drawn': preview('\u{10FFFF}'),
  'two titles': preview('對頁並讀', {
    titles: [
      { text: '賣給會讀合約的人：為什麼先做企業生意', language: 'zh-tw' },
      {
        text: 'Selling to People Who Read the Contract: Why Businesses Came First',
        language: 'en',
      },
    ],
  }),
};

describe('drawPreview', () => {
  it.each(Object.entries(examples))(
    'draws a light PNG of the right size: %s',
    async (_, example) => {
      const bytes = await drawPreview(example);
      expect(imageSize(bytes)).toMatchObject({ ...previewSize, type: 'png' });
      expect(bytes.length).toBeLessThan(maxBytes);
    },
  );

  it('gives the same bytes for the same preview, drawn alone or beside others', async () => {
    const [first, , again] = await Promise.all([
      drawPreview(preview('對頁並讀')),
      drawPreview(preview('別的文章')),
      drawPreview(preview('對頁並讀')),
    ]);
    expect(again).toEqual(first);
    expect(await drawPreview(preview('對頁並讀'))).toEqual(first);
    expect(await drawPreview(preview('別的文章'))).not.toEqual(first);
  });

  it('has glyphs for the Chinese that titles are made of, names included', async () => {
    const { has } = await loadSerif();
    const text = '當搶消費者時為什麼選擇喆堃峯煊珮瑀菁龑「」『』（）《》，。、；：？！…—·〓〇é’“”';
    expect([...text].filter((one) => !has(one.codePointAt(0) ?? 0))).toEqual([]);
  });
});

describe('drawPreview with a cover', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'previews-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('draws a light JPEG with the picture', async () => {
    const cover = join(folder, 'cover.svg');
    await writeFile(
      cover,
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path d="M0 0h16v9z"/></svg>',
    );
    const bytes = await drawPreview(preview('對頁並讀', { cover }));
    expect(imageSize(bytes)).toMatchObject({ ...previewSize, type: 'jpg' });
    expect(bytes.length).toBeLessThan(maxBytes);
  });

  it('shows a picture of any format, upright', async () => {
    const halves = sharp({ create: { width: 600, height: 300, channels: 3, background: '#f00' } });
    const blue = { create: { width: 600, height: 150, channels: 3 as const, background: '#00f' } };
    const input = await sharp(blue).png().toBuffer();
    const cover = join(folder, 'upright.avif');
    // Red above blue, stored upside down.
    const turned = halves.composite([{ input, gravity: 'north' }]).withMetadata({ orientation: 3 });
    await writeFile(cover, await turned.avif().toBuffer());
    const bytes = await drawPreview(preview('對頁並讀', { cover }));
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    const at = (y: number) => [...data.subarray((y * info.width + 600) * 3).subarray(0, 3)];
    expect(at(30)[0]).toBeGreaterThan(200);
    expect(at(270)[2]).toBeGreaterThan(200);
  });

  it('does without a picture that it cannot read, but not without one that is missing', async () => {
    const cover = join(folder, 'cover.avif');
    await writeFile(cover, 'not a picture');
    const bytes = await drawPreview(preview('對頁並讀', { cover }));
    expect(bytes).toEqual(await drawPreview(preview('對頁並讀')));
    await expect(drawPreview(preview('對頁', { cover: join(folder, 'none') }))).rejects.toThrow();
  });
});
