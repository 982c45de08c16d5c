import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf } from '../../lib/addresses';
import { readChecked } from '../../lib/sealed';
import { site as settings } from '../../lib/site';
import { placeholder } from '../../lib/staticParams';
import { rising } from '../../model/order';
import { UserError } from '../../model/problem';
import { folders } from '../../model/routes';
import type { AttachedFile } from '../content/attachments';
import { type Former, writeAliases } from '../machines/stage';
import type { PageRecord } from '../pages/records';
import type { Rendered } from '../pages/stage';
import { exportedDir, outDir, searchCacheDir } from '../paths';
import type { PictureFile } from '../pictures/stage';
import { previewFiles } from '../previews/stage';
import { filesIn } from '../support/files';
import { filesAtOnce, inParallel } from '../support/pool';
import { icons } from './icons';
import type { Site } from './site';
import { bundle, styleSheetName, withStyleSheets } from './styles';

/** Puts into the site what it takes over: the pages that are kept, pictures, previews and the worker. */
export async function placeKept(
  site: Site,
  kept: PageRecord[],
  pictures: PictureFile[],
  attachments: AttachedFile[],
): Promise<void> {
  for (const { file } of kept) site.keep(file);
  // Imported late: lib/ reads what the elements stage has just written.
  const { worker } = (await import('../../lib/optionFiles')).optionFiles;
  if (worker !== undefined) await site.put('sw.js', worker);
  const previews = [...(await previewFiles())].map(([path, file]) => ({
    path,
    load: () => readChecked(file),
  }));
  // One after the other: they may be large.
  for (const { path, file } of attachments) await site.put(path, await readFile(file));
  const shown = pictures.map(({ name, load }) => ({
    path: `${folders.assets}/pictures/${name}`,
    load,
  }));
  await inParallel(
    [...shown, ...previews],
    // Their names say what they are made from.
    ({ path, load }) => site.make(path, path, load),
    filesAtOnce,
  );
}

/** What hosts read; an owner's file of the name is added to ours. */
const hostFiles = ['_headers', '.assetsignore'];

/**
 * Puts into the site what hosts and browsers ask of every site.
 * @param folder of the owner's files
 */
export async function placeStandard(site: Site, folder = 'public'): Promise<void> {
  for (const name of hostFiles) {
    const files = [join('build/finish/hosting', name), join(folder, name)].filter(existsSync);
    await site.put(name, files.map((file) => readFileSync(file, 'utf8')).join('\n'));
  }
  for (const { name, from, load } of icons(folder)) await site.make(name, from, load);
}

/** Puts into the site what the search reads. */
export async function placeSearch(site: Site): Promise<void> {
  await inParallel(
    await filesIn(searchCacheDir),
    async (file) => {
      const path = `${folders.search}/${file}`;
      // All but the list are in a folder that is named by what it holds.
      if (file.includes('/') && site.keep(path)) return;
      await site.put(path, readFileSync(join(searchCacheDir, file)));
    },
    filesAtOnce,
  );
}

/**
 * .cache/exported/ → the site: pages without the framework's runtime, with joined style sheets and
 * a Content-Security-Policy, and the files that somebody loads. Pages that are kept come from the
 * last site.
 * @returns records of the pages for the next build, and how many pages were rendered
 */
export async function finish(
  site: Site,
  { kept, former, rendered }: { kept: PageRecord[]; former: Former[]; rendered: Rendered },
): Promise<{ records: PageRecord[]; rendered: number; pages: number }> {
  const exported: string[] = [];
  const others: string[] = [];
  for (const file of await filesIn(exportedDir)) {
    if (isWanted(file)) (isPage(file) ? exported : others).push(file);
  }
  const sheets = new Map(kept.map((record) => [record.file, record.sheets]));
  await inParallel(
    exported,
    async (file) => {
      sheets.set(file, await site.sheetsOf(join(exportedDir, file)));
    },
    filesAtOnce,
  );
  const stylesFor = await writeStyles(site, sheets);

  const records: PageRecord[] = [];
  await inParallel(
    exported,
    async (file) => {
      const styles = stylesFor(file);
      await site.finishPage(file, join(exportedDir, file), styles);
      const record = rendered.get(file);
      if (record) records.push({ ...record, file, sheets: sheets.get(file) ?? [], styles });
    },
    filesAtOnce,
  );
  await inParallel(
    kept,
    async (record) => {
      const styles = stylesFor(record.file);
      if (styles.join() !== record.styles.join()) {
        const html = await readFile(join(outDir, record.file), 'utf8');
        await site.put(record.file, withStyleSheets(html, styles));
      } else if (!site.keep(record.file)) {
        throw new UserError(
          `${join(outDir, record.file)} has changed during the build; build again`,
        );
      }
      records.push({ ...record, styles });
    },
    filesAtOnce,
  );

  await inParallel(
    // What the build makes itself goes before a file of the same name in public/.
    others.filter((file) => !site.isTaken(file)),
    async (file) => site.put(file, readFileSync(join(exportedDir, file))),
    filesAtOnce,
  );
  await writeAliases(site, former);
  return { records, rendered: exported.length, pages: exported.length + kept.length };
}

/** A page of ours: the editor's, and those that an owner puts into public/, are whole already. */
const isPage = (file: string): boolean =>
  file.endsWith('.html') && !existsSync(join('public', file));

/**
 * Not the framework's scripts and payloads, nor the pages that only keep a route from being empty,
 * nor what `npm run dev` searches in and shows, drafts and all.
 */
const isWanted = (file: string): boolean => {
  const parts = file.split('/');
  return (
    parts[0] !== '_next' &&
    parts[0] !== folders.search &&
    !(parts[0] === folders.assets && /^(?:files|icons|pictures)$/.test(parts[1] ?? '')) &&
    !parts.includes(placeholder) &&
    !/^(?:_not-found|404)\//.test(file) &&
    !/(?:^|\/)(?:index|__next\.[^/]*|404|_not-found)\.txt$/.test(file)
  );
};

/**
 * Joins the exported style sheets of all pages.
 * @param sheets those of each page, by its file
 * @returns what gives the addresses of the sheets that a page is to load instead
 */
async function writeStyles(
  site: Site,
  sheets: ReadonlyMap<string, string[]>,
): Promise<(file: string) => string[]> {
  const pages = [...sheets].sort(rising(([path]) => path));
  const { common, furtherOf } = bundle(pages.map(([file, list]) => ({ file, sheets: list })));
  const write = async (name: string, addresses: string[]): Promise<string> => {
    const css = (await Promise.all(addresses.map(readSheet))).join('');
    const file = styleSheetName(name, css);
    await site.put(`${folders.assets}/${file}`, css);
    return addressOf.asset(file);
  };
  const siteSheet = await write('site', common);
  const written = new Map<string, string[]>();
  for (const [, list] of pages) {
    const key = list.join();
    if (written.has(key)) continue;
    const further = furtherOf(list);
    written.set(key, further.length > 0 ? [siteSheet, await write('more', further)] : [siteSheet]);
  }
  return (file) => written.get(sheets.get(file)?.join() ?? '') ?? [siteSheet];
}

const readSheet = async (address: string): Promise<string> => {
  const path = address.slice(settings.basePath.length).replace(/\?.*$/, '');
  const css = await readFile(join(exportedDir, path), 'utf8');
  return css.replace(/\s*\/\*# sourceMappingURL=.*?\*\/\s*/g, '');
};
