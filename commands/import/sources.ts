import { join, relative, sep } from 'node:path';
import { rising } from '../../model/order';
import { kindOf } from './languages';
import type { HugoLanguage, HugoSite, Source } from './site';

const texts = /\.(md|markdown|mdown|mkd|html?|org|adoc|asciidoc|rst|pandoc|pdc|ipynb)$/i;

/** Finds every text in the site's content folders, in the order of their paths. Links are not followed. */
export function findSources(site: HugoSite): Source[] {
  const found = new Map<string, Source>();
  for (const { folder, language, below } of site.contents) {
    const isText = site.dialect?.isText ?? ((path: string) => texts.test(path));
    const paths = site.files.filesIn(folder).filter(isText);
    const bundles = new Set(
      (site.dialect ? [] : paths).flatMap((path) =>
        /(^|\/)index\.[^/]+$/.test(path) ? [folderOf(path)] : [],
      ),
    );
    for (const path of paths) {
      const absolute = join(folder, path);
      // Markdown beside an `index` is material of that bundle.
      const isBundle = /^index\./.test(path.split('/').at(-1) ?? '');
      const above = path.split('/').map((_, index, parts) => parts.slice(0, index).join('/'));
      const owned = above.some((one) => bundles.has(one) && !(isBundle && one === folderOf(path)));
      if (owned || found.has(absolute)) continue;
      found.set(absolute, sourceOf(site, absolute, below ? `${below}/${path}` : path, language));
    }
  }
  return [...found.values()].sort(rising(({ origin }) => origin));
}

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

function sourceOf(site: HugoSite, absolute: string, path: string, folderKey?: string): Source {
  const folders = path.split('/');
  const fileName = folders.pop() ?? '';
  const [, withSuffix = fileName, extension = ''] = /^(.*)\.([^.]+)$/.exec(fileName) ?? [];
  const { stem, key: suffixKey } = splitSuffix(withSuffix, site);
  const kind = stem === 'index' ? 'leaf' : stem === '_index' ? 'branch' : 'single';
  const parts = kind === 'single' ? [...folders, stem] : folders;
  const key = suffixKey ?? folderKey;
  const language = languageBy(site, key ?? site.defaultLanguage);
  const isKnown = kind !== 'single' || suffixKey === undefined || site.languages.includes(language);
  const source: Source = {
    file: join(site.shown, relative(site.root, absolute)),
    absolute,
    origin: relative(site.root, absolute).split(sep).join('/'),
    path: parts.join('/'),
    place: isKnown ? parts.join('/') : [...folders, withSuffix].join('/'),
    kind,
    name: parts.at(-1) ?? '',
    folder: absolute.slice(0, absolute.length - fileName.length - 1),
    extension: extension.toLowerCase(),
    language,
    declared: key !== undefined || language.declared,
  };
  return { ...source, folder: site.dialect?.folderOf?.(source) ?? source.folder };
}

/** `trip.zh-tw` → `trip` and `zh-tw`, when the site has such a language. */
function splitSuffix(base: string, site: HugoSite): { stem: string; key?: string } {
  const dot = base.lastIndexOf('.');
  const key = base.slice(dot + 1).toLowerCase();
  if (dot <= 0) return { stem: base };
  const known = site.languages.some((language) => language.key === key);
  // A site may have one language in its configuration and two on disk.
  const clear = site.languages.length === 1 && /^(?:en|zh)([-_][a-z]{2,4}){0,2}$/.test(key);
  return known || clear ? { stem: base.slice(0, dot), key } : { stem: base };
}

function languageBy(site: HugoSite, key: string): HugoLanguage {
  const own = site.languages.find((language) => language.key === key);
  const permalinks = site.languages[0]?.permalinks ?? {};
  return own ?? { key, kind: kindOf(key) ?? 'other', declared: true, prefix: '', permalinks };
}
