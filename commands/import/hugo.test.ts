import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { importedBody, importFolder, importSample, withFiles } from './importSample';

vi.setConfig({ testTimeout: 60_000 });

const picture = readFileSync('commands/import/fixtures/suffix/static/img/lantern.png');
const hugo = { 'hugo.toml': 'title = "x"\n' };
const text = (matter: string, body = 'Some words.') => `---\ntitle: T\n${matter}---\n\n${body}\n`;

describe('what says that a text is a draft', () => {
  it.each(['\uFEFF\uFEFF', '\n\n', '  ', ' \uFEFF\n\t'])('is read behind %j', async (start) => {
    const { texts } = await importSample({
      ...hugo,
      'content/posts/a.md': `${start}${text('date: 2020-01-02\ndraft: true\n')}`,
    });
    expect(texts['articles/a/index.en.md']).toContain('draft: true\n');
    expect(texts['articles/a/index.en.md']).toMatch(/---\n\nSome words\.\n$/);
  });

  it.each([
    ['never closed', '---\ntitle: T\ndate: 2020-01-02\ndraft: true\n\nSome words.\n'],
    ['not to be read', '---\ntitle: "T\ndate: 2020-01-02\ndraft: true\n---\n\nSome words.\n'],
  ])('may be in front matter that is %s', async (_, source) => {
    const { texts, report } = await importSample({ ...hugo, 'content/posts/a.md': source });
    expect(Object.values(texts).join()).toContain('draft: true\n');
    expect(report).toContain('site/content/posts/a.md:1: the front matter cannot be read in full');
  });
});

describe('what a theme keeps from readers', () => {
  it.each(['password: secret', 'private: true', 'visibility: hidden', 'published: false'])(
    'is a draft here: %s',
    async (line) => {
      const { texts, report } = await importSample({
        ...hugo,
        'content/posts/a.md': text(`date: 2020-01-02\n${line}\n`),
      });
      expect(texts['articles/a/index.en.md']).toContain('draft: true\n');
      expect(texts['articles/a/index.en.md']).not.toContain('secret');
      expect(report).toContain('site/content/posts/a.md:1: `');
    },
  );
});

it('a text that is in no list is reported, because here it is', async () => {
  const { names, report } = await importSample({
    ...hugo,
    'content/posts/a.md': text('date: 2020-01-02\nbuild: {list: never}\n'),
    'content/posts/b.md': text('date: 2020-01-02\nbuild: {render: never}\n'),
  });
  expect(names).toEqual(['content/articles/a/index.en.md']);
  expect(report).toContain('site/content/posts/a.md:1: Hugo keeps it out of lists');
  expect(report).toContain('has no page of its own (headless)');
});

describe('a date that is nowhere', () => {
  const files = {
    ...hugo,
    'content/posts/_index.md': '---\ntitle: Posts\n---\nAbout these.\n',
    'content/posts/old.md': text(''),
    'content/posts/2019-05-06-named.md': text(''),
  };

  it('makes a page of a section’s own text', async () => {
    const { names } = await importSample(files);
    expect(names).toContain('content/pages/posts/index.en.md');
  });

  it('is that of the first commit, by whatever name, never the file’s', async () => {
    await withFiles(files, async (folder) => {
      const git = (date: string, ...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
          cwd: join(folder, 'site'),
          env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
        });
      const [first, second] = ['2018-03-04T05:06:07+08:00', '2021-01-01T00:00:00+00:00'];
      git(first, 'init', '-q');
      git(first, 'add', '.');
      git(first, 'commit', '-qm', 'a');
      git(second, 'mv', 'content/posts/old.md', 'content/posts/new.md');
      git(second, 'commit', '-qm', 'b');
      // A repository's settings may name programs.
      git(second, 'config', 'log.showSignature', 'true');
      git(second, 'config', 'gpg.program', join(folder, 'none'));
      const { texts, report } = await importFolder(folder);
      expect(texts['articles/new/index.en.md']).toContain(`date: "${first}"`);
      expect(texts['articles/named/index.en.md'] ?? JSON.stringify(texts)).toContain('2019-05-06');
      expect(report).toContain('1 text without a date got the day on which Git has them first.');
    });
  });

  it('is a day that no one takes for one where there is no Git', async () => {
    const { texts, report } = await importSample(files);
    expect(texts['articles/old/index.en.md']).toContain('date: "1970-01-01"');
    expect(report).toContain('site/content/posts/old.md:1: it has no date, and Git knows none');
  });
});

