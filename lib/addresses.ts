import type { Language } from '../model/language';
import { site } from '../site.config';

/** A path on the site from unencoded parts, base path included; ends in `/`. */
const path = (...parts: string[]): string =>
  `${site.basePath}/${parts.map((part) => `${encodeURIComponent(part)}/`).join('')}`;

const paged = (parts: string[], page: number): string =>
  path(...parts, ...(page > 1 ? ['page', String(page)] : []));

export type Taxonomy = 'tags' | 'categories';

/** One tag or category. */
export type TermKey = { taxonomy: Taxonomy; id: string };

export type FeedFormat = 'xml' | 'json';

/** Where every kind of page is. The one place that spells addresses. */
export const addressOf = {
  title: () => path(),
  home: (language: Language) => path(language),
  articles: (language: Language, page = 1) => paged([language, 'articles'], page),
  /** The list of articles, narrowed to those with a tag. */
  filtered: (language: Language, tag: string) =>
    `${path(language, 'articles')}?tag=${encodeURIComponent(tag)}`,
  filterIndex: (language: Language) => `${path(language, 'articles')}filter.json`,
  article: (language: Language, slug: string) => path(language, 'articles', slug),
  facing: (language: Language, slug: string) => path(language, 'articles', slug, 'facing'),
  /** The share link that serves readers of both languages. */
  neutral: (slug: string) => path('a', slug),
  search: (language: Language) => path(language, 'search'),
  taxonomy: (language: Language, taxonomy: Taxonomy) => path(language, taxonomy),
  term: (language: Language, taxonomy: Taxonomy, id: string, page = 1) =>
    paged([language, taxonomy, id], page),
  series: (language: Language, id: string) => path(language, 'series', id),
  archive: (language: Language) => path(language, 'archive'),
  page: (language: Language, slug: string) => path(language, slug),
  /** The Markdown of an article. */
  text: (language: Language, slug: string) =>
    `${path(language, 'articles')}${encodeURIComponent(slug)}.md`,
  /** The feed of all articles, or of those with a term. */
  feed: (language: Language, format: FeedFormat, term?: TermKey) =>
    `${term ? path(language, term.taxonomy, term.id) : path(language)}feed.${format}`,
  /** A path on the site, as authors write old addresses: unencoded, starting with `/`. */
  alias: (alias: string) => site.basePath + alias.split('/').map(encodeURIComponent).join('/'),
  /** A file of public/. */
  file: (name: string) => `${site.basePath}/${name}`,
  asset: (name: string) => `${site.basePath}/assets/${name}`,
};

/** The whole address of a path that `addressOf` made. */
export const absolute = (address: string): string => site.url + address;

/** The file that is served at an address, below the folder of the site. */
export const fileAt = (address: string): string =>
  decodeURIComponent(address.slice(site.basePath.length + 1)).replace(/(^|\/)$/, '$1index.html');

/** A parameter of a route as content knows it: Next.js hands some over encoded, some not. */
export const fromAddress = (param: string): string => decodeURIComponent(param);
