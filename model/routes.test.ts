import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from './language';
import type { Term } from './published';
import {
  fileOf,
  folders,
  matchRoute,
  pathOf,
  placesOf,
  type RouteName,
  reservedIds,
  reservedPages,
  routeNames,
  routeOf,
  routes,
} from './routes';
import { filesOfSite, filesOfText, foldersOfSite, idsOf, isOfSite, ownNames } from './siteFiles';

/** Routes without a module in app/: stages of the build write these files. */
const ofStages: RouteName[] = ['text', 'sitemap', 'robots', 'guide', 'worker'];

/** Paths of the routes of app/, as the table writes them. */
const pathsOfApp = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /(?:^|\/)(?:page|route|global-not-found)\.[\w.]+$/.test(file))
  .map((file) =>
    file
      // Folders in parentheses are not part of an address.
      .replace(/\([^)]*\)\//g, '')
      .replace(/^global-not-found\.tsx$/, '404.html')
      .replace(/\/route\.[\w.]+$/, '')
      .replace(/page\.tsx$/, ''),
  );

describe('the table of routes', () => {
  it('has what app/ has, and what stages write', () => {
    const paged = routeNames().filter((name) => routeOf(name).paged);
    const pages = [
      ...routeNames().map((name) => routes[name].path),
      ...paged.map((name) => `${routes[name].path}page/[page]/`),
    ];
    const ofFolders = (path: string) =>
      Object.values(folders).some((name) => path.startsWith(`${name}/`));
    expect(
      [
        ...pathsOfApp.filter((path) => !ofFolders(path)),
        ...ofStages.map((name) => routes[name].path),
      ].sort(),
    ).toEqual(pages.sort());
  });

  it('finds the route of each of its paths and files', () => {
    for (const name of routeNames()) {
      for (const place of placesOf(name, 'x')) {
        const paged = routeOf(name).paged ? [1, 2, 30] : [1];
        for (const page of paged) {
          const path = pathOf(name, { ...place, page });
          expect(matchRoute(path), path).toEqual({ name, page });
          expect(matchRoute(fileOf(path)), path).toEqual({ name, page });
        }
      }
    }
  });

  it.each(['x/', 'fr/articles/', 'en/articles/x/y/', 'en/feed.xml', 'sitemap-xml', 'assets/x.css'])(
    'finds none for %s',
    (path) => {
      expect(matchRoute(path)).toBeUndefined();
    },
  );

  it('makes no path without what it needs', () => {
    expect(() => pathOf('article', { language: 'en' })).toThrow('the route "article" needs [slug]');
    expect(() => pathOf('home')).toThrow('the route "home" needs [language]');
  });
});

describe('what comes from the table', () => {
  it('reserved names', () => {
    expect(reservedIds()).toEqual(['page', 'feed']);
    expect(reservedPages()).toEqual(
      expect.arrayContaining([
        ...['articles', 'archive', 'search', 'series', 'tags', 'categories', 'index', '404'],
      ]),
    );
    expect([...ownNames()].sort()).toEqual([
      ...['404.html', 'a', 'admin', 'assets', 'en', 'index.html', 'llms.txt'],
      ...['manifest.webmanifest', 'robots.txt', 'search', 'sitemap.xml', 'sw.js', 'zh-tw'],
    ]);
  });

  it('files and folders', () => {
    const names = { 'zh-tw': '人工智慧', en: 'AI' };
    const term: Term = { kind: 'tag', id: 'ai', names, aliases: [], formerIds: ['a-i'] };
    const ids = idsOf([term], [{ series: ['Part one'] }]);
    const files = filesOfSite(ids);
    for (const language of languages) {
      expect(files).toEqual(
        expect.arrayContaining([
          `${language}/index.html`,
          `${language}/feed.json`,
          `${language}/tags/ai/feed.xml`,
          `${language}/tags/a-i/index.html`,
          `${language}/series/part-one/index.html`,
          `${language}/opensearch.xml`,
        ]),
      );
      expect(foldersOfSite(ids)).toContain(`${language}/tags/ai/page`);
    }
    expect(filesOfText({ kind: 'article', language: 'en', slug: 'x' }).sort()).toEqual([
      'a/x/index.html',
      'en/articles/x.md',
      'en/articles/x/facing/index.html',
      'en/articles/x/index.html',
    ]);
  });

  it.each([
    ['/', true],
    ['/en', true],
    ['/en/articles/page/2/', true],
    ['/404.html', true],
    ['/search/', true],
    ['/assets/x.png', true],
    ['/en/articles/x/', false],
    ['/en/about/', false],
    ['/en/tags/ai/', false],
    ['/old/', false],
  ])('whether the site has something at %s whatever its texts are: %s', (path, is) => {
    expect(isOfSite(path)).toBe(is);
  });
});
