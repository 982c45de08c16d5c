import { expect, it } from 'vitest';
import { hash } from './hash.mjs';

it('is the SHA-256 of what is joined by NULs', () => {
  // FIPS 180-2, appendix B.1
  expect(hash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hash('a', Buffer.from('b'))).toBe(hash('a\0b'));
  expect(hash('a', 'b')).not.toBe(hash('ab'));
});
