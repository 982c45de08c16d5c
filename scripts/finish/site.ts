import { linkSync, mkdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { discard, ignoreMissing } from '../discard';
import { noRecords, type PackedRecords } from '../pages/records';
import { startProcessesWhenMany } from '../processes';
import { isCompressible, twinsOf } from './compress';
import {
  doFileJob,
  type Entry,
  type FileJob,
  type FileResult,
  hash,
  keyOf,
  lookOf,
} from './fileJob';

/** Files by their path below the site, and what the pages among them have asked. */
type Manifest = { version: string; files: Record<string, Entry>; pages: PackedRecords };

/** Starting the processes takes as long as so many files. */
const worthProcesses = 200;

type Data = string | Uint8Array;

type Folders = {
  /** The site as the last build left it. */
  previous: string;
  /** The site that is being made; emptied first. */
  folder: string;
  /** Where the list of the files of `previous` is. */
  manifest: string;
};

/**
 * Fills the folder of a new site. What was in the last one already, made from the same, is neither
 * made nor compressed again: its file becomes part of both, as a hard link.
 * @param version of the code: what another one wrote is left aside
 */
export async function openSite({ previous, folder, manifest }: Folders, version: string) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { files: before, pages } = await readManifest(manifest, version);
  const pathsByKey = new Map(Object.entries(before).map(([path, { key }]) => [key, path]));
  const files: Record<string, Entry> = {};
  const folders = new Set<string>();
  const work = startProcessesWhenMany<FileJob, FileResult>(
    new URL('./fileProcess.ts', import.meta.url),
    doFileJob,
    worthProcesses,
  );

  /** What is put after a path to have the names of its files: of itself, of what is compressed. */
  const endingsOf = (path: string): readonly string[] =>
    isCompressible(path) ? ['', ...twinsOf] : [''];

  // Below, links, folders and looks are made at once: waiting for them would take longer.

  /** Makes way for a file: what is written must not go through a link into the last site. */
  function prepare(path: string): void {
    const name = dirname(join(folder, path));
    if (!folders.has(name)) mkdirSync(name, { recursive: true });
    folders.add(name);
    if (path in files) remove(path);
  }

  function remove(path: string): void {
    for (const ending of endingsOf(path)) rmSync(join(folder, path + ending), { force: true });
    delete files[path];
  }

  /** Whether the file is still as the last build wrote it. */
  function isIntact(path: string): boolean {
    const entry = before[path];
    if (!entry) return false;
    try {
      const { size, modified } = lookOf(join(previous, path));
      return size === entry.size && modified === entry.modified;
    } catch {
      return false;
    }
  }

  function reuse(from: string, path: string): boolean {
    if (!isIntact(from)) return false;
    prepare(path);
    try {
      for (const ending of endingsOf(path)) {
        linkSync(join(previous, from + ending), join(folder, path + ending));
      }
    } catch {
      remove(path);
      return false;
    }
    files[path] = before[from] as Entry;
    return true;
  }

  async function make(path: string, key: string, data: () => Data | Promise<Data>): Promise<void> {
    const known = before[path]?.key === key ? path : pathsByKey.get(key);
    if (known !== undefined && reuse(known, path)) return;
    prepare(path);
    const target = join(folder, path);
    await writeFile(target, await data());
    if (isCompressible(path)) await work.ask({ kind: 'twins', target });
    files[path] = { key, ...lookOf(target) };
  }

  /** Finishes a page that Next.js has exported, unless it would be as in the last site. */
  async function finishPage(path: string, source: string, styles: string[]): Promise<void> {
    prepare(path);
    const known = isIntact(path) ? before[path]?.key : undefined;
    const job = { kind: 'page', source, target: join(folder, path), styles } as const;
    const { entry } = await work.ask({ ...job, ...(known !== undefined && { known }) });
    if (!entry && reuse(path, path)) return;
    files[path] = entry ?? ((await work.ask(job)).entry as Entry);
  }

  return {
    /** Records of the pages of the last site. */
    pages,

    /** Puts a file at a path, unless the last site has one that was made from the same. */
    make: (path: string, from: unknown, data: () => Data | Promise<Data>) =>
      make(path, `made ${hash(JSON.stringify(from))}`, data),

    /** Puts these bytes at a path. */
    put: (path: string, data: Data) => make(path, keyOf(path, data), () => data),

    finishPage,

    /** The style sheets of a page that Next.js has exported. */
    sheetsOf: async (source: string): Promise<string[]> =>
      (await work.ask({ kind: 'sheets', source })).sheets ?? [],

    /** Takes a file over from the last site. @returns false when it isn't there as it was */
    keep: (path: string): boolean => path in files || reuse(path, path),

    /** Whether the last site has a file that can be kept. */
    isIntact,

    /** Whether something stands in the way of a file at this path, or of a folder that it needs. */
    isTaken: (path: string): boolean =>
      path.split('/').some((_, index, parts) => parts.slice(0, index + 1).join('/') in files),

    /** Puts the new site in the place of the last, which is there until the moment when it is. */
    async putInPlace(records: PackedRecords): Promise<{ files: number; bytes: number }> {
      work.stop();
      const aside = `${folder}.previous`;
      await rm(aside, { recursive: true, force: true });
      await rename(previous, aside).catch(ignoreMissing);
      await rename(folder, previous);
      const list: Manifest = { version, files, pages: records };
      await writeFile(`${manifest}.new`, JSON.stringify(list));
      await rename(`${manifest}.new`, manifest);
      discard(aside, previous);
      const entries = Object.values(files);
      return {
        files: entries.length,
        bytes: entries.reduce((sum, { size }) => sum + size, 0),
      };
    },
  };
}

export type Site = Awaited<ReturnType<typeof openSite>>;

/** Between its two renames a build that is killed leaves no site in its place; this puts it back. */
export async function restoreSite({ previous, folder }: Folders): Promise<void> {
  if (await stat(previous).catch(() => undefined)) return;
  await rename(`${folder}.previous`, previous).catch(ignoreMissing);
}

async function readManifest(file: string, version: string): Promise<Manifest> {
  try {
    const list: Manifest = JSON.parse(await readFile(file, 'utf8'));
    if (list.version === version) return list;
  } catch {
    // There is none yet, or a build was stopped while it wrote it.
  }
  return { version, files: {}, pages: noRecords };
}
