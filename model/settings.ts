import type { GitBackend } from '@sveltia/cms';
import { type Language, languages } from './language';
import type { ForeignPictures } from './localNames';
import type { Options } from './options';
import { type Target, targets } from './passOn';
import { usage } from './usage';

/** Everything that an owner decides. */
export type Settings = {
  /** Origin, nothing behind it; `SITE_URL` stands in for it. */
  url: string;
  /** Where the site sits below its origin: '' or '/repo'. `BASE_PATH` stands in for it. */
  basePath: string;
  name: Record<Language, string>;
  /** A sentence about the site. */
  description: Record<Language, string>;
  /** Dates without a zone are in this one, and all dates are shown in it. */
  timeZone: string;
  articlesPerPage: number;
  /** Where readers can pass a page on to, in this order. */
  passOn: Target[];
  /** What becomes of pictures on other sites: a link and a doubt, or an error that stops the build. */
  foreignPictures: ForeignPictures;
  /** Words that `npm run check` finds in Chinese texts, and what to write instead. */
  usage: Record<string, string>;
  /**
   * Editing in the browser at /admin/: false, or the Git host of the content as in
   * { name: 'github', repo: 'owner/name', branch: 'main' }, with `gitlab` and `gitea` as well.
   */
  editing: false | GitBackend;
  /** Nothing of an option is in the site before it is switched on. */
  options: Options;
  /**
   * Seconds of a processor that reading one text may take, its front matter or all the rest; then it
   * is given up and reported. `PROCESSOR_SECONDS` stands in for it.
   */
  processorSeconds: number;
};

type Required = 'url' | 'name' | 'description';

/**
 * What `site.config.ts` says: name, description and address, and what else differs from the defaults.
 * A word of `usage` is added to theirs, or taken out of them by `false`.
 */
export type OwnSettings = Pick<Settings, Required> &
  Partial<
    Omit<Settings, Required | 'usage' | 'options'> & {
      usage: Record<string, string | false>;
      options: Partial<Options>;
    }
  >;

const defaults: Omit<Settings, Required> = {
  basePath: '',
  timeZone: 'Asia/Taipei',
  articlesPerPage: 10,
  passOn: ['line', 'facebook', 'threads', 'x', 'bluesky', 'mastodon', 'email'],
  foreignPictures: 'link',
  usage,
  editing: false,
  options: { offline: 'never', readerSettings: false },
  // The slowest of the samples takes 0.8 s.
  processorSeconds: 120,
};

type Environment = Partial<Record<string, string>>;

/** Settings that an environment variable stands in for, where it isn't empty. */
const fromEnvironment = ({ SITE_URL, BASE_PATH, PROCESSOR_SECONDS }: Environment) => ({
  ...(SITE_URL && { url: SITE_URL }),
  ...(BASE_PATH !== undefined && { basePath: BASE_PATH }),
  ...(PROCESSOR_SECONDS && { processorSeconds: Number(PROCESSOR_SECONDS) }),
});

