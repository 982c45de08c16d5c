import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { outDir } from '../../build/paths';
import { type Language, languages } from '../../model/language';

/** The kinds of pages there are, by their addresses; the first that fits counts. */
const kinds = [
  ['not found', /^404\.html$/],
  ['title page', /^$/],
  ['share link', /^a\/[^/]+\/$/],
  ['home', /^[^/]+\/$/],
  ['search', /^[^/]+\/search\/$/],
  ['list of articles', /^[^/]+\/articles\/$/],
  ['further list of articles', /^[^/]+\/articles\/page\/\d+\/$/],
  ['article', /^[^/]+\/articles\/[^/]+\/$/],
  ['facing pages', /^[^/]+\/articles\/[^/]+\/facing\/$/],
  ['list of tags', /^[^/]+\/tags\/$/],
  ['tag', /^[^/]+\/tags\/[^/]+\/$/],
  ['further list of a tag', /^[^/]+\/tags\/[^/]+\/page\/\d+\/$/],
  ['list of categories', /^[^/]+\/categories\/$/],
  ['category', /^[^/]+\/categories\/[^/]+\/$/],
  ['further list of a category', /^[^/]+\/categories\/[^/]+\/page\/\d+\/$/],
  ['series', /^[^/]+\/series\/[^/]+\/$/],
  ['archive', /^[^/]+\/archive\/$/],
  ['plain page', /^[^/]+\/[^/]+\/$/],
] as const;

export type Kind = (typeof kinds)[number][0];

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
  const kind = kinds.find(([, pattern]) => pattern.test(path))?.[0];
  if (!kind) throw new Error(`e2e/support/site.ts knows no kind of page for ${file}`);
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
  return !file.startsWith('a/') && leadsOn({ file });
}
