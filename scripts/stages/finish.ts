import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressOf } from '../../lib/addresses';
import { placeholder } from '../../lib/placeholder';
import { site } from '../../site.config';
import { filesIn } from '../files';
import { compress, isCompressible } from '../finish/compress';
import { withPolicy } from '../finish/policy';
import { stripRuntime } from '../finish/runtime';
import { bundle, styleSheetName, stylesOf, withStyleSheets } from '../finish/styles';
import { exportedDir, finishedDir } from '../paths';
import { writeMachineFiles } from './machines';

/**
 * .cache/exported/ → .cache/finished/: pages without the framework's runtime, with joined style
 * sheets and a Content-Security-Policy, the files that somebody loads, and compressed twins.
 * @returns how many pages there are
 */
export async function finish(): Promise<number> {
  await rm(finishedDir, { recursive: true, force: true });
  const files = (await filesIn(exportedDir)).filter(isWanted);
  const pages = await Promise.all(
    files
      .filter(isPage)
      .map(async (file) => ({ file, html: await readFile(join(exportedDir, file), 'utf8') })),
  );

  const sheets = new Map(pages.map(({ file, html }) => [file, stylesOf(html)]));
  const { common, furtherOf } = bundle([...sheets].map(([file, list]) => ({ file, sheets: list })));
  const siteSheet = await writeStyles('site', common);
  for (const { file, html } of pages) {
    const further = furtherOf(sheets.get(file) ?? []);
    const addresses =
      further.length > 0 ? [siteSheet, await writeStyles('more', further)] : [siteSheet];
    await write(file, withPolicy(stripRuntime(withStyleSheets(html, addresses))));
  }
  for (const file of files.filter((name) => !isPage(name))) {
    await cp(join(exportedDir, file), join(finishedDir, file), { recursive: true });
  }
  await writeMachineFiles(finishedDir);
  await Promise.all(
    (await filesIn(finishedDir))
      .filter(isCompressible)
      .map((file) => compress(join(finishedDir, file))),
  );
  return pages.length;
}

/** The editor's page is whole already, and has a policy of its own. */
const isPage = (file: string): boolean => file.endsWith('.html') && !file.startsWith('admin/');

/** Not the framework's scripts and payloads, nor the pages that only keep a route from being empty. */
const isWanted = (file: string): boolean => {
  const parts = file.split('/');
  return (
    parts[0] !== '_next' &&
    !parts.includes(placeholder) &&
    !/^(?:_not-found|404)\//.test(file) &&
    !/(?:^|\/)(?:index|__next\.[^/]*|404|_not-found)\.txt$/.test(file)
  );
};

/** Joins exported style sheets to one with a name of its content, and gives its address. */
async function writeStyles(name: string, addresses: string[]): Promise<string> {
  const sheets = addresses.map((address) =>
    readFile(join(exportedDir, address.slice(site.basePath.length).replace(/\?.*$/, '')), 'utf8'),
  );
  const css = (await Promise.all(sheets))
    .join('')
    .replace(/\s*\/\*# sourceMappingURL=.*?\*\/\s*/g, '');
  const file = styleSheetName(name, css);
  await write(join('assets', file), css);
  return addressOf.asset(file);
}

async function write(file: string, data: string): Promise<void> {
  const target = join(finishedDir, file);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, data);
}