/** The owner's settings, the defaults for the others, and what the environment says. */
export function completeSettings(own: OwnSettings, env: Environment): Settings {
  const words = Object.entries({ ...defaults.usage, ...own?.usage });
  const given = { ...defaults, ...own, ...fromEnvironment(env) };
  return {
    ...given,
    // Hosts are compared, and written into pages, as browsers name them: 例子.tw is xn--fsqu00a.tw.
    url: URL.canParse(given.url) ? new URL(given.url).origin : given.url,
    usage: Object.fromEntries(words.flatMap(([word, mend]) => (mend ? [[word, mend]] : []))),
    options: { ...defaults.options, ...own?.options },
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isBothLanguages = (value: unknown): boolean =>
  isObject(value) && languages.every((language) => isText(value[language]));

/** Whether something can be done without an error. */
function works(work: () => boolean): boolean {
  try {
    return work();
  } catch {
    return false;
  }
}

type Check = (value: unknown) => boolean;

const isSlot: Check = (value) =>
  isObject(value) && typeof value.html === 'function' && isObject(value.policy);

const optionChecks: Record<keyof Options, Check> = {
  comments: (value) =>
    isObject(value) &&
    ['repo', 'repoId', 'category', 'categoryId'].every((name) => isText(value[name])),
  offline: (value) => ['never', 'on', 'withdrawn'].some((one) => one === value),
  readerSettings: (value) => typeof value === 'boolean',
  analytics: isSlot,
  newsletter: isSlot,
};

/** What each setting must be, and how to write it; `site.config.ts` runs without a check of its types. */
const checks: Record<keyof Settings, [fits: Check, mend: string]> = {
  url: [
    (value) => isText(value) && /^https?:\/\/[^\s/?#@\\]+$/i.test(value) && URL.canParse(value),
    'write it as in https://example.org, nothing behind it',
  ],
  basePath: [
    (value) => isText(value) && /^(?:\/[\w.~-]+)*$/.test(value),
    'write it as in /repo, or leave it empty',
  ],
  name: [isBothLanguages, "write it as in { 'zh-tw': '對頁', en: 'Facing Pages' }"],
  description: [isBothLanguages, "write a sentence in each language: { 'zh-tw': …, en: … }"],
  timeZone: [
    (value) =>
      isText(value) && works(() => Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))),
    'write it as in Asia/Taipei',
  ],
  articlesPerPage: [(value) => Number.isSafeInteger(value) && Number(value) > 0, 'write 10'],
  passOn: [
    (value) => Array.isArray(value) && value.every((one) => targets.includes(one)),
    `write a list of some of ${targets.join(', ')}`,
  ],
  foreignPictures: [(value) => value === 'link' || value === 'error', "write 'link' or 'error'"],
  usage: [
    (value) => isObject(value) && Object.values(value).every((one) => isText(one) || one === false),
    "write it as in { 視頻: '影片', 激活: false }",
  ],
  editing: [
    (value) => value === false || (isObject(value) && isText(value.name)),
    "write false, or as in { name: 'github', repo: 'owner/name', branch: 'main' }",
  ],
  options: [
    (value) =>
      isObject(value) &&
      Object.entries(value).every(
        ([name, one]) =>
          Object.hasOwn(optionChecks, name) && optionChecks[name as keyof Options](one),
      ),
    `write some of ${Object.keys(optionChecks).join(', ')}, as in { offline: 'on' }`,
  ],
  processorSeconds: [(value) => Number(value) > 0, 'write a number of seconds such as 120'],
};

const variables: Environment = {
  url: 'SITE_URL',
  basePath: 'BASE_PATH',
  processorSeconds: 'PROCESSOR_SECONDS',
};

const file = 'site.config.ts';

/** One sentence for each of the owner's settings, and of the environment's, that no site can be built with. */
export function findBadSettings(own: unknown, env: Environment): string[] {
  if (!isObject(own)) return [`${file}: settings ${show(own)}; write them as in { name: … }`];
  const given: Record<string, unknown> = { ...defaults, ...own, ...fromEnvironment(env) };
  const bad = Object.entries(checks).flatMap(([name, [fits, mend]]) => {
    // An empty variable stands in for nothing that could be wrong.
    const variable = variables[name] && env[variables[name]] && variables[name];
    return fits(given[name])
      ? []
      : [`${variable || `${file}: ${name}`} ${show(given[name])}; ${mend}`];
  });
  const all = Object.keys(checks).join(', ');
  const unknown = Object.keys(own).filter((name) => !Object.hasOwn(checks, name));
  return [...bad, ...unknown.map((name) => `${file}: “${name}” is no setting; there are ${all}`)];
}

function show(value: unknown): string {
  if (value === undefined) return 'is missing';
  return `is ${typeof value === 'object' ? JSON.stringify(value) : `“${value}”`}`;
}
