import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from './collection';
import { foldersAbove, namesOf } from './fileNames';
import { formatProblem } from './problem';
import { aliasFile, filesOfSite, filesOfText, idsOf } from './siteFiles';
import { emptyTaxonomy } from './taxonomy';

type Texts = Record<string, string>;

const options = {
  now: '2026-11-01T00:00:00Z',
  timeZone: 'Asia/Taipei',
  preview: false,
  taxonomy: emptyTaxonomy,
  publicFiles: ['robots.pdf', 'old-page/index.html', 'dir/a.txt', 'dir/b.html'],
};

const read = (texts: Texts) =>
  collect(
    Object.entries(texts).map(([path, more]) => ({
      path,
      file: path,
      text: `---\ntitle: T\ndate: 2026-01-05\n${more}\n---\n\nText.\n`,
    })),
    options,
  );

const problemsOf = (texts: Texts) => read(texts).problems.map(formatProblem);

const site: Texts = {
  'x.en.md': 'tags: [AI]\ncategories: [Talks]\nseries: [Part one]',
  'x.zh-tw.md': '',
  'v1.2.en.md': 'draft: true',
  'pages/about.en.md': '',
};

/** What is said of an alias of an article beside these texts. */
const saidOf = (alias: string) =>
  problemsOf({ ...site, 'y.en.md': `aliases: [${JSON.stringify(alias)}]` });

describe('an alias where the site has something', () => {
  it.each([
    ['/en/articles/x/', 'is the address of x.en.md'],
    ['/en/articles/x/index.html', 'is the address of x.en.md'],
    ['/en/articles/x.md', 'is the address of x.en.md'],
    ['/en/articles/x/facing/', 'is the address of x.en.md'],
    ['/en/about/', 'is the address of pages/about.en.md'],
    ['/a/x/', 'is the address of x.en.md'],
    ['/en/articles/v1-2/', 'is the address of v1.2.en.md'],
    ['/en/articles/y/', 'is the address of this text itself'],
    [
      '/en/articles/x/index.html.br/',
      'needs a folder /en/articles/x/index.html.br, where x.en.md has a file',
    ],
    [
      '/en/articles/x/index.html.gz/old/',
      'needs a folder /en/articles/x/index.html.gz, where x.en.md has a file',
    ],
    ['/en/articles/x.md.br/', 'needs a folder /en/articles/x.md.br, where x.en.md has a file'],
    ['/en/articles/x.md/old/', 'needs a folder /en/articles/x.md, where x.en.md has a file'],
    ['/en/series/part-one/', 'is the address of a page of the site'],
    ['/en/tags/ai/', 'is the address of a page of the site'],
    ['/en/tags/ai/feed.xml', 'is the address of a page of the site'],
    ['/zh-tw/categories/talks/feed.json', 'is the address of a page of the site'],
    ['/en/articles/page/2/', "is in /en/articles/page/, which is the site's own"],
    ['/en/tags/ai/page/2/', "is in /en/tags/ai/page/, which is the site's own"],
    ['/en/articles/filter.json', 'is the address of a page of the site'],
    ['/robots.txt', 'is the address of a page of the site'],
    ['/en/feed.xml', 'is the address of a page of the site'],
    ['/sitemap.xml/', 'is the address of a page of the site'],
    ['/llms.txt', 'is the address of a page of the site'],
    ['/404.html', 'is the address of a page of the site'],
    ['/index.html', 'is the address of a page of the site'],
    ['/sitemap.xml.gz/', 'needs a folder /sitemap.xml.gz, where a page of the site has a file'],
    ['/_headers', 'starts like the files that hosts read'],
    ['/_next/x/', 'starts like the files that hosts read'],
    ['/.htaccess', 'starts like the files that hosts read'],
    ['/assets/site.css', "is in /assets/, which is the site's own"],
    ['/assets/previews/x.png', "is in /assets/, which is the site's own"],
    ['/admin/', "is in /admin/, which is the site's own"],
    ['/search/index.json', "is in /search/, which is the site's own"],
    ['/old-page/', 'is the address of public/old-page/index.html'],
    ['/robots.pdf', 'is the address of public/robots.pdf'],
    ['/dir/a.txt/b/', 'needs a folder /dir/a.txt, where public/dir/a.txt has a file'],
    ['/dir/b.html.br/', 'needs a folder /dir/b.html.br, where public/dir/b.html has a file'],
    [
      '/En/Articles/X/',
      'is the address of x.en.md where file systems take it for /en/articles/x/index.html',
    ],
  ])('%s: %s', (alias, what) => {
    expect(saidOf(alias)).toEqual([`y.en.md:4: the alias ${alias} ${what}; remove the alias`]);
  });

  it.each([
    '/old/post/',
    '/old.html',
    'old/path',
    '/posts/舊文/',
    '/posts/old.php',
    '/feed.xml',
    '/index.xml',
    '/en/posts/x/',
    '/en/articles/x/old/',
    '/zh-tw/articles/y/',
    '/zh-tw/articles/X-Old.html',
    '/dir/c/',
    '/a/old-slug/',
    // As an address was before slugs were lower case.
    '/en/articles/Y/',
    '/posts/a b: "c" <d>*/',
    '/x/, /x/y/',
  ])('an honest one may stay: %s', (aliases) => {
    expect(
      problemsOf({ ...site, 'y.en.md': `aliases: ${JSON.stringify(aliases.split(', '))}` }),
    ).toEqual([]);
  });
});

