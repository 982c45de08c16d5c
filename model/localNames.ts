import { decoded } from './percent';
import type { Fault, Problem } from './problem';

/** Where the site is. */
export type SiteAddress = {
  /** As in https://example.org. */
  origin: string;
  /** Prefix of its addresses: '' or '/repo'. */
  basePath: string;
};

/** A name as names are compared: macOS takes letters and their accents apart, keyboards don't. */
export const comparable = (name: string): string => name.normalize('NFC');

/**
 * What a file may be called that an address in a text names, likeliest first and comparable: relative
 * to the text's folder, or, with a slash at its start, in public/. None when it is on another site.
 */
export function localNames(address: string, site: SiteAddress): string[] {
  const own = isElsewhere(address) ? ownPath(address, site.origin) : address;
  if (own === undefined) return [];
  const whole = own.replace(/^(?:\.\/)+/, '');
  // `?w=800` and `#center` are for hosts and themes, unless the file is called so.
  const written = [whole, whole.replace(/[?#][\s\S]*/, '')].filter(Boolean);
  const names = written.flatMap((name) => [decoded(name), name]).map(comparable);
  const beside = names.filter((name) => !name.startsWith('/'));
  const published = names.flatMap((name) => publishedNames(name, site.basePath));
  return [...new Set([...beside, ...published])];
}

function publishedNames(name: string, basePath: string): string[] {
  if (!name.startsWith('/')) return [`/${name}`];
  const isBelow = basePath !== '' && name.startsWith(`${basePath}/`);
  return isBelow ? [name.slice(basePath.length), name] : [name];
}

/** An address with the letters of its path composed, as in every address of the site. */
export function composed(address: string): string {
  const end = address.search(/[?#]|$/);
  const path = address.slice(0, end).replace(/(?:%[89a-f][\da-f])+/gi, decoded);
  return comparable(path) === path ? address : comparable(path) + address.slice(end);
}

/** Whether an address says which server it is on. */
const isElsewhere = (address: string): boolean => /^\s*(?:https?:|[\\/]{2})/i.test(address);

/** The path of an address on the site itself. */
function ownPath(address: string, origin: string): string | undefined {
  if (!URL.canParse(address, origin)) return undefined;
  const { host, pathname, search, hash } = new URL(address, origin);
  return host === new URL(origin).host ? pathname + search + hash : undefined;
}

/** The whole address of what is on another site; undefined where it is on this one, or nowhere. */
export function foreignAddress(address: string, { origin }: SiteAddress): string | undefined {
  const base = 'https://site.invalid';
  if (!isElsewhere(address) || !URL.canParse(address, base)) return undefined;
  if (ownPath(address, origin) !== undefined) return undefined;
  if (!/^\s*https?:/i.test(address)) return new URL(address, base).href;
  return address.trim().replace(/^[a-z]+/i, (scheme) => scheme.toLowerCase());
}

/** What becomes of pictures on other sites: a link and a doubt, or an error. */
export type ForeignPictures = 'link' | 'error';

/** Said of a picture on another site, behind its address. */
export const foreignPicture = (become: ForeignPictures): Fault & Pick<Problem, 'level'> => ({
  what: 'is on another site',
  mend: 'npm run check -- --fetch-pictures brings it here, or put it beside the text yourself',
  ...(become === 'link' && { level: 'doubt' }),
});

/** Said of a file that is not where its name says, behind the name. */
export const missingFile = (name: string): Fault => ({
  what: 'is not there',
  mend: `put the file ${/^(?:\/|https?:)/.test(name) ? 'into public/' : 'beside the text'} or correct its name`,
});
