import { dayOf, inZoneOf, parseDate } from '../../../model/dates';
import { withoutEnd } from '../../../model/ends';
import { cleanAddress } from '../addresses';
import { asData, lookUp, textOf, textsOf } from '../data';
import type { HugoSite, Page } from '../site';

const usual = ':year/:month/:day/:title/';

/**
 * The path at which Hexo published a text, unencoded.
 * @see https://hexo.io/docs/permalinks
 */
export function hexoAddress(page: Page, { config }: HugoSite): string | undefined {
  const { source, data } = page;
  const own = textOf(lookUp(data, 'url'));
  if (own) return cleanAddress(own);
  const isPost = /^_(?:posts|drafts)\//.test(source.path);
  if (!isPost) return cleanAddress(`/${source.path}${source.kind === 'leaf' ? '/' : '.html'}`);
  const pattern = textOf(lookUp(config, 'permalink')) ?? usual;
  const filled = pattern.replace(
    /:(\w{1,20})/g,
    (whole, token: string) => tokenValue(token, page, config) ?? whole,
  );
  return cleanAddress(`/${filled}`);
}

function tokenValue(token: string, page: Page, config: unknown): string | undefined {
  const { source, data, title, date, timeZone } = page;
  const instant = date === undefined ? undefined : parseDate(date, timeZone);
  const [year = '', month = '', day = ''] = (instant ? dayOf(instant, timeZone) : '').split('-');
  const clock = instant ? inZoneOf(instant, timeZone).slice(11, 19).split(':') : [];
  const path = source.path.replace(/^_\w+\//, '');
  const file = withoutDate(path, config);
  switch (token) {
    case 'year':
      return year;
    case 'month':
      return month;
    case 'day':
      return day;
    case 'i_month':
      return String(Number(month));
    case 'i_day':
      return String(Number(day));
    case 'hour':
      return clock[0];
    case 'minute':
      return clock[1];
    case 'second':
      return clock[2];
    case 'title':
      return file;
    case 'name':
      return file.split('/').at(-1);
    case 'post_title':
      return slugized(title);
    case 'id':
    case 'abbrlink':
    case 'lang':
      return textOf(lookUp(data, token));
    case 'category':
      return categoryOf(data, config);
    default:
      return undefined;
  }
}

/** A name without what `new_post_name` puts before the title. */
function withoutDate(path: string, config: unknown): string {
  const pattern = textOf(lookUp(config, 'new_post_name')) ?? ':title.md';
  if (!/^:year-:month-:day-:title\b/.test(pattern)) return path;
  return path.replace(/(^|\/)\d{4}-\d{1,2}-\d{1,2}-/, '$1');
}

/** Categories of a list are below each other; of several lists the last counts. */
function categoryOf(data: unknown, config: unknown): string {
  const given = lookUp(data, 'categories') ?? lookUp(data, 'category');
  const lists = Array.isArray(given) && given.some(Array.isArray) ? given : [given];
  const names = textsOf(lists.at(-1));
  const map = asData(lookUp(config, 'category_map'));
  if (names.length === 0) return textOf(lookUp(config, 'default_category')) ?? 'uncategorized';
  return names.map((name) => slugized(textOf(map[name]) ?? name)).join('/');
}

/** Hyphens for blanks and punctuation, as hexo-util does it. */
const slugized = (name: string): string =>
  withoutEnd(name.replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-'), '-').replace(
    /^-+/,
    '',
  );
