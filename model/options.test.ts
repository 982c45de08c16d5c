import { describe, expect, it } from 'vitest';
import { type Options, sourcesOf } from './options';

const options: Options = {
  comments: { repo: 'a/b', repoId: 'R', category: 'C', categoryId: 'D' },
  offline: 'never',
  readerSettings: false,
  analytics: {
    html: () => '',
    policy: { 'script-src': ['https://stats.example'], 'connect-src': ['https://stats.example'] },
  },
  newsletter: { html: () => '', policy: { 'form-action': ['https://letters.example/join'] } },
};

describe('sourcesOf', () => {
  it('allows what a page has', () => {
    expect(sourcesOf('<p>', options)).toEqual({});
    expect(sourcesOf('<style>[data-slot="newsletter"]{}</style>', options)).toEqual({});
    expect(sourcesOf('<page-comments class="x">', options)).toEqual({
      'frame-src': ['https://giscus.app'],
    });
    expect(sourcesOf('<div data-slot="analytics"><div data-slot="newsletter">', options)).toEqual({
      'script-src': ['https://stats.example'],
      'connect-src': ['https://stats.example'],
      'form-action': ['https://letters.example/join'],
    });
  });

  it('allows nothing that is off, whatever a page says', () => {
    const off: Options = { offline: 'never', readerSettings: false };
    expect(sourcesOf('<page-comments><div data-slot="analytics">', off)).toEqual({});
  });

  it('refuses what isn’t one site', () => {
    for (const source of ['*', 'https:', "'unsafe-inline'", 'https://a.example; x', 'data:']) {
      const slot = { html: () => '', policy: { 'script-src': [source] } };
      expect(() =>
        sourcesOf('<div data-slot="analytics">', { ...options, analytics: slot }),
      ).toThrow(source);
    }
  });
});
