import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withoutEnd } from '../../../model/ends';
import { type Data, lookUp, readDataFile, textOf, textsOf } from '../data';
import { kindOf } from '../languages';
import type { HugoSite, Source } from '../site';
import type { SiteFiles } from '../siteFiles';
import { hexoAddress } from './addresses';
import { rewriteTags } from './tags';

const configNames = ['_config.yml', '_config.yaml', '_config.json'];

/** The folder of a Hexo site's texts; undefined when a folder is none. */
function sourceFolder(
  shown: string,
  files: SiteFiles,
): { config: Data; folder: string } | undefined {
  const file = configNames.map((name) => join(shown, name)).find((name) => existsSync(name));
  if (!file) return undefined;
  const { data } = readDataFile(files, file);
  const folder = textOf(lookUp(data, 'source_dir')) ?? 'source';
  const isHexo = existsSync(join(shown, folder, '_posts'));
  return isHexo && !files.refusal(join(shown, folder)) ? { config: data, folder } : undefined;
}

/**
 * Reads the configuration of the Hexo site in a folder; undefined when there is none.
 * @see https://hexo.io/docs/configuration
 */
export function readHexoSite(shown: string, files: SiteFiles): HugoSite | undefined {
  const found = sourceFolder(shown, files);
  if (!found) return undefined;
  const { config, folder } = found;
  const [root, source] = [resolve(shown), resolve(shown, folder)];
  const code = textsOf(lookUp(config, 'language'))[0];
  const kind = code === undefined ? undefined : kindOf(code);
  const language = {
    key: (code ?? 'en').toLowerCase(),
    kind: kind ?? 'en',
    declared: kind !== undefined && kind !== 'en',
    prefix: '',
    permalinks: {},
  };
  const contents = ['_posts', '_drafts', ''].map((name) => ({
    folder: name === '' ? source : join(source, name),
    below: name,
  }));
  return {
    root,
    shown,
    files,
    config: { ...config, timeZone: lookUp(config, 'timezone') },
    languages: [language],
    defaultLanguage: language.key,
    contents,
    statics: [source],
    assets: [],
    published: [source],
    baseUrls: textsOf(lookUp(config, 'url')).flatMap((address) => {
      const bare = withoutEnd(address, '/');
      const below = textOf(lookUp(config, 'root'))?.replace(/^\/+|\/+$/g, '');
      return below && !bare.endsWith(`/${below}`) ? [`${bare}/${below}`, bare] : [bare];
    }),
    problems: [],
    dialect: {
      name: 'Hexo',
      isText: (path) => /\.(?:md|markdown|mkd|mkdn|mdown)$/i.test(path) && !isHidden(path),
      // Other files of `_posts` are beside texts, those of other such folders for the theme.
      isStatic: (path) =>
        !/\.(?:md|markdown|mkd|mkdn|mdown|html?|swig|ejs|pug|njk)$/i.test(path) && !isHidden(path),
      kindOf: ({ path }) => (/^_(?:posts|drafts)\//.test(path) ? 'article' : 'page'),
      // What `post_asset_folder` puts beside a text has the text's name.
      folderOf: (text) => {
        const folder = join(text.folder, text.name);
        return text.kind === 'single' && existsSync(folder) ? folder : text.folder;
      },
      dataOf,
      addressOf: hexoAddress,
      rewrite: rewriteTags,
    },
  };
}

/** Folders whose names begin with `_` hold no pages. The folders of texts are read by themselves. */
const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('_'));

/** Hexo's keys as Hugo calls them. */
function dataOf(data: Data, { path }: Source): Data {
  const { published, permalink, alias, ...rest } = data;
  const isDraft = published === false || path.startsWith('_drafts/');
  return {
    ...rest,
    ...(textOf(permalink) && { url: `/${String(permalink).replace(/^\/+/, '')}` }),
    ...(textsOf(alias).length > 0 && {
      aliases: textsOf(alias).map((one) => `/${one.replace(/^\/+/, '')}`),
    }),
    ...(isDraft && { draft: true }),
  };
}
