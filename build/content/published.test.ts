import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { findNamed } from './published';

const escapes: Record<string, (name: string) => string> = {
  'as it is': (name) => name,
  'percent-encoded': (name) => encodeURI(name),
  'fully percent-encoded': (name) => encodeURIComponent(name).replaceAll('%2F', '/'),
  decomposed: (name) => name.normalize('NFD'),
  'with entities': (name) => name.replaceAll('&', '&amp;').replaceAll('é', '&#xE9;'),
  'with escapes of Markdown': (name) => name.replace(/[[\]()_*~!]/g, '\\$&'),
  'with escapes of JSON': (name) => name.replaceAll('é', '\\u00e9'),
};

it.each(Object.keys(escapes))('finds names that are written %s', (way) => {
  const character = fc.constantFrom(...'aB9é圖 ._-(&)!~'.normalize('NFC'));
  const name = fc
    .string({ unit: character, minLength: 1, maxLength: 30 })
    .map((stem) => `images/${stem}.png`);
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1 }), (names) => {
      const text = `See ![x](/${escapes[way]?.(names[0] as string)}).`;
      expect(findNamed(names)(text)).toContain(names[0]);
    }),
  );
});

it('finds nothing but what is named, of thousands of files', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `posts/${index}/photo.jpg`);
  const text =
    '![a](/posts/17/photo.jpg)\n<img src="https://site.example/posts/4999/photo.jpg?w=2">\n';
  expect(findNamed(names)(text)).toEqual(['posts/17/photo.jpg', 'posts/4999/photo.jpg']);
  expect(findNamed(names)('![a](photo.jpg) posts/17')).toEqual([]);
});
