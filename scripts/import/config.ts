import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join as joinPath, resolve } from 'node:path';
import type { Problem } from '../../model/problem';
import {
  asData,
  type Data,
  type Format,
  isData,
  join,
  lookUp,
  readData,
  textOf,
  textsOf,
} from './data';
import { type Kind, kindOf, kindOfName } from './languages';

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

export type HugoSite = {
  /** Absolute. */
  root: string;
  /** As the user named it. */
  shown: string;
  config: Data;
  languages: HugoLanguage[];
  /** Key of the language of texts that name none. */
  defaultLanguage: string;
  /** Folders of texts, with the language and the section that they stand for, if any. */
  contents: { folder: string; language?: string; below: string }[];
  /** Folders whose files are published at the root, and those that pictures may be in. */
  statics: string[];
  assets: string[];
  /** Addresses of the published site, without the slash at the end. */
  baseUrls: string[];
  problems: Problem[];
};

const extensions: Record<string, Format> = {
  toml: 'toml',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
};

/**
 * Reads the configuration of the Hugo site in a folder, in each form that Hugo takes.
 * @see https://gohugo.io/configuration/introduction/
 */
export async function readSite(shown: string): Promise<HugoSite> {
  const root = resolve(shown);
  const problems: Problem[] = [];
  const config = await readConfig(shown, problems);
  const given = (...path: string[]) => lookUp(config, ...path);
  const languages = languagesOf(config);
  const first = languages[0]?.key ?? 'en';
  const wanted = textOf(given('defaultContentLanguage'))?.toLowerCase();
  const defaultLanguage = languages.some(({ key }) => key === wanted) ? (wanted ?? first) : first;
  const inSubfolder = given('defaultContentLanguageInSubdir') === true;
  for (const language of languages) {
    const bare = language.key === defaultLanguage && !inSubfolder;
    language.prefix = bare ? '' : language.key;
  }
  const perLanguage = Object.values(asData(given('languages')));
  const folders = (...names: string[]) =>
    [config, ...perLanguage].flatMap((data) =>
      names.flatMap((name) => textsOf(lookUp(data, name))),
    );
  const staticKeys = [
    'staticDir',
    ...Array.from({ length: 11 }, (_, index) => `staticDir${index}`),
  ];
  const mounts = mountsOf(config);
  const at = (folder: string) => resolve(root, folder);
  const mounted = (target: string) =>
    mounts.filter((one) => one.target === target).map(({ source }) => source);
  return {
    root,
    shown,
    config,
    languages,
    defaultLanguage,
    contents: contentsOf(config, mounts).map((one) => ({ ...one, folder: at(one.folder) })),
    statics: [...new Set(['static', ...folders(...staticKeys), ...mounted('static')])].map(at),
    assets: [...new Set(['assets', ...folders('assetDir'), ...mounted('assets')])].map(at),
    baseUrls: folders('baseURL').map((address) => address.replace(/\/+$/, '')),
    problems,
  };
}

async function readConfig(root: string, problems: Problem[]): Promise<Data> {
  let config: Data = {};
  const add = async (file: string, under: string[]) => {
    const format = extensions[file.split('.').at(-1) ?? ''];
    if (!format) return;
    const source = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
    const { data, wrong } = readData(source, format);
    if (wrong) {
      const what = `cannot be read in full: ${wrong}`;
      problems.push({ file, line: 1, what, mend: 'mend it and import again' });
    }
    config = join(
      config,
      under.reduceRight<Data>((value, key) => ({ [key]: value }), data),
    );
  };
  // Themes' example sites may lie in a folder of their own with an old name.
  for (const name of ['config', 'hugo']) {
    for (const extension of Object.keys(extensions)) {
      const file = joinPath(root, `${name}.${extension}`);
      if (existsSync(file)) await add(file, []);
    }
  }
  for (const environment of ['_default', 'production']) {
    const folder = joinPath(root, 'config', environment);
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const [, stem = '', language] = /^([^.]+)(?:\.(.+))?\.\w+$/.exec(entry.name) ?? [];
      if (!entry.isFile()) continue;
      const own = stem === 'hugo' || stem === 'config';
      // `params.en.toml` is `languages.en.params`; `languages.en.toml` is `languages.en`.
      const within = stem === 'languages' || own ? [] : [stem];
      const under = language
        ? ['languages', language, ...within]
        : stem === 'languages'
          ? ['languages']
          : within;
      await add(joinPath(folder, entry.name), under);
    }
  }
  return config;
}

