import { type Language, languages } from './language';
import type { Term } from './published';

/** Hosts take names such as `_headers`, `_worker.js` and `.htaccess` for instructions. */
export const isForHosts = (path: string): boolean => /^[._]/.test(path);

const taxonomyOf = ({ kind }: Term): string => (kind === 'tag' ? 'tags' : 'categories');

/** Folders, below the site, in which a build decides by itself what there is. */
export const foldersOfSite = (terms: readonly Term[]): string[] => [
  'assets',
  'search',
  'admin',
  ...languages.flatMap((language) => [
    `${language}/articles/page`,
    ...terms.flatMap((term) =>
      [term.id, ...term.formerIds].map((id) => `${language}/${taxonomyOf(term)}/${id}/page`),
    ),
  ]),
];

/**
 * Files, below the site, that it has whatever its texts are, and those of its terms, their former
 * addresses too, and series.
 * @param series the last parts of their addresses
 */
export function filesOfSite(terms: readonly Term[], series: readonly string[]): string[] {
  const ofLanguage = [
    'index.html',
    ...['articles', 'tags', 'categories', 'archive', 'search'].map((list) => `${list}/index.html`),
    'articles/filter.json',
    'opensearch.xml',
    'feed.xml',
    'feed.json',
    ...terms.flatMap((term) =>
      [term.id, ...term.formerIds].flatMap((id) =>
        ['index.html', 'feed.xml', 'feed.json'].map((name) => `${taxonomyOf(term)}/${id}/${name}`),
      ),
    ),
    ...series.map((id) => `series/${id}/index.html`),
  ];
  return [
    'index.html',
    'a/index.html',
    'sitemap.xml',
    'robots.txt',
    'llms.txt',
    'manifest.webmanifest',
    'sw.js',
    '404.html',
    ...languages.flatMap((language) => ofLanguage.map((name) => `${language}/${name}`)),
  ];
}

type Text = { kind: 'article' | 'page'; language: Language; slug: string };

/** Files of a text, below the site. */
export function filesOfText({ kind, language, slug }: Text): string[] {
  if (kind === 'page') return [`${language}/${slug}/index.html`];
  const article = `${language}/articles/${slug}`;
  return [
    `${article}/index.html`,
    `${article}/facing/index.html`,
    `${article}.md`,
    `a/${slug}/index.html`,
  ];
}

/** The file that a static host serves for an alias, below the site. */
export function aliasFile(alias: string): string {
  const path = alias.replace(/^\/+|(?<!\/)\/+$/g, '');
  return path.endsWith('.html') ? path : path === '' ? 'index.html' : `${path}/index.html`;
}
