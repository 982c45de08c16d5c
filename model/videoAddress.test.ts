import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVideoAddress, watchAddress } from './videoAddress';

const id = 'GMXnmaky9FY';

describe('readVideoAddress', () => {
  it.each([
    `https://www.youtube.com/watch?v=${id}`,
    `http://youtube.com/watch?feature=share&v=${id}&list=PL1`,
    `www.youtube.com/watch?v=${id}`,
    `https://m.youtube.com/watch?v=${id}`,
    `https://music.youtube.com/watch?v=${id}&si=abc`,
    `https://youtu.be/${id}`,
    `youtu.be/${id}?si=Kx3`,
    `https://www.youtube.com/shorts/${id}`,
    `https://www.youtube.com/live/${id}?feature=shared`,
    `https://www.youtube.com/embed/${id}`,
    `https://www.youtube-nocookie.com/embed/${id}?rel=0`,
    `https://www.youtube.com/v/${id}`,
    `https://www.youtube.com/attribution_link?u=%2Fwatch%3Fv%3D${id}%26feature%3Dshare`,
    ` HTTPS://YouTu.be/${id} `,
    id,
  ])('knows %s', (address) => {
    expect(readVideoAddress(address)).toEqual({ id });
  });

  it.each([
    ['?t=90', 90],
    ['?t=90s', 90],
    ['?t=1m30s', 90],
    ['?t=1h2m3s', 3723],
    ['?t=2h', 7200],
    ['?start=75', 75],
    ['#t=2m', 120],
  ])('starts where %s says', (end, start) => {
    expect(readVideoAddress(`https://youtu.be/${id}${end}`)).toEqual({ id, start });
  });

  it('starts at the beginning when the time is nonsense', () => {
    expect(readVideoAddress(`https://youtu.be/${id}?t=soon`)).toEqual({ id });
    expect(readVideoAddress(`https://youtu.be/${id}?t=0`)).toEqual({ id });
  });

  it.each([
    '',
    'https://vimeo.com/1234',
    'https://www.youtube.com/@channel',
    'https://www.youtube.com/watch?v=short',
    `https://evil.example/watch?v=${id}`,
    `https://youtube.com.evil.example/watch?v=${id}`,
    'a talk',
  ])('refuses %j', (address) => {
    expect(readVideoAddress(address)).toBeUndefined();
  });

  it('never throws, and what it finds is an id', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (text) => {
        const found = readVideoAddress(text);
        expect(found === undefined || /^[\w-]{11}$/.test(found.id)).toBe(true);
      }),
    );
  });

  it('reads the address that it writes', () => {
    expect(readVideoAddress(watchAddress({ id, start: 9 }))).toEqual({ id });
  });
});