describe('Simplified Chinese', () => {
  const simplified =
    '这是一个测试，我们来说说软件。见 `这个代码` 与[说明](这个.png)。\n\n## 说明\n\n[上](#说明)\n';
  const site = {
    'hugo.yaml':
      'languages: {zh-cn: {languageName: 简体, weight: 1}, zh-tw: {languageName: 繁體, weight: 2}}\ndefaultContentLanguage: zh-cn\n',
    'content/posts/both.zh-cn.md': text('date: 2020-01-02\n', simplified),
    'content/posts/both.zh-tw.md': text('date: 2020-01-02\n', '這是一個測試。'),
    'content/posts/alone.zh-cn.md': `---\ntitle: 测试这个\ndate: 2020-01-02\ntags: [软件]\n---\n\n${simplified}`,
  };

  it('is the article where there is no Traditional twin, and marked', async () => {
    const { texts, report } = await importSample(site);
    expect(Object.keys(texts)).toEqual([
      'articles/alone/index.zh-tw.md',
      'articles/both/index.zh-tw.md',
    ]);
    expect(texts['articles/both/index.zh-tw.md']).toContain('這是一個測試');
    expect(texts['articles/alone/index.zh-tw.md']).toContain('hugo_language: "zh-Hans"');
    expect(texts['articles/alone/index.zh-tw.md']).toContain('这是一个测试');
    expect(report).toContain('--traditional');
  });

  it('gets Taiwan’s characters if that is wanted, but for code and addresses', async () => {
    const { texts } = await importSample(site, { traditional: true });
    const alone = texts['articles/alone/index.zh-tw.md'];
    expect(alone).toContain('title: "測試這個"');
    expect(alone).toContain('tags: ["軟件"]');
    expect(alone).toContain('這是一個測試，我們來說說軟件。見 `这个代码`');
    expect(alone).toContain('[說明](这个.png)');
    expect(alone).toContain(`[上](#${encodeURIComponent('說明')})`);
  });

  it('does not make English articles Chinese ones', async () => {
    const { names } = await importSample({
      'hugo.toml': 'languageCode = "zh-cn"\n',
      'content/posts/en.md': text('date: 2020-01-02\n', 'He said "these are words". '.repeat(20)),
      'content/posts/zh.md': text('date: 2020-01-02\n', '他说“这些”是字。'),
    });
    expect(names).toContain('content/articles/en/index.en.md');
    expect(names).toContain('content/articles/zh/index.zh-tw.md');
  });
});

describe('what the build would refuse', () => {
  it.each([
    ['$\\nosuchthing{$', '`$\\nosuchthing{$`'],
    ['a\n\n$$\n\\frac{1\n$$\n\nb', 'a\n\n```tex\n$$\n\\frac{1\n$$\n```\n\nb'],
    ['> $$\n> \\frac{1\n> $$', '> ```tex\n> $$\n> \\frac{1\n> $$\n> ```'],
  ])('%j is code', async (source, expected) => {
    const { body, report } = await importedBody(source);
    expect(body).toBe(expected);
    expect(report).toContain('so it is shown as code');
  });

  it('is code with all around it, if nothing less does', async () => {
    const deep = `${'['.repeat(3000)}a${']'.repeat(3000)}`;
    const { body, report } = await importedBody(`a\n\n${deep}\n`);
    expect(body).toBe(`a\n\n\`\`\`markdown\n${deep}\n\`\`\``);
    expect(report).toContain('so it is shown as code');
  });

  it('is left out, if nothing helps', async () => {
    const { names, report } = await importedBody(`a\n\n${'> '.repeat(120)}deep\n`);
    expect(names).toEqual([]);
    expect(report).toMatch(/no build takes it: more than 100 things inside each other/);
  });

  it('is no picture', async () => {
    const { names, report } = await importedBody('![a](broken.png)', {
      'content/posts/one/broken.png': 'no picture',
    });
    expect(names.join()).not.toContain('png');
    expect(report).toContain('picture "broken.png" is not a picture');
  });
});

describe('pictures', () => {
  const at = (path: string) => ({ [path]: picture });

  it.each([
    'https://cdn.jsdelivr.net/gh/lin/blog@main/static/img/a.png',
    'https://raw.githubusercontent.com/lin/blog/main/static/img/a.png',
    'https://raw.githubusercontent.com/lin/blog/refs/heads/main/static/img/a.png',
    'https://github.com/lin/blog/blob/main/static/img/a.png?raw=true',
    'https://cdn.jsdelivr.net/gh/lin/blog/docs/static/img/a.png',
  ])('of the site’s repository are those of its folder: %s', async (address) => {
    const { body, report } = await importedBody(`![x](${address})`, at('static/img/a.png'));
    expect(body).toBe('![x](a.png)');
    expect(report).not.toContain('became links');
  });

  it('of other repositories are links', async () => {
    const address = 'https://cdn.jsdelivr.net/gh/lin/other@main/b.png';
    expect((await importedBody(`![x](${address})`, at('static/img/a.png'))).body).toContain(
      `](${address})`,
    );
  });

  it.each(['hero_image', 'cover_image', 'heroImage', 'og_image', 'cover_img'])(
    'for previews may be named in %s',
    async (key) => {
      const { texts } = await importSample({
        ...hugo,
        ...at('static/img/a.png'),
        'content/posts/a.md': text(`date: 2020-01-02\n${key}: /img/a.png\n`),
      });
      expect(texts['articles/a/index.en.md']).toContain('cover: "a.png"\n');
    },
  );
});

describe('old addresses', () => {
  it('keep their case where the site does, and links are found in any', async () => {
    const { texts } = await importSample({
      'hugo.yaml': 'disablePathToLower: true\n',
      'content/Posts/My-Trip.md': text('date: 2020-01-02\n', '[a](/posts/OTHER/)'),
      'content/Posts/Other.md': text('date: 2020-01-02\n'),
    });
    expect(texts['articles/my-trip/index.en.md']).toContain('aliases: ["/Posts/My-Trip/"]');
    expect(texts['articles/my-trip/index.en.md']).toContain('[a](/en/articles/other/)');
  });

  it('that differ only in case are reported', async () => {
    const { report } = await importSample({
      ...hugo,
      'content/posts/a.md': text('date: 2020-01-02\nurl: /posts/Go/\n'),
      'content/posts/b.md': text('date: 2020-01-02\nurl: /posts/go/\n'),
    });
    expect(report).toContain(
      'site/content/posts/b.md:1: its old address /posts/go/ is that of site/content/posts/a.md too',
    );
  });
});
