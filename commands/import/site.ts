import type { Problem } from '../../model/problem';
import type { Data } from './data';
import type { Kind } from './languages';
import type { Rewritten } from './rewriting';
import type { SiteFiles } from './siteFiles';

export type HugoLanguage = {
  /** As file suffixes and folders of addresses have it, in lower case. */
  key: string;
  kind: Kind;
  /** Undefined when nothing in the site says: then each text is judged by its letters. */
  declared: boolean;
  /** Folder of addresses: '' or `en`. */
  prefix: string;
  permalinks: Data;
};

/** What another generator does in its own way. */
export type Dialect = {
  name: 'Hexo' | 'Contentlayer';
  /** Whether a file below a folder of texts is one, by its path there; and which others are published. */
  isText: (path: string) => boolean;
  isStatic: (path: string) => boolean;
  kindOf: (source: Source) => 'article' | 'page';
  /** Whether a file beside texts is for the generator's own use. */
  isInternal?: (path: string) => boolean;
  /** Where the files beside a text are. */
  folderOf?: (source: Source) => string;
  /** Front matter with the keys that Hugo has. */
  dataOf: (data: Data, source: Source) => Data;
  /** The path at which a text was published, unencoded. */
  addressOf: (page: Page, site: HugoSite) => string | undefined;
  /** A body with Hugo's shortcodes, Markdown or HTML in place of its own tags. */
  rewrite: (body: string, titleOf: (name: string) => string | undefined, tell: Tell) => Rewritten;
};

/** Says what a person must see, at an offset. */
type Tell = (offset: number, what: string, mend: string) => void;

export type HugoSite = {
  /** Absolute. */
  root: string;
  /** As the user named it. */
  shown: string;
  /** Reads its files, and no others. */
  files: SiteFiles;
  config: Data;
  languages: HugoLanguage[];
  /** Key of the language of texts that name none. */
  defaultLanguage: string;
  /** Folders of texts, with the language and the section that they stand for, if any. */
  contents: { folder: string; language?: string; below: string }[];
  /** Folders whose files are published at the root, and those that pictures may be in. */
  statics: string[];
  assets: string[];
  /** All folders from which something may come over. */
  published: string[];
  /** Addresses of the published site, without the slash at the end. */
  baseUrls: string[];
  problems: Problem[];
  /** Undefined for Hugo. */
  dialect?: Dialect;
};

/** A text of a Hugo site, by its place alone. */
export type Source = {
  /** As messages show it: below the folder that the user named. */
  file: string;
  absolute: string;
  /** From the root of the site, with `/`. */
  origin: string;
  /** Hugo's path of the page: without language, extension and `index`: `posts/my-trip`. */
  path: string;
  /** The same where Hugo doesn't know the language, and takes it for a part of the name. */
  place: string;
  /** `leaf` and `branch` own the files of their folder. */
  kind: 'single' | 'leaf' | 'branch';
  /** File or bundle name. */
  name: string;
  folder: string;
  extension: string;
  language: HugoLanguage;
  /** Whether a suffix, a folder or the configuration names the language. */
  declared: boolean;
};

/** A text with what its address is made of. */
export type Page = { source: Source; data: Data; title: string; date?: string; timeZone: string };
