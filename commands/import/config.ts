import { existsSync } from 'node:fs';
import { join as joinPath, resolve } from 'node:path';
import { withoutEnd } from '../../model/ends';
import type { Problem } from '../../model/problem';
import { asData, type Data, isData, join, lookUp, readDataFile, textOf, textsOf } from './data';
import { kindOf, kindOfName } from './languages';
import type { HugoLanguage, HugoSite } from './site';
import { isWithin, leadsOut, type SiteFiles } from './siteFiles';

/**
 * Reads the configuration of the Hugo site in a folder, in each form that Hugo takes.
 * @see https://gohugo.io/configuration/introduction/
 */
export function readSite(shown: string, files: SiteFiles): HugoSite {
  const root = resolve(shown);
  const { config, read, problems } = readConfig(shown, files);
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
  const at = (folder: string) => resolve(root, folder.replace(/\\/g, '/'));
  const isOpen = (folder: string): boolean => {
    // `C:` is a drive on Windows, and a name elsewhere.
    const isOutside = /^[a-z]:/i.test(folder) || !isWithin(at(folder), root);
    const why = files.refusal(at(folder));
    const isAbsent = why === 'is not there';
    if (why === undefined || (isAbsent && !isOutside)) return true;
    problems.push({
      ...placeOf(folder, read, shown),
      what: `the folder "${folder}" ${isAbsent ? leadsOut(at(folder)) : why}`,
      mend: 'nothing was read there; name a folder of the site',
    });
    return false;
  };
  const mounted = (target: string) =>
    mounts.filter((one) => one.target === target).map(({ source }) => source);
  const contents = contentsOf(config, mounts)
    .filter(({ folder }) => isOpen(folder))
    .map((one) => ({ ...one, folder: at(one.folder) }));
  const open = (...names: string[]) => [...new Set(names)].filter(isOpen).map(at);
  const statics = open('static', ...folders(...staticKeys), ...mounted('static'));
  const assets = open('assets', ...folders('assetDir'), ...mounted('assets'));
  return {
    root,
    shown,
    files,
    config,
    languages,
    defaultLanguage,
    contents,
    statics,
    assets,
    published: [...contents.map(({ folder }) => folder), ...statics, ...assets],
    baseUrls: folders('baseURL').map((address) => withoutEnd(address, '/')),
    problems,
  };
}

/** The file and line in which a folder is named. */
function placeOf(folder: string, read: Map<string, string>, shown: string) {
  // In JSON and in quotes of YAML and TOML a backslash is written twice.
  const spellings = [folder, JSON.stringify(folder).slice(1, -1)];
  for (const [file, source] of read) {
    const line = source
      .split('\n')
      .findIndex((one) => spellings.some((name) => one.includes(name)));
    if (line >= 0) return { file, line: line + 1 };
  }
  return { file: shown, line: 1 };
}

/** The configuration, the text of its files by their names, and what is wrong with them. */
function readConfig(root: string, files: SiteFiles) {
  const problems: Problem[] = [];
  const read = new Map<string, string>();
  let config: Data = {};
  const add = (file: string, under: string[]) => {
    const { source, data, problem } = readDataFile(files, file);
    if (problem) problems.push(problem);
    read.set(file, source);
    config = join(
      config,
      under.reduceRight<Data>((value, key) => ({ [key]: value }), data),
    );
  };
  // Themes' example sites may lie in a folder of their own with an old name.
  for (const name of ['config', 'hugo']) {
    for (const extension of ['toml', 'yaml', 'yml', 'json']) {
      const file = joinPath(root, `${name}.${extension}`);
      if (existsSync(file)) add(file, []);
    }
  }
  for (const environment of ['_default', 'production']) {
    const folder = joinPath(root, 'config', environment);
    for (const name of files.filesIn(folder)) {
      const [, stem = '', language] = /^([^./]+)(?:\.([^/]+))?\.\w+$/.exec(name) ?? [];
      if (stem === '') continue;
      const own = stem === 'hugo' || stem === 'config';
      // `params.en.toml` is `languages.en.params`; `languages.en.toml` is `languages.en`.
      const within = stem === 'languages' || own ? [] : [stem];
      const under = language
        ? ['languages', language, ...within]
        : stem === 'languages'
          ? ['languages']
          : within;
      add(joinPath(folder, name), under);
    }
  }
  return { config, read, problems };
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
    return source && target ? [{ source, target: withoutEnd(target, '/'), language }] : [];
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
