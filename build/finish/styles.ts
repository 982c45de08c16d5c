import { hash } from '../../model/hash.mjs';
import { matchRoute, routeOf } from '../../model/routes';

const styleLink = /<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="([^"]*)"[^>]*>/g;

/** The addresses of the style sheets that a page loads, in its order. */
export const stylesOf = (html: string): string[] =>
  [...html.matchAll(styleLink)].map(([, href = '']) => href);

/**
 * One order for the style sheets of all pages that keeps the order on each: a sheet goes after
 * those that come before it on some page.
 */
export function inOneOrder(lists: string[][]): string[] {
  const before = new Map<string, Set<string>>();
  for (const list of lists) {
    for (const [index, sheet] of list.entries()) {
      const earlier = before.get(sheet) ?? new Set();
      before.set(sheet, earlier);
      for (const other of list.slice(0, index)) earlier.add(other);
    }
  }
  const order: string[] = [];
  const visit = (sheet: string, path: string[] = []) => {
    if (order.includes(sheet) || path.includes(sheet)) return;
    for (const earlier of [...(before.get(sheet) ?? [])].sort()) visit(earlier, [...path, sheet]);
    order.push(sheet);
  };
  for (const sheet of [...before.keys()].sort()) visit(sheet);
  return order;
}

/** Whether what only this page and its like load is kept out of the sheet that every page has. */
const isRare = (file: string): boolean => {
  const match = matchRoute(file);
  return match !== undefined && routeOf(match.name).rare === true;
};

type Bundles = {
  /** The sheets of the one that every page loads, in order. */
  common: string[];
  /** The further sheets of a page, in order. */
  furtherOf: (sheets: string[]) => string[];
};

/** Decides which sheets go into the one for the whole site, which then stays in the cache. */
export function bundle(pages: { file: string; sheets: string[] }[]): Bundles {
  const order = inOneOrder(pages.map(({ sheets }) => sheets));
  const frequent = new Set(pages.flatMap(({ file, sheets }) => (isRare(file) ? [] : sheets)));
  return {
    common: order.filter((sheet) => frequent.has(sheet)),
    furtherOf: (sheets) => order.filter((sheet) => sheets.includes(sheet) && !frequent.has(sheet)),
  };
}

/** Replaces a page's style sheets by others; what an owner puts into the body stays. */
export function withStyleSheets(html: string, addresses: string[]): string {
  let links = addresses.map((href) => `<link rel="stylesheet" href="${href}"/>`).join('');
  const body = html.indexOf('</head>');
  const head = html.slice(0, body).replace(styleLink, () => {
    const here = links;
    links = '';
    return here;
  });
  return head + html.slice(body);
}

export const styleSheetName = (name: string, css: string): string =>
  `${name}.${hash(css).slice(0, 8)}.css`;