describe('aliases beside each other', () => {
  it.each([
    [
      'aliases: [/x.html, /x.html/y/]',
      '',
      'a.en.md:4: the alias /x.html/y/ needs a folder /x.html, where the alias /x.html of this text itself has a file; keep one of the two',
    ],
    [
      'aliases: [/x.html/y/]',
      'aliases:\n- /z/\n- /x.html',
      'b.en.md:6: the alias /x.html needs a file /x.html, where the alias /x.html/y/ of a.en.md has a folder; keep one of the two',
    ],
    [
      'aliases: [/x.html]',
      'aliases: [/x.html.gz/]',
      'b.en.md:4: the alias /x.html.gz/ needs a folder /x.html.gz, where the alias /x.html of a.en.md has a file; keep one of the two',
    ],
    [
      'aliases: [/Ünï/]',
      `aliases: [${'/ünï'.normalize('NFD')}.]`,
      `b.en.md:4: the alias ${'/ünï'.normalize('NFD')}. is also an alias of a.en.md where file systems take it for /Ünï/; keep it in one of the two`,
    ],
  ])('%s and %s', (a, b, problem) => {
    expect(problemsOf({ 'a.en.md': a, 'b.en.md': b })).toEqual([problem]);
  });
});

describe('a slug', () => {
  it.each([
    [
      'pages/p.en.md',
      'feed.xml',
      'needs a folder /en/feed.xml, where a page of the site has a file',
    ],
    [
      'pages/p.en.md',
      'index.html.br',
      'needs a folder /en/index.html.br, where a page of the site has a file',
    ],
    [
      'p.en.md',
      'filter.json',
      'needs a folder /en/articles/filter.json, where a page of the site has a file',
    ],
    ['y.en.md', 'x.md.br', 'needs a folder /en/articles/x.md.br, where x.en.md has a file'],
  ])('of %s does not give the address of a file: %s', (file, slug, what) => {
    expect(problemsOf({ ...site, [file]: `slug: ${slug}` })).toEqual([
      `${file}:4: the address of this text ${what}; give it another \`slug\``,
    ]);
  });
});

describe('files of a site without problems', () => {
  const part = fc.constantFrom(
    ...['en', 'En', 'articles', 'x', 'y', 'a', 'tags', 'ai', 'page', 'old', 'series', 'part-one'],
    ...['x.md', 'x.html', 'index.html', 'feed.xml', 'robots.txt', 'sitemap.xml', '404.html'],
    ...['index.html.br', 'x.html.gz', 'x.md.br', 'feed.xml.br', '_headers', 'assets', 'dir', '舊'],
  );
  const alias = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
  const slug = fc.option(fc.constantFrom('x.md.br', 'v1.2', 'index.html', 'x.html', 'filter.json'));

  it('never need one name twice', () => {
    let passed = 0;
    fc.assert(
      fc.property(
        fc.array(alias, { maxLength: 3 }),
        fc.array(alias, { maxLength: 3 }),
        slug,
        (one, two, slug) => {
          const { problems, articles, pages, terms } = read({
            ...site,
            'y.en.md': `aliases: ${JSON.stringify(one)}${slug ? `\nslug: ${slug}` : ''}`,
            'z.en.md': `aliases: ${JSON.stringify(two)}`,
          });
          if (problems.length > 0) return;
          passed += 1;
          const files = [
            ...filesOfSite(idsOf(terms, [{ series: ['Part one'] }])),
            ...articles.flatMap((text) => filesOfText({ ...text, kind: 'article' })),
            ...pages.flatMap((text) => filesOfText({ ...text, kind: 'page' })),
            ...options.publicFiles,
          ];
          const ofAliases = articles.map(({ aliases }) => [...new Set(aliases.map(aliasFile))]);
          const names = [...new Set(files), ...ofAliases.flat()].flatMap(namesOf);
          const folders = names.flatMap(foldersAbove);
          expect(new Set(names).size).toBe(names.length);
          expect(names.filter((name) => folders.includes(name))).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
    expect(passed).toBeGreaterThan(100);
  });
});
