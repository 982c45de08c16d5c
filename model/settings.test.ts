import { describe, expect, it } from 'vitest';
import { completeSettings, findBadSettings, type OwnSettings } from './settings';

const good: OwnSettings = {
  url: 'https://example.org',
  name: { 'zh-tw': '對頁', en: 'Facing Pages' },
  description: { 'zh-tw': '一句話。', en: 'A sentence.' },
};

describe('settings', () => {
  it.each<Partial<OwnSettings>>([
    {},
    { url: 'http://localhost:3000' },
    { url: 'https://例子.台灣' },
    { url: 'https://Bücher.example:8443' },
    { basePath: '/repo' },
    { basePath: '/a/b-c' },
    { usage: { 視頻: '影片', 激活: false } },
    { passOn: [] },
    { foreignPictures: 'error' },
    { options: { offline: 'on' } },
    {
      options: {
        comments: { repo: 'a/b', repoId: 'R', category: 'C', categoryId: 'I' },
        analytics: { html: () => '', policy: {} },
      },
    },
    { editing: { name: 'github', repo: 'owner/name', branch: 'main' } },
  ])('that are right: %o', (more) => {
    expect(findBadSettings({ ...good, ...more }, {})).toEqual([]);
  });

  it.each(['', 'example.org', 'https://example.org/', 'https://example.org/repo', 'ftp://e.org'])(
    'name the address %j, which is no origin',
    (url) => {
      expect(findBadSettings({ ...good, url }, {})).toEqual([
        `site.config.ts: url is “${url}”; write it as in https://example.org, nothing behind it`,
      ]);
    },
  );

  it('take an internationalised domain as browsers name it', () => {
    expect(completeSettings({ ...good, url: 'https://例子.台灣' }, {}).url).toBe(
      'https://xn--fsqu00a.xn--kpry57d',
    );
    const env = { SITE_URL: 'https://Bücher.example:8443' };
    expect(findBadSettings(good, env)).toEqual([]);
    expect(completeSettings(good, env).url).toBe('https://xn--bcher-kva.example:8443');
  });

  it.each(['/', 'repo', '/repo/', '/a b'])('name the base path %j', (basePath) => {
    expect(findBadSettings({ ...good, basePath }, {})).toHaveLength(1);
  });

  it('name the variable that stands in for one', () => {
    const settings = { ...good, url: 'example.org', basePath: 'repo', timeZone: 'Taipei' };
    const env = { SITE_URL: 'example.org', BASE_PATH: 'repo', PROCESSOR_SECONDS: 'ten' };
    expect(findBadSettings(settings, env)).toEqual([
      'SITE_URL is “example.org”; write it as in https://example.org, nothing behind it',
      'BASE_PATH is “repo”; write it as in /repo, or leave it empty',
      'site.config.ts: timeZone is “Taipei”; write it as in Asia/Taipei',
      'PROCESSOR_SECONDS is “NaN”; write a number of seconds such as 120',
    ]);
  });

  it.each([0, -1, Number.NaN])('name the limit of %j seconds', (processorSeconds) => {
    expect(findBadSettings({ ...good, processorSeconds }, {})).toEqual([
      `site.config.ts: processorSeconds is “${processorSeconds}”; write a number of seconds such as 120`,
    ]);
  });

  it.each([
    ['url', undefined],
    ['name', '對頁'],
    ['description', { en: 'Only one' }],
    ['timeZone', 8],
    ['articlesPerPage', 'ten'],
    ['articlesPerPage', 0],
    ['foreignPictures', 'never'],
    ['passOn', 'line'],
    ['passOn', ['line', 'myspace']],
    ['usage', { a: 1 }],
    ['usage', null],
    ['editing', true],
    ['options', null],
    ['options', { offline: true }],
    ['options', { comment: {} }],
    ['options', { comments: { repo: 'a/b' } }],
    ['options', { analytics: { html: '<script>' } }],
    ['options', { toString: true }],
  ])('name %s of the wrong kind: %j', (name, value) => {
    const [sentence, ...more] = findBadSettings({ ...good, [name]: value }, {});
    expect(sentence).toMatch(`site.config.ts: ${name} is `);
    expect(more).toEqual([]);
  });

  it.each(['timezone', 'toString', '__proto'])(
    'name “%s”, which is none, and all there are',
    (name) => {
      expect(findBadSettings({ ...good, [name]: 'Asia/Taipei' }, {})).toEqual([
        expect.stringMatching(
          new RegExp(`^site\\.config\\.ts: “${name}” is no setting; there are url, .*, timeZone,`),
        ),
      ]);
    },
  );

  it.each([undefined, null, 1, []])('are an object: %j', (own) => {
    expect(findBadSettings(own, {})).toHaveLength(1);
  });
});

describe('settings that differ from the defaults', () => {
  it('leave all others as they are', () => {
    const standard = completeSettings(good, {});
    const own: OwnSettings = { ...good, articlesPerPage: 3, options: { readerSettings: true } };
    expect(completeSettings(own, {})).toEqual({
      ...standard,
      articlesPerPage: 3,
      options: { offline: 'never', readerSettings: true },
    });
    expect(standard).toMatchObject({ timeZone: 'Asia/Taipei', basePath: '', editing: false });
  });

  it('add words of usage, and take them away', () => {
    const { usage } = completeSettings({ ...good, usage: { 水平: '水準', 激活: false } }, {});
    expect(usage).toMatchObject({ 水平: '水準', 視頻: '影片' });
    expect(usage).not.toHaveProperty('激活');
  });

  it('give way to the environment', () => {
    const own = { ...good, basePath: '/own' };
    const env = { SITE_URL: 'https://a.example', BASE_PATH: '', PROCESSOR_SECONDS: '5' };
    expect(completeSettings(own, env)).toMatchObject({
      url: 'https://a.example',
      basePath: '',
      processorSeconds: 5,
    });
    expect(completeSettings(own, { SITE_URL: '' })).toMatchObject(own);
  });
});
