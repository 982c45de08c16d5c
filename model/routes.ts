import { languages } from './language';

type Route = {
  /**
   * Below the site's address, unencoded, with parameters in brackets as in the folders of app/;
   * `/` at its end says that it is a page, whose file is index.html.
   */
  path: string;
  /** What there is one for each of; without it, there is one in each language, or just one. */
  of?: 'article' | 'page' | 'series' | 'tag' | 'category';
  /** Whether further pages follow at `page/2/` and so on. */
  paged?: boolean;
  /** Whether a feed stands below it in each format. */
  feeds?: boolean;
  /** Whether the sitemap has it; its file keeps the order of this table. */
  indexed?: boolean;
  /** Whether most readers never open it: its styles are kept out of the sheet of the whole site. */
  rare?: boolean;
};

/**
 * Every kind of page and of file that has an address of its own. Of two that fit an address the
 * first counts.
 */
export const routes = {
  title: { path: '', rare: true },
  home: { path: '[language]/', feeds: true, indexed: true },
  articles: { path: '[language]/articles/', paged: true, indexed: true, rare: true },
  archive: { path: '[language]/archive/', indexed: true, rare: true },
  search: { path: '[language]/search/', rare: true },
  series: { path: '[language]/series/[series]/', of: 'series', indexed: true },
  tags: { path: '[language]/tags/', indexed: true },
  categories: { path: '[language]/categories/', indexed: true },
  tag: { path: '[language]/tags/[term]/', of: 'tag', paged: true, feeds: true, indexed: true },
  category: {
    path: '[language]/categories/[term]/',
    of: 'category',
    paged: true,
    feeds: true,
    indexed: true,
  },
  article: { path: '[language]/articles/[slug]/', of: 'article', indexed: true },
  /** Where an article has a translation. */
  facing: { path: '[language]/articles/[slug]/facing/', of: 'article', rare: true },
  /** The share link that serves readers of both languages. */
  neutral: { path: 'a/[slug]/', of: 'article', rare: true },
  page: { path: '[language]/[page]/', of: 'page', indexed: true },
  notFound: { path: '404.html', rare: true },

  /** The Markdown of an article. */
  text: { path: '[language]/articles/[slug].md', of: 'article' },
  filterIndex: { path: '[language]/articles/filter.json' },
  openSearch: { path: '[language]/opensearch.xml' },
  manifest: { path: 'manifest.webmanifest' },
  worker: { path: 'sw.js' },
  sitemap: { path: 'sitemap.xml' },
  robots: { path: 'robots.txt' },
  guide: { path: 'llms.txt' },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

/** What a site has pages for, each with an address. */
export type Subject = NonNullable<Route['of']>;

/** Folders, below the site, in which a build decides by itself what there is. */
export const folders = { assets: 'assets', search: 'search', editor: 'admin' } as const;

/** What a page of terms lists, and the route of one of them. */
export const taxonomies = { tags: 'tag', categories: 'category' } as const satisfies Partial<
  Record<RouteName, Subject>
>;

export type Taxonomy = keyof typeof taxonomies;

export const taxonomyNames = ['tags', 'categories'] as const satisfies Taxonomy[];

export const feedFormats = ['xml', 'json'] as const;

export type FeedFormat = (typeof feedFormats)[number];

/** What stands below lists: the folder of further pages, and feeds without their endings. */
const below = { pages: 'page', feed: 'feed' } as const;

export const routeNames = (): RouteName[] => Object.keys(routes) as RouteName[];

export const routeOf = (name: RouteName): Route => routes[name];

/** Which page of its kind: what stands for the parameters of a route. */
export type Place = { language?: string; id?: string; page?: number };

/**
 * The path of a page or file below the site, unencoded.
 * @throws when the route has a parameter for which nothing is given
 */
export function pathOf(name: RouteName, { language, id, page = 1 }: Place = {}): string {
  const path = routes[name].path.replace(/\[(\w+)\]/g, (parameter, key) => {
    const value = key === 'language' ? language : id;
    if (value === undefined) throw new Error(`the route "${name}" needs ${parameter}`);
    return value;
  });
  return page > 1 ? `${path}${below.pages}/${page}/` : path;
}

/** The path of the feed of a page. */
export const feedPathOf = (name: RouteName, place: Place, format: FeedFormat): string =>
  `${pathOf(name, place)}${below.feed}.${format}`;

/** The folder of the further pages of a list. */
export const pagesFolderOf = (name: RouteName, place: Place): string =>
  pathOf(name, place) + below.pages;

/** A path as it stands in an address. */
export const encodePath = (path: string): string =>
  path.split('/').map(encodeURIComponent).join('/');

/** The file that is served at a path below the site. */
export const fileOf = (path: string): string => path.replace(/(^|\/)$/, '$1index.html');

/** The files, below the site, that it has at a place whatever else it has. */
export function filesOf(name: RouteName, place: Place): string[] {
  const formats = routeOf(name).feeds ? feedFormats : [];
  return [fileOf(pathOf(name, place)), ...formats.map((format) => feedPathOf(name, place, format))];
}

/** Whether each language has pages of a route for itself. */
export const hasLanguage = (name: RouteName): boolean => routes[name].path.startsWith('[language]');

/** The places of a route, with an id or without, in every language that it has. */
export const placesOf = (name: RouteName, id?: string): Place[] =>
  hasLanguage(name) ? languages.map((language) => ({ language, id })) : [{ id }];

let patterns: [RouteName, RegExp][] | undefined;

/** The route that a path below the site is of, and which page of its list. */
export function matchRoute(path: string): { name: RouteName; page: number } | undefined {
  patterns ??= routeNames().map((name) => [name, patternOf(name)]);
  for (const [name, pattern] of patterns) {
    const match = pattern.exec(path.replace(/(^|\/)index\.html$/, '$1'));
    if (match) return { name, page: Number(match[1] ?? 1) };
  }
  return undefined;
}

function patternOf(name: RouteName): RegExp {
  const path = routes[name].path
    .replaceAll('.', '\\.')
    .replaceAll('[language]', `(?:${languages.join('|')})`)
    .replace(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^${path}${routeOf(name).paged ? `(?:${below.pages}/(\\d+)/)?` : ''}$`);
}

/** Last parts of an address that mean something else below lists: `page/2/`, `feed.xml`. */
export const reservedIds = (): string[] => [below.pages, below.feed];

/** What stands directly below a language, where undated pages are too. */
export const reservedPages = (): string[] => [
  ...new Set(
    routeNames().flatMap((name) => /^\[language\]\/(\w+)\//.exec(routes[name].path)?.[1] ?? []),
  ),
  // Hosts serve these for other addresses.
  'index',
  '404',
];
