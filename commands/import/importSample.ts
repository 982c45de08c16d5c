import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesIn } from '../../build/support/files';
import { type ImportOptions, importSite } from './importSite';
import { formatReport } from './report';

export type Files = Record<string, string | Uint8Array>;

/** What an import of a few files makes of them. */
export type Imported = {
  /** The texts that were written, by their paths in the content folder. */
  texts: Record<string, string>;
  /** All that was written, below the folder of content/ and public/. */
  names: string[];
  report: string;
};

/** Writes files into a folder of its own, gives it to `use`, and removes it again. */
export async function withFiles<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'import-sample-'));
  try {
    for (const [path, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(folder, 'site', path)), { recursive: true });
      await writeFile(join(folder, 'site', path), bytes);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Imports the site in `<folder>/site` to `<folder>/out`. Its own name stands for paths of the report. */
export async function importFolder(
  folder: string,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const to = join(folder, 'out/content');
  const now = '2026-01-01T00:00:00Z';
  const all = { to, fetchPictures: false, dryRun: false, now, ...options };
  const report = await importSite(join(folder, 'site'), all);
  const names = await filesIn(join(folder, 'out')).catch(() => []);
  const texts = names.filter((name) => /^content\/.*\.md$/.test(name));
  const read = await Promise.all(
    texts.map(async (name) => {
      const text = await readFile(join(folder, 'out', name), 'utf8');
      return [name.slice('content/'.length), text] as const;
    }),
  );
  return {
    texts: Object.fromEntries(read),
    names,
    report: formatReport(report, 'site', 'content', false).replaceAll(`${folder}/`, ''),
  };
}

/** Imports a site of a few files. */
export const importSample = (files: Files, options?: Partial<ImportOptions>): Promise<Imported> =>
  withFiles(files, (folder) => importFolder(folder, options));

/** Imports a site of a few files to the same place twice. */
export const importTwice = (files: Files): Promise<[first: Imported, again: Imported]> =>
  withFiles(files, async (folder) => [await importFolder(folder), await importFolder(folder)]);

/** The body of the only text of a Hugo site, imported. */
export async function importedBody(
  body: string,
  files: Files = {},
): Promise<Imported & { body: string }> {
  const text = `---\ntitle: A text\ndate: 2020-01-02\n---\n\n${body}\n`;
  const site = { 'hugo.toml': 'title = "x"\n', 'content/posts/one/index.md': text, ...files };
  const imported = await importSample(site);
  const [written = ''] = Object.values(imported.texts);
  return { ...imported, body: written.replace(/^---\n[\s\S]*?\n---\n\n/, '').trimEnd() };
}
