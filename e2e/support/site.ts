import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { outDir } from '../../build/paths';
import { type Language, languages } from '../../model/language';
import { matchRoute, type RouteName } from '../../model/routes';

/** The route of a page; of the pages of a list after the first, `further` before it. */
export type Kind = RouteName | `further ${RouteName}`;

export type SitePage = {
  /** Below the site's address and percent-encoded, such as `en/articles/`; '' is the title page. */
  path: string;
  /** Below `out/`, such as `en/articles/index.html`. */
  file: string;
  /** Missing on the pages that hold both. */
  language?: Language;
  kind: Kind;
};

/** All files of the built site, relative to `out/` with `/`, in order. */
export const files: string[] = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => statSync(join(outDir, file)).isFile())
  .sort();

export const readBytes = (file: string): Buffer => readFileSync(join(outDir, file));

export const readText = (file: string): string => readFileSync(join(outDir, file), 'utf8');

/** A page that readers don't see, because it leads on at once. */
export const leadsOn = ({ file }: { file: string }): boolean =>
  readText(file).includes('http-equiv="refresh"');

/** All pages of the built site. */
export const pages: SitePage[] = files
  .filter((file) => file.endsWith('.html') && !isRedirect(file))
  .map(pageOf);

/** Pages at old addresses, which lead to the new ones. */
export const redirects: string[] = files.filter(
  (file) => file.endsWith('.html') && isRedirect(file),
);

function pageOf(file: string): SitePage {
  const path = encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
  const route = matchRoute(file);
  if (!route) throw new Error(`model/routes.ts has no route for ${file}`);
  const kind: Kind = route.page > 1 ? `further ${route.name}` : route.name;
  return { path, file, kind, language: languages.find((each) => path.startsWith(`${each}/`)) };
}

/** Of each kind in each language the page with the most in it. */
export const samples: SitePage[] = [
  ...pages
    .filter((page) => !leadsOn(page))
    .reduce((largest, page) => {
      const key = `${page.kind} ${page.language}`;
      const before = largest.get(key);
      return before && size(before) >= size(page) ? largest : largest.set(key, page);
    }, new Map<string, SitePage>())
    .values(),
];

function size({ file }: SitePage): number {
  return statSync(join(outDir, file)).size;
}

/** What a test calls a page. */
export const nameOf = ({ kind, language }: SitePage): string =>
  language ? `${kind} (${language})` : kind;

/** The link for readers of both languages is a page of its own, even where it has only one to lead to. */
function isRedirect(file: string): boolean {
  return matchRoute(file)?.name !== 'neutral' && leadsOn({ file });
}
