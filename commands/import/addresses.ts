import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withoutEnd } from '../../model/ends';
import { decoded } from '../../model/percent';
import { type Data, lookUp, textOf } from './data';
import type { HugoSite, Page, Source } from './site';

/** The site's way to make a part of an address of a name; `end` takes hyphens off its ends. */
type Urlize = (name: string, end?: 'trimmed') => string;

const urlizerOf =
  (site: HugoSite, inPattern: boolean): Urlize =>
  (name, end) => {
    const whole = urlize(name, site.config, inPattern);
    return end ? withoutEnd(whole, '-').replace(/^-+/, '') : whole;
  };

/**
 * The path at which Hugo published a page, unencoded: from `url`, the permalinks of its section,
 * or its place. Undefined for what has no address of its own.
 * @see https://gohugo.io/content-management/urls/
 */
export function oldAddress(page: Page, site: HugoSite): string | undefined {
  const { source, data } = page;
  const prefix = source.language.prefix ? `/${source.language.prefix}` : '';
  const url = textOf(lookUp(data, 'url'));
  if (url) {
    if (/^[a-z]+:|^\/\//i.test(url)) return undefined;
    const filled = fill(url, page, urlizerOf(site, true)).split(/[?#]/)[0] ?? '';
    return cleanAddress(url.startsWith('/') ? filled : `${prefix}/${filled}`);
  }
  const section = source.path.includes('/') ? (source.path.split('/')[0] ?? '') : '';
  const pattern = source.kind === 'branch' ? undefined : patternFor(source, section);
  const inPlace = urlizerOf(site, false);
  const place = source.place
    .split('/')
    .map((part) => inPlace(part))
    .join('/');
  const ugly = lookUp(site.config, 'uglyURLs');
  const ending = ugly === true || lookUp(ugly, section) === true ? '.html' : '/';
  if (pattern) {
    const filled = fill(pattern, page, urlizerOf(site, true));
    return cleanAddress(
      `${prefix}/${ending === '/' ? filled : `${withoutEnd(filled, '/')}${ending}`}`,
    );
  }
  const slug = textOf(lookUp(data, 'slug'));
  const above = place.slice(0, place.lastIndexOf('/') + 1);
  const named = slug ? above + inPlace(slug, 'trimmed') : place;
  return cleanAddress(`${prefix}/${named}${source.kind === 'branch' ? '/' : ending}`);
}

/** Where Hugo's own `aliases` of a page lead from: those without a slash stand beside the page. */
export function aliasAddress(alias: string, own: string | undefined): string {
  if (alias.startsWith('/') || !own) return cleanAddress(`/${alias}`);
  const parts = own.replace(/\/$/, '').split('/').slice(0, -1);
  for (const part of alias.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return cleanAddress(`/${parts.join('/')}`);
}

function patternFor({ language }: Source, section: string): string | undefined {
  const { permalinks } = language;
  const name = section || '/';
  return textOf(lookUp(permalinks, 'page', name)) ?? textOf(lookUp(permalinks, name));
}

const longMonths =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const longDays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Fills in Hugo's tokens (`:year`, `:slug` …) and Go's layout tokens (`:2006`). */
function fill(pattern: string, page: Page, urlized: Urlize): string {
  return pattern.replace(
    /:([a-z]+|2006|01|02|1|2)(\[[^\]]{0,20}\])?/gi,
    (whole, token: string, range) => {
      const value = tokenValue(token.toLowerCase(), page, urlized, range);
      return value ?? whole;
    },
  );
}

function tokenValue(
  token: string,
  { source, data, title, date }: Page,
  urlized: Urlize,
  range?: string,
) {
  const folders = source.place.split('/').slice(0, -1);
  const name = source.place === source.path ? source.name : (source.place.split('/').at(-1) ?? '');
  const slug = textOf(lookUp(data, 'slug'));
  // A date with a zone is that zone's day.
  const [year = '', ...rest] = /^\d{4}-\d{1,2}-\d{1,2}/.exec(date ?? '')?.[0].split('-') ?? [];
  const [month = '', day = ''] = rest.map((part) => part.padStart(2, '0'));
  const at = year ? new Date(`${year}-${month}-${day}T00:00:00Z`) : undefined;
  const firstDay = Date.UTC(Number(year), 0, 1);
  const sections = slice(sectionsOf(source, folders), range).map((folder) => urlized(folder));
  const values: Record<string, string | undefined> = {
    year,
    '2006': year,
    month,
    '01': month,
    '1': String(Number(month)),
    day,
    '02': day,
    '2': String(Number(day)),
    monthname: longMonths[Number(month) - 1]?.toLowerCase(),
    weekday: at && String(at.getUTCDay()),
    weekdayname: at && longDays[at.getUTCDay()]?.toLowerCase(),
    yearday: at && String(Math.round((at.getTime() - firstDay) / 86_400_000) + 1),
    section: urlized(folders[0] ?? ''),
    sectionslug: urlized(folders[0] ?? ''),
    sections: sections.join('/'),
    sectionslugs: sections.join('/'),
    title: urlized(title),
    slug: urlized(slug ?? title, slug ? 'trimmed' : undefined),
    filename: urlized(name, 'trimmed'),
    contentbasename: urlized(name, 'trimmed'),
    slugorfilename: urlized(slug ?? name, 'trimmed'),
    slugorcontentbasename: urlized(slug ?? name, 'trimmed'),
  };
  return Object.hasOwn(values, token) ? values[token] : undefined;
}

/** Only the first folder of a path, and those with an `_index`, are sections. */
function sectionsOf({ folder, kind, language }: Source, folders: string[]): string[] {
  const ends = ['.md', `.${language.key}.md`, '.html'];
  let place = kind === 'single' ? folder : dirname(folder);
  for (let count = folders.length; count > 1; count -= 1) {
    if (ends.some((end) => existsSync(join(place, `_index${end}`)))) return folders.slice(0, count);
    place = dirname(place);
  }
  return folders.slice(0, 1);
}

/** `[1:]`, `[:last]`, `[0]` as Go has them. */
function slice(list: string[], range?: string): string[] {
  const [, from = '', colon, to = ''] = /^\[(\w{0,9})(:?)(\w{0,9})\]$/.exec(range ?? '') ?? [];
  if (range === undefined) return list;
  const index = (text: string, otherwise: number) =>
    text === 'last' ? list.length - 1 : text === '' ? otherwise : Number(text);
  const start = index(from, 0);
  return list.slice(start, colon ? index(to, list.length) : start + 1);
}

const allowed = /[\p{L}\p{N}\p{M}._/\\#+~@-]/u;

/**
 * A part of an address as Hugo makes it of a name: lower case unless the site keeps it, hyphens for
 * spaces, no punctuation. In the patterns of `permalinks` no plus sign is left either.
 */
export function urlize(name: string, config: Data = {}, inPattern = false): string {
  const bare = lookUp(config, 'removePathAccents') === true;
  const composed = bare ? name.normalize('NFD').replace(/\p{M}/gu, '') : name.normalize('NFC');
  let result = '';
  let isApart = false;
  for (const character of composed) {
    if (allowed.test(character) && !(inPattern && character === '+')) {
      if (isApart && character !== '-') result += '-';
      isApart = false;
      result += character;
    } else if (/\s/.test(character)) isApart = result !== '' && !result.endsWith('-');
  }
  return lookUp(config, 'disablePathToLower') === true ? result : result.toLowerCase();
}

/** An address decoded, with one slash between its parts. */
export const cleanAddress = (path: string): string => {
  const plain = decoded(path).replace(/\/{2,}/g, '/');
  return plain.startsWith('/') ? plain : `/${plain}`;
};

/** Two addresses of one page are the same with and without the slash or file name at the end. */
export const bareAddress = (path: string): string =>
  cleanAddress(path)
    .toLowerCase()
    .replace(/\/(?:index\.html)?$/, '');
