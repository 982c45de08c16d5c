import { domainToUnicode } from 'node:url';
import type { Language } from '../model/language';
import {
  encodePath,
  type FeedFormat,
  feedPathOf,
  fileOf,
  folders,
  hasLanguage,
  type Place,
  pathOf,
  type RouteName,
  routeNames,
  type routes,
  type Taxonomy,
  taxonomies,
} from '../model/routes';
import { site } from './site';

export type { FeedFormat, Taxonomy };

/** One tag or category. */
export type TermKey = { taxonomy: Taxonomy; id: string };

/** The address of a path below the site, base path included. */
export const addressAt = (path: string): string => `${site.basePath}/${encodePath(path)}`;

/** What stands for the parameters of a path, in order. */
type Parameters<Path extends string> = Path extends `${string}[${infer Name}]${infer Rest}`
  ? [Name extends 'language' ? Language : string, ...Parameters<Rest>]
  : [];

type Addresses = {
  [Name in RouteName]: (
    ...parameters: (typeof routes)[Name] extends { paged: true }
      ? [...Parameters<(typeof routes)[Name]['path']>, page?: number]
      : Parameters<(typeof routes)[Name]['path']>
  ) => string;
};

/** What the parameters of a route stand for. */
function placeOf(name: RouteName, parameters: (string | number | undefined)[]): Place {
  const texts = parameters.filter((parameter) => typeof parameter === 'string');
  const language = hasLanguage(name) ? texts.shift() : undefined;
  return { language, id: texts[0], page: parameters.find((each) => typeof each === 'number') };
}

/** Where every kind of page and file is: a function for each route, of its parameters in order. */
export const addressOf = {
  ...(Object.fromEntries(
    routeNames().map((name) => [
      name,
      (...parameters: (string | number)[]) => addressAt(pathOf(name, placeOf(name, parameters))),
    ]),
  ) as Addresses),
  /** The list of articles, narrowed to those with a tag. */
  filtered: (language: Language, tag: string): string =>
    `${addressOf.articles(language)}?tag=${encodeURIComponent(tag)}`,
  taxonomy: (language: Language, taxonomy: Taxonomy): string => addressOf[taxonomy](language),
  term: (language: Language, taxonomy: Taxonomy, id: string, page = 1): string =>
    addressOf[taxonomies[taxonomy]](language, id, page),
  /** The feed of all articles, or of those with a term. */
  feed: (language: Language, format: FeedFormat, term?: TermKey): string =>
    addressAt(
      term
        ? feedPathOf(taxonomies[term.taxonomy], { language, id: term.id }, format)
        : feedPathOf('home', { language }, format),
    ),
  /** A path on the site, as authors write old addresses: unencoded, starting with `/`. */
  alias: (alias: string): string => addressAt(alias.replace(/^\//, '')),
  /** A file of public/. */
  file: (name: string): string => `${site.basePath}/${name}`,
  asset: (name: string): string => `${site.basePath}/${folders.assets}/${name}`,
};

/** The whole address of a path that `addressOf` made. */
export const absolute = (address: string): string => site.url + address;

/** A whole address as people read it: without its scheme, and its host in their own writing. */
export const shownAddress = (address: string): string =>
  address.replace(/^https?:\/\/([^/:]*)/, (_, host) => domainToUnicode(host));

/** The file that is served at an address, below the folder of the site. */
export const fileAt = (address: string): string =>
  fileOf(decodeURIComponent(address.slice(site.basePath.length + 1)));

/** A parameter of a route as content knows it: Next.js hands some over encoded, some not. */
export const fromAddress = (param: string): string => decodeURIComponent(param);
