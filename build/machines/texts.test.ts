import { describe, expect, it } from 'vitest';
import { aliasFile } from '../../model/siteFiles';
import { aliasPage, redirects } from './aliases';
import { llms } from './llms';
import { twin } from './twins';

describe('aliases', () => {
  it.each([
    ['/old/', 'old/index.html'],
    ['/old', 'old/index.html'],
    ['/posts/舊 名/', 'posts/舊 名/index.html'],
    ['/old/index.html', 'old/index.html'],
    ['/old.html', 'old.html'],
    ['/index.xml', 'index.xml/index.html'],
    ['/', 'index.html'],
  ])('%s is served from %s', (from, file) => {
    expect(aliasFile(from)).toBe(file);
  });

  const alias = {
    from: '/old/',
    to: '/repo/en/x/',
    title: '<A> & "B"',
    language: 'en',
    file: 'x.md',
  } as const;

  it('lead on without a script, and say so to search engines', () => {
    const html = aliasPage(alias, 'https://a.example');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/repo/en/x/"/>');
    expect(html).toContain('<link rel="canonical" href="https://a.example/repo/en/x/"/>');
    expect(html).toContain('<title>&lt;A&gt; &amp; &quot;B&quot;</title>');
    expect(html).toContain('<a href="/repo/en/x/">&lt;A&gt;');
    expect(html).toContain('http-equiv="Content-Security-Policy"');
  });

  it('stand in _redirects with and without a slash', () => {
    const encode = (path: string) => `/repo${encodeURI(path)}`;
    const froms = ['/old/', '/舊 名', '/a.html', '/star*/', '/feed.xml', '/old'];
    const list = redirects(
      froms.map((from) => ({ ...alias, from })),
      encode,
    );
    expect(list.split('\n')).toEqual([
      '/repo/old /repo/en/x/ 301',
      '/repo/old/ /repo/en/x/ 301',
      '/repo/%E8%88%8A%20%E5%90%8D /repo/en/x/ 301',
      '/repo/%E8%88%8A%20%E5%90%8D/ /repo/en/x/ 301',
      '/repo/a.html /repo/en/x/ 301',
      '/repo/star%2A /repo/en/x/ 301',
      '/repo/star%2A/ /repo/en/x/ 301',
      '/repo/feed.xml /repo/en/x/ 301',
      '',
    ]);
  });
});

describe('llms', () => {
  it('has the parts of llmstxt.org in their order', () => {
    const links = [{ title: 'a [b]', address: 'https://a.example/x.md', description: 'c' }];
    expect(
      llms({
        title: 'T',
        summary: ['一', 'one'],
        notes: ['n'],
        sections: [
          { heading: 'A', links },
          { heading: 'B', links: [] },
        ],
      }),
    ).toBe('# T\n\n> 一\n>\n> one\n\nn\n\n## A\n\n- [a \\[b\\]](https://a.example/x.md): c\n');
  });
});

describe('twin', () => {
  it('keeps the front matter as it is written', () => {
    const head = '---\ntitle:  "T"   # a comment\nweight: 3\ndate: 2026-01-05\n---\n';
    expect(twin(`${head}\n{{< a >}}\n`, 'a.md', '\n[a](b)\n')).toBe(`${head}\n[a](b)\n`);
  });

  it('joins lines of Han in it, of which YAML would make spaces', () => {
    const head = (title: string) =>
      `---\ntitle: >-\n  ${title}\n  # no comment\ndate: 2026-01-05\n---\n`;
    expect(twin(`${head('長標題\n  兩行')}\na\n`, 'a.md', '\na\n')).toBe(
      `${head('長標題兩行')}\na\n`,
    );
  });
});
