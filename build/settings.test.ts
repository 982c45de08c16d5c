import { describe, expect, it } from 'vitest';
import { findBadSettings } from './settings';

const good = {
  url: 'https://example.org',
  basePath: '',
  timeZone: 'Asia/Taipei',
  processorSeconds: 60,
};

describe('settings', () => {
  it.each([
    good,
    { ...good, url: 'http://localhost:3000' },
    { ...good, basePath: '/repo' },
    { ...good, basePath: '/a/b-c' },
  ])('that are right: %o', (settings) => {
    expect(findBadSettings(settings, {})).toEqual([]);
  });

  it.each(['', 'example.org', 'https://example.org/', 'https://example.org/repo', 'ftp://e.org'])(
    'name the address %j, which is no origin',
    (url) => {
      const [sentence, ...others] = findBadSettings({ ...good, url }, {});
      expect(sentence).toBe(
        `site.config.ts: url is “${url}”; write it as in https://example.org, nothing behind it`,
      );
      expect(others).toEqual([]);
    },
  );

  it.each(['/', 'repo', '/repo/', '/a b'])('name the base path %j', (basePath) => {
    expect(findBadSettings({ ...good, basePath }, {})).toHaveLength(1);
  });

  it('name the variable that stands in for one', () => {
    const settings = { ...good, url: 'example.org', basePath: 'repo', timeZone: 'Taipei' };
    expect(findBadSettings(settings, { SITE_URL: 'example.org', BASE_PATH: 'repo' })).toEqual([
      'SITE_URL is “example.org”; write it as in https://example.org, nothing behind it',
      'BASE_PATH is “repo”; write it as in /repo, or leave it empty',
      'site.config.ts: timeZone is “Taipei”; write it as in Asia/Taipei',
    ]);
  });

  it.each([0, -1, Number.NaN])('name the limit of %j seconds', (processorSeconds) => {
    expect(findBadSettings({ ...good, processorSeconds }, {})).toEqual([
      `site.config.ts: processorSeconds is “${processorSeconds}”; write a number of seconds such as 120`,
    ]);
  });
});