function languagesOf(config: Data): HugoLanguage[] {
  const permalinks = asData(lookUp(config, 'permalinks'));
  const given = Object.entries(asData(lookUp(config, 'languages'))).filter(([, one]) =>
    isData(one),
  );
  if (given.length === 0) {
    const codes = ['defaultContentLanguage', 'locale', 'languageCode'].map((key) =>
      textOf(lookUp(config, key)),
    );
    const code = codes.find((one) => one !== undefined);
    // A theme's `en` that nobody has changed says little about a site; its letters say more.
    const kind = code === undefined ? undefined : kindOf(code);
    const declared = kind !== undefined && kind !== 'en';
    return [
      {
        key: (codes[0] ?? 'en').toLowerCase(),
        kind: kind ?? 'en',
        declared,
        prefix: '',
        permalinks,
      },
    ];
  }
  const weight = (data: unknown) => Number(lookUp(data, 'weight')) || Number.MAX_SAFE_INTEGER;
  return given
    .sort(([, a], [, b]) => weight(a) - weight(b))
    .map(([key, data]) => {
      const codes = ['locale', 'languageCode'].flatMap((name) => textOf(lookUp(data, name)) ?? []);
      const names = ['label', 'languageName', 'title'].flatMap(
        (name) => textOf(lookUp(data, name)) ?? [],
      );
      // `zh` alone leaves open what its code or name may say.
      const bareKey = key.toLowerCase() === 'zh' ? undefined : kindOf(key);
      const kinds = [bareKey, ...codes.map(kindOf), ...names.map(kindOfName), kindOf(key)];
      const kind = kinds.find((one) => one !== undefined && one !== 'other') ?? 'other';
      return {
        key: key.toLowerCase(),
        kind: bareKey === 'other' && !/^(?:tw|hk|cn)$/i.test(key) ? 'other' : kind,
        declared: true,
        prefix: '',
        permalinks: join(permalinks, asData(lookUp(data, 'permalinks'))),
      };
    });
}

type Mount = { source: string; target: string; language?: string };

function mountsOf(config: Data): Mount[] {
  const given = [lookUp(config, 'module', 'mounts')].flat();
  return given.flatMap((one): Mount[] => {
    const [source, target] = [textOf(lookUp(one, 'source')), textOf(lookUp(one, 'target'))];
    const language = textOf(lookUp(one, 'lang'))?.toLowerCase();
    return source && target ? [{ source, target: target.replace(/\/+$/, ''), language }] : [];
  });
}

function contentsOf(config: Data, mounts: Mount[]) {
  const main = textOf(lookUp(config, 'contentDir')) ?? 'content';
  const own = Object.entries(asData(lookUp(config, 'languages'))).flatMap(([key, data]) => {
    const folder = textOf(lookUp(data, 'contentDir'));
    return folder ? [{ folder, language: key.toLowerCase(), below: '' }] : [];
  });
  const mounted = mounts.flatMap(({ source, target, language }) => {
    const [first, ...rest] = target.split('/');
    return first === 'content' ? [{ folder: source, language, below: rest.join('/') }] : [];
  });
  // The most particular folder first: it says the language of what is in it.
  return [...own, ...mounted, { folder: main, language: undefined, below: '' }].sort(
    (a, b) => b.folder.length - a.folder.length,
  );
}
