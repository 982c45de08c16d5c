import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeText } from '../../../model/decode';
import { withoutEnd } from '../../../model/ends';
import { cleanAddress } from '../addresses';
import { lookUp, textOf } from '../data';
import { limits } from '../limits';
import type { Dialect, HugoSite } from '../site';
import type { SiteFiles } from '../siteFiles';
import { rewriteMdx } from './mdx';

const configs = ['ts', 'mts', 'js', 'mjs', 'cjs'].map((end) => `contentlayer.config.${end}`);
const nextConfigs = ['ts', 'mjs', 'js', 'cjs'].map((end) => `next.config.${end}`);
/** Where blogs made with Next.js have their texts, if Contentlayer doesn't say. */
const usual = ['data', 'content', 'posts', '_posts', 'src/content', 'src/posts', 'blog'];
/** Folders of which every text is an article; the address begins with their name. */
const ofArticles =
  /^_?(?:blogs?|posts?|articles?|news|notes|writing|snippets|journal|essays|tutorials)$/i;

/**
 * Reads where a blog made with Next.js, mostly with Contentlayer, has what; undefined when a folder
 * is none. Its configuration is a program, which is looked through and never run.
 */
export function readContentlayerSite(shown: string, files: SiteFiles): HugoSite | undefined {
  const exists = (name: string) => existsSync(join(shown, name));
  const config = configs.find(exists);
  if (!config && !nextConfigs.some(exists)) return undefined;
  const named = config && /contentDirPath:\s*['"`]([^'"`\n]{1,200})/.exec(sourceOf(config))?.[1];
  const folders = named ? [named] : usual.filter(exists);
  const folder = folders.find((one) => files.filesIn(resolve(shown, one)).some(isText));
  if (folder === undefined) return undefined;
  const root = resolve(shown);
  const content = resolve(shown, folder);
  const name = withoutEnd(folder, '/').split('/').at(-1) ?? '';
  const siteUrl = /siteUrl:\s*['"`](https?:[^'"`\s]{1,200})/.exec(
    ['data/siteMetadata.js', 'data/siteMetadata.ts', 'siteMetadata.js'].map(sourceOf).join('\n'),
  )?.[1];
  const language = { key: 'en', kind: 'en', declared: false, prefix: '', permalinks: {} } as const;
  return {
    root,
    shown,
    files,
    config: {},
    languages: [language],
    defaultLanguage: 'en',
    contents: [{ folder: content, below: '' }],
    statics: [join(root, 'public')],
    assets: [],
    published: [content, join(root, 'public')],
    baseUrls: siteUrl ? [withoutEnd(siteUrl, '/')] : [],
    problems: [],
    dialect: dialectFor(name),
  };

  /** The text of a program, if there is one. */
  function sourceOf(file: string): string {
    if (!exists(file)) return '';
    const read = files.read(join(shown, file), limits.data);
    const decoded = 'bytes' in read ? decodeText(read.bytes, file) : undefined;
    return decoded && 'text' in decoded ? decoded.text : '';
  }
}

/** Who wrote texts is in texts as well. */
const isText = (path: string): boolean => /\.mdx?$/i.test(path) && !/^authors\//i.test(path);

const dialectFor = (folder: string): Dialect => ({
  name: 'Contentlayer',
  isText,
  isStatic: () => true,
  isInternal: (path) => /^authors\//i.test(path) || /\.[cm]?[jt]sx?$/i.test(path),
  kindOf: ({ path }) => {
    const [first = '', ...below] = path.split('/');
    return ofArticles.test(folder) || (below.length > 0 && !/^pages?$/i.test(first))
      ? 'article'
      : 'page';
  },
  dataOf: (data) => data,
  addressOf: ({ source, data }) => {
    const above = ofArticles.test(folder) ? `${folder.replace(/^_/, '')}/` : '';
    const slug = textOf(lookUp(data, 'slug'));
    const path = slug ? [...source.path.split('/').slice(0, -1), slug].join('/') : source.path;
    return cleanAddress(slug?.startsWith('/') ? slug : `/${above}${path}`);
  },
  rewrite: (body, _, tell) => rewriteMdx(body, tell),
});
