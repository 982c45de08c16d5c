import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRequestPath } from './requestPath';

describe('the path of a request', () => {
  it('is read once, into names', () => {
    expect(readRequestPath('/a/%E6%96%87/?q=%2f', '')).toEqual({
      names: ['a', '文'],
      isFolder: true,
      query: '?q=%2f',
    });
    expect(readRequestPath('/repo', '/repo')).toEqual({ names: [], isFolder: false, query: '' });
    expect(readRequestPath('/repo/a%25b', '/repo')?.names).toEqual(['a%b']);
  });

  it('gives back the names of any file', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/^\.|[/\\\0]/.test(text));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        const target = `/repo/${names.map(encodeURIComponent).join('/')}`;
        expect(readRequestPath(target, '/repo')?.names).toEqual(names);
      }),
    );
  });

  it('never leads out of the folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const name of readRequestPath(`/${text}`, '')?.names ?? []) {
          expect(name).not.toMatch(/^(?:\.\.?|)$|[/\\\0]/);
        }
      }),
    );
  });
});
