import sharp, { type Sharp } from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { makeFile } from './encode';
import { examine } from './examine';
import { type Facts, filesOf, limits } from './plan';

// Encoders are slow where other work is going on.
vi.setConfig({ testTimeout: 60_000 });

/** A picture whose left half is red and whose right half is blue. */
async function redAndBlue(width: number, height: number): Promise<Sharp> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < width * height; index++) {
    pixels[index * 3 + (index % width < width / 2 ? 0 : 2)] = 255;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Grey noise: what no format packs well. */
function noise(width: number, height: number): Sharp {
  let state = 1;
  const pixels = Buffer.alloc(width * height * 3).map(() => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 256;
  });
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

async function factsOf(bytes: Uint8Array, extension = 'png'): Promise<Facts> {
  const facts = await examine(bytes, extension);
  if ('mend' in facts) throw new Error(facts.what);
  return facts;
}

/** All files of a picture by name. */
async function madeOf(bytes: Uint8Array, extension?: string): Promise<Record<string, Uint8Array>> {
  const facts = await factsOf(bytes, extension);
  const made = filesOf(facts).map(
    async (file) => [file.name, await makeFile(bytes, facts, file)] as const,
  );
  return Object.fromEntries(await Promise.all(made));
}

async function pixelAt(bytes: Uint8Array | undefined, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
  return [...data.subarray(start, start + 3)];
}

const secret = 'GPS 25.0330 N 121.5654 E';

describe('a photograph', () => {
  it('is made in the widths that are needed, never wider than it is', async () => {
    const bytes = await (await redAndBlue(1000, 500)).jpeg().toBuffer();
    const made = await madeOf(bytes, 'jpg');
    expect(Object.keys(made)).toEqual([
      '480.avif',
      '720.avif',
      '1000.avif',
      '480.webp',
      '720.webp',
      '1000.webp',
    ]);
    for (const [name, file] of Object.entries(made)) {
      const { width, height, format } = await sharp(file).metadata();
      expect(width).toBe(Number.parseInt(name, 10));
      expect(height).toBe(Math.round((width ?? 0) / 2));
      expect(format).toBe(name.endsWith('webp') ? 'webp' : 'heif');
    }
  });

  it('loses EXIF with its place, XMP and profile, and stands upright', async () => {
    const bytes = await (await redAndBlue(400, 200))
      .withExif({ IFD0: { ImageDescription: secret }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${secret}</x:xmpmeta>`)
      .jpeg({ quality: 95 })
      .toBuffer();
    expect(bytes.includes(secret)).toBe(true);
    expect((await sharp(bytes).metadata()).orientation).toBe(6);
    expect(await factsOf(bytes, 'jpg')).toMatchObject({ kind: 'still', width: 200, height: 400 });
    for (const file of Object.values(await madeOf(bytes, 'jpg'))) {
      const { width, height, orientation, exif, xmp, icc } = await sharp(file).metadata();
      expect({ width, height, exif, xmp, icc }).toEqual({ width: 200, height: 400 });
      expect(orientation ?? 1).toBe(1);
      expect(Buffer.from(file).includes(secret)).toBe(false);
      // Turned clockwise, what was left is at the top.
      expect((await pixelAt(file, 0.5, 0.1))[0]).toBeGreaterThan(200);
      expect((await pixelAt(file, 0.5, 0.9))[2]).toBeGreaterThan(200);
    }
  });

  it('is brought from another profile to sRGB', async () => {
    const green = {
      create: { width: 50, height: 50, channels: 3 as const, background: '#3c8c50' },
    };
    const plain = await sharp(green).png().toBuffer();
    const wide = await sharp(plain).withIccProfile('p3').png().toBuffer();
    expect((await sharp(wide).metadata()).icc).toBeDefined();
    // The same colour, written in other numbers.
    expect(
      await sharp(wide, { ignoreIcc: true })
        .raw()
        .toBuffer()
        .then((all) => all[0]),
    ).not.toBe(0x3c);
    const made = await madeOf(wide);
    for (const file of Object.values(made)) {
      const [red = 0, grass = 0, blue = 0] = await pixelAt(file, 0.5, 0.5);
      for (const [is, was] of [
        [red, 0x3c],
        [grass, 0x8c],
        [blue, 0x50],
      ] as const) {
        expect(Math.abs(is - was)).toBeLessThan(5);
      }
    }
  });

  it.each(['cmyk', 'b-w'] as const)('is brought from %s to sRGB', async (space) => {
    const bytes = await (await redAndBlue(40, 20)).toColourspace(space).jpeg().toBuffer();
    for (const file of Object.values(await madeOf(bytes, 'jpg'))) {
      expect((await sharp(file).metadata()).space).toBe('srgb');
    }
  });

  it('gives the same bytes each time', async () => {
    const bytes = await noise(300, 150).jpeg().toBuffer();
    expect(await madeOf(bytes, 'jpg')).toEqual(await madeOf(bytes, 'jpg'));
  });
});

describe('a chart', () => {
  it('stays as sharp as it was when that is lighter', async () => {
    const bytes = await (await redAndBlue(300, 200)).png().toBuffer();
    const { '300.webp': made } = await madeOf(bytes);
    expect(await pixelAt(made, 0.49, 0.5)).toEqual([255, 0, 0]);
    expect(await pixelAt(made, 0.51, 0.5)).toEqual([0, 0, 255]);
  });

  it('says whether its ground shows through', async () => {
    const opaque = (await redAndBlue(20, 20)).ensureAlpha();
    expect(await factsOf(await opaque.png().toBuffer())).toMatchObject({ seeThrough: false });
    const clear = { create: { width: 9, height: 9, channels: 4 as const, background: '#0000' } };
    expect(await factsOf(await sharp(clear).png().toBuffer())).toMatchObject({ seeThrough: true });
  });
});

describe('an animation', () => {
  const frames = Buffer.concat([
    Buffer.alloc(300, 0),
    Buffer.alloc(300, 200),
    Buffer.alloc(300, 90),
  ]);
  const raw = { width: 10, height: 30, channels: 3 as const, pageHeight: 10 };
  const film = () => sharp(frames, { raw });

  it.each(['gif', 'webp'] as const)('stays one, and has a still picture (%s)', async (format) => {
    const bytes = await film()
      [format]({ delay: [100, 200, 300], loop: 2 })
      .toBuffer();
    const made = await madeOf(bytes, format);
    expect(Object.keys(made)).toEqual(['still.webp', format]);
    const before = await sharp(bytes, { animated: true }).metadata();
    const after = await sharp(made[format], { animated: true }).metadata();
    expect(after).toMatchObject({ pages: 3, delay: before.delay, loop: before.loop });
    const pixels = (of: Uint8Array | undefined) => sharp(of, { animated: true }).raw().toBuffer();
    expect(await pixels(made[format])).toEqual(await pixels(bytes));
    expect((await sharp(made['still.webp']).metadata()).pages ?? 1).toBe(1);
  });

  it('loses a GIF’s comment and XMP', async () => {
    const bytes = await film().gif().toBuffer();
    const block = (label: number[], text: string) =>
      Buffer.concat([Buffer.from([0x21, ...label, text.length]), Buffer.from(text), Buffer.of(0)]);
    const [start, end] = [bytes.subarray(0, -1), bytes.subarray(-1)];
    const xmp = block([0xff, 11, ...Buffer.from('XMP DataXMP')], secret);
    const told = Buffer.concat([start, block([0xfe], secret), xmp, end, Buffer.from(secret)]);
    expect(Buffer.from((await madeOf(told, 'gif')).gif ?? '')).toEqual(bytes);
  });

  it('loses a WebP’s EXIF and XMP', async () => {
    const bytes = await film()
      .withExif({ IFD0: { ImageDescription: secret } })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${secret}</x:xmpmeta>`)
      .webp()
      .toBuffer();
    expect(bytes.includes(secret)).toBe(true);
    const made = Buffer.from((await madeOf(bytes, 'webp')).webp ?? '');
    expect(made.includes(secret)).toBe(false);
    expect(await sharp(made).metadata()).toMatchObject({ pages: 3 });
  });

  it('knows an animated PNG, which stays as it is', async () => {
    const still = await (await redAndBlue(20, 20)).png().toBuffer();
    // `acTL` with two frames behind the header; no decoder here checks more.
    const chunk = Buffer.from('000000086163544c0000000200000000f38d9370', 'hex');
    const moving = Buffer.concat([still.subarray(0, 33), chunk, still.subarray(33)]);
    expect(await factsOf(moving)).toMatchObject({ kind: 'animation', extension: 'png' });
    expect(Buffer.from((await madeOf(moving)).png ?? '').includes('acTL')).toBe(true);
  });
});

describe('a picture that can’t be shown', () => {
  const whyOf = async (bytes: Uint8Array, extension = 'png') => {
    const facts = await examine(bytes, extension);
    return 'mend' in facts ? `${facts.what}; ${facts.mend}` : 'sound';
  };

  it.each(['jpeg', 'png', 'webp', 'gif'] as const)('ends in the middle (%s)', async (format) => {
    const bytes = await noise(200, 200)[format]().toBuffer();
    expect(await whyOf(bytes)).toBe('sound');
    expect(await whyOf(bytes.subarray(0, bytes.length / 2))).toMatch(
      /^cannot be read \(.+[^.]\); open it in a program that still shows it and save it anew/,
    );
  });

  it('is something else', async () => {
    expect(await whyOf(Buffer.from('not a picture'))).toMatch(/^cannot be read \(/);
    expect(await whyOf(Buffer.alloc(0))).toMatch(/^cannot be read \(the file is empty\)/);
    expect(
      await whyOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')),
    ).toMatch(/^is an SVG by another name; rename it/);
  });

  it('is too large', async () => {
    const large = {
      create: { width: 9000, height: 9000, channels: 3 as const, background: '#fff' },
    };
    expect(await whyOf(await sharp(large).png().toBuffer())).toMatch(
      /^has 9000 × 9000 pixels; make it smaller: 16383 pixels a side, 64 million pixels/,
    );
    const long = { create: { width: 20_000, height: 1, channels: 3 as const, background: '#fff' } };
    expect(await whyOf(await sharp(long).png().toBuffer())).toMatch(/^has 20000 × 1 pixels/);
    expect(await whyOf(Buffer.alloc(limits.bytes + 1))).toMatch(/^has 30.0 MB; make it smaller/);
    expect(await whyOf(Buffer.alloc(limits.drawingBytes + 1), 'svg')).toMatch(
      /^is a drawing of 2.0 MB; simplify it/,
    );
  });
});

describe('the size of a drawing', () => {
  it.each([
    ['a comment', '<!-- <svg width="1" height="1"> -->'],
    // Its quotation mark hides the root from a pattern.
    ['a long comment', `<!-- ${'<svg '.repeat(200_000)}" -->`],
  ])('is that of its root, whatever stands in %s before it', async (_, before) => {
    const text = `${before}<svg xmlns='http://www.w3.org/2000/svg' width='9' height='8'/>`;
    expect(await factsOf(Buffer.from(text), 'svg')).toMatchObject({ width: 9, height: 8 });
  });
});
