import type { FrontMatter } from './frontMatterSchema';
import type { Language } from './language';
import { nameId } from './names';
import type { Term } from './published';
import {
  fileOf,
  filesOf,
  folders,
  matchRoute,
  pagesFolderOf,
  pathOf,
  placesOf,
  type RouteName,
  routeNames,
  routeOf,
  type Subject,
} from './routes';
import { termId } from './slugs';

/** Hosts take names such as `_headers`, `_worker.js` and `.htaccess` for instructions. */
export const isForHosts = (path: string): boolean => /^[._]/.test(path);

/** Icons of the site, and the sizes in pixels of those that are pictures. */
export const iconFiles = {
  'icon.svg': undefined,
  'icon-180.png': 180,
  'icon-512.png': 512,
  // Browsers ask for it, whatever a page says.
  'favicon.ico': 32,
};
export type IconFile = keyof typeof iconFiles;

/** Last parts of the addresses of everything that has pages in both languages. */
type Ids = Record<Exclude<Subject, 'article' | 'page'>, string[]>;

/** What has pages beside texts: terms, at their former addresses too, and what front matter names. */
export function idsOf(terms: readonly Term[], matters: readonly Partial<FrontMatter>[]): Ids {
  const idsOfTerms = (kind: Term['kind']) =>
    terms.filter((term) => term.kind === kind).flatMap(({ id, formerIds }) => [id, ...formerIds]);
  const series = matters.flatMap((matter) =>
    (matter.series ?? []).flatMap((name) => [nameId(name) ?? [], termId(name) ?? []].flat()),
  );
  return { tag: idsOfTerms('tag'), category: idsOfTerms('category'), series: [...new Set(series)] };
}

const isOfText = (subject: Subject | undefined): subject is 'article' | 'page' =>
  subject === 'article' || subject === 'page';

/** Every place that a site has whatever its texts are, by its route. */
function placesOfSite(ids: Ids) {
  return routeNames().flatMap((name) => {
    const { of } = routeOf(name);
    if (isOfText(of)) return [];
    const places = of ? ids[of].flatMap((id) => placesOf(name, id)) : placesOf(name);
    return places.map((place) => ({ name, place }));
  });
}

/** Folders, below the site, in which a build decides by itself what there is. */
export const foldersOfSite = (ids: Ids): string[] => [
  ...Object.values(folders),
  ...placesOfSite(ids)
    .filter(({ name }) => routeOf(name).paged)
    .map(({ name, place }) => pagesFolderOf(name, place)),
];

/** Files, below the site, that it has beside those of its texts. */
export const filesOfSite = (ids: Ids): string[] => [
  ...Object.keys(iconFiles),
  ...placesOfSite(ids).flatMap(({ name, place }) => filesOf(name, place)),
];

/** Names directly below the site that are its own. */
export const ownNames = (): Set<string> =>
  new Set([
    ...Object.values(folders),
    ...routeNames().flatMap((name) =>
      placesOf(name, '').map((place) => fileOf(pathOf(name, place)).split('/')[0] ?? ''),
    ),
  ]);

/** Whether the site has something at a path, or in a folder there, whatever its texts are. */
export function isOfSite(path: string): boolean {
  const bare = path.replace(/^\/+|(?<!\/)\/+$/g, '');
  if (Object.values<string>(folders).includes(bare.replace(/\/.*/s, ''))) return true;
  return [bare, `${bare}/`].some((each) => {
    const match = matchRoute(each);
    return match && !routeOf(match.name).of;
  });
}

type Text = { kind: 'article' | 'page'; language: Language; slug: string };

/** Routes of a text. */
export const routesOfText = (kind: Text['kind']): RouteName[] =>
  routeNames().filter((name) => routeOf(name).of === kind);

/** Files of a text, below the site. */
export const filesOfText = ({ kind, language, slug }: Text): string[] =>
  routesOfText(kind).flatMap((name) => filesOf(name, { language, id: slug }));

/** The file that a static host serves for an alias, below the site. */
export function aliasFile(alias: string): string {
  const path = alias.replace(/^\/+|(?<!\/)\/+$/g, '');
  return path.endsWith('.html') ? path : fileOf(path === '' ? '' : `${path}/`);
}
