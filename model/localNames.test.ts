import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, localNames } from './localNames';

const site = { origin: 'https://site.example', basePath: '/repo' };

describe('localNames', () => {
  it.each([
    ['a.png', ['a.png', '/a.png']],
    ['./img/a.png', ['img/a.png', '/img/a.png']],
    ['/img/a.png', ['/img/a.png']],
    ['/repo/img/a.png', ['/img/a.png', '/repo/img/a.png']],
    ['https://site.example/repo/img/a.png', ['/img/a.png', '/repo/img/a.png']],
    ['//site.example/img/a.png', ['/img/a.png']],
    ['/img/my%20a.png', ['/img/my a.png', '/img/my%20a.png']],
    ['/a.png#center', ['/a.png#center', '/a.png']],
    ['/a.png?w=800#b', ['/a.png?w=800#b', '/a.png']],
    ['100%.png', ['100%.png', '/100%.png']],
    ['', []],
    ['https://other.example/a.png', []],
    ['//other.example/a.png', []],
    ['\\\\other.example\\a.png', []],
  ])('%s', (address, names) => {
    expect(localNames(address, site)).toEqual(names);
  });

  it('finds every name, in whichever normal form and however it is encoded', () => {
    const part = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/[/\\?#%]|^\.|^\s|:/.test(text));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.boolean(), (parts, isComposed) => {
        const name = `/${parts.join('/')}.png`;
        const written = name.normalize(isComposed ? 'NFC' : 'NFD');
        for (const address of [written, encodeURI(written), `${site.basePath}${written}`]) {
          expect(localNames(address, site)).toContain(comparable(name));
        }
      }),
    );
  });
});
