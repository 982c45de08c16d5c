import { readFileSync } from 'node:fs';
import { themeFile } from '../lib/palette';
import { languages } from '../model/language';
import { readPalette } from '../model/palette';
import { UserError } from '../model/problem';
import { site } from '../site.config';

type Settings = Pick<typeof site, 'url' | 'basePath' | 'timeZone' | 'processorSeconds'>;

/** One sentence for each setting of `site.config.ts` that no site can be built with. */
export function findBadSettings(
  { url, basePath, timeZone, processorSeconds }: Settings = site,
  { SITE_URL, BASE_PATH }: Partial<Record<string, string>> = process.env,
): string[] {
  const sentences = [];
  if (!isOrigin(url)) {
    const where = SITE_URL ? 'SITE_URL' : 'site.config.ts: url';
    sentences.push(`${where} is “${url}”; write it as in https://example.org, nothing behind it`);
  }
  if (!/^(?:\/[\w.~-]+)*$/.test(basePath)) {
    const where = BASE_PATH ? 'BASE_PATH' : 'site.config.ts: basePath';
    sentences.push(`${where} is “${basePath}”; write it as in /repo, or leave it empty`);
  }
  if (!isTimeZone(timeZone)) {
    sentences.push(`site.config.ts: timeZone is “${timeZone}”; write it as in Asia/Taipei`);
  }
  if (!(processorSeconds > 0)) {
    const what = `processorSeconds is “${processorSeconds}”`;
    sentences.push(`site.config.ts: ${what}; write a number of seconds such as 120`);
  }
  return sentences;
}

function isOrigin(url: string): boolean {
  try {
    return /^https?:/.test(url) && new URL(url).origin === url;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** @throws UserError when a setting is wrong; it says which */
export function checkSettings(): void {
  const misshapen = findMisshapen(site);
  const colours = readPalette(readFileSync(themeFile, 'utf8'));
  const sentences = [
    ...(misshapen.length > 0 ? misshapen : findBadSettings()),
    ...('sentences' in colours ? colours.sentences : []),
  ];
  if (sentences.length > 0) throw new UserError(sentences.join('\n'));
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isBothLanguages = (value: unknown): boolean =>
  isObject(value) && languages.every((language) => isText(value[language]));

/** What each setting must be; `site.config.ts` runs without being checked for types. */
const shapes: Record<string, [fits: (value: unknown) => boolean, mend: string]> = {
  url: [isText, "write it as in 'https://example.org'"],
  basePath: [isText, "write it as in '/repo', or leave it empty: ''"],
  timeZone: [isText, "write it as in 'Asia/Taipei'"],
  name: [isBothLanguages, "write it as in { 'zh-tw': '對頁', en: 'Facing Pages' }"],
  description: [isBothLanguages, "write a sentence in each language: { 'zh-tw': …, en: … }"],
  articlesPerPage: [(value) => Number.isSafeInteger(value) && Number(value) > 0, 'write 10'],
  passOn: [(value) => Array.isArray(value) && value.every(isText), "write it as in ['line', 'x']"],
  usage: [
    (value) => isObject(value) && Object.values(value).every(isText),
    "write it as in { 視頻: '影片' }, or {}",
  ],
  editing: [
    (value) => value === false || (isObject(value) && isText(value.name)),
    "write false, or as in { name: 'github', repo: 'owner/name', branch: 'main' }",
  ],
  options: [
    (value) =>
      isObject(value) && isText(value.offline) && typeof value.readerSettings === 'boolean',
    "write { offline: 'never', readerSettings: false }",
  ],
};

/** One sentence for each setting that is missing or of the wrong kind. */
export const findMisshapen = (settings: unknown): string[] =>
  Object.entries(shapes).flatMap(([name, [fits, mend]]) => {
    const value = isObject(settings) ? settings[name] : undefined;
    if (fits(value)) return [];
    const what = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`;
    return [`site.config.ts: ${name} ${what}; ${mend}`];
  });

/**
 * The port to listen on: PORT, else the command's own.
 * @throws UserError when PORT is no port
 */
export function portOr(standard: number): number {
  const given = process.env.PORT;
  if (!given) return standard;
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) {
    throw new UserError(`PORT is “${given}”; write a number up to 65535, such as ${standard}`);
  }
  return Number(given);
}
