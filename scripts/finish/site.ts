import { linkSync } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { discard, ignoreMissing } from '../discard';
import { noRecords, type PackedRecords } from '../pages/records';
import { startProcessesWhenMany } from '../processes';
import { writeWhole } from '../writeWhole';
import { isCompressible, twinsOf } from './compress';
import {
  doFileJob,
  type Entry,
  type FileJob,
  type FileResult,
  hash,
  keyOf,
  lookOf,
  looksAs,
} from './fileJob';
import { openWorkFolder, type WorkFolder } from './workFolder';

/** Files by their path below the site, and what the pages among them have asked. */
type Manifest = { version: string; files: Record<string, Entry>; pages: PackedRecords };

/** Starting the processes takes as long as so many files. */
const worthProcesses = 200;

type Data = string | Uint8Array;

type Folders = {
  /** The site as the last build left it. */
  previous: string;
  /** The site that is being made; between builds the one before the last. */
  folder: string;
  /** Where the list of the files of `previous` is. */
  manifest: string;
};

/** Where the list of the files of `folder` is while no build changes it. */
const spareManifest = (manifest: string): string => `${manifest}.spare`;

/**
 * Fills the folder of a new site, which is that of the site before the last: its files stay where
 * they are still right. What else was in the last one, made from the same, is neither made nor
 * compressed again: its file becomes part of both, as a hard link.
 * @param version of the code: what another one wrote is left aside
 */
export async function openSite({ previous, folder, manifest }: Folders, version: string) {
  const { files: before, pages } = await readManifest(manifest, version);
  const { files: spare } = await readManifest(spareManifest(manifest), version);
  // A build that is killed leaves a folder without a list, which is not used again.
  await rm(spareManifest(manifest), { force: true });
  if (Object.keys(spare).length === 0) discard(folder);
  // Later than this, when Next.js has begun: it takes a while.
  let opened: WorkFolder | undefined;
  const target = (): WorkFolder => {
    opened ??= openWorkFolder(folder);
    return opened;
  };
  const pathsByKey = new Map(Object.entries(before).map(([path, { key }]) => [key, path]));
  const files: Record<string, Entry> = {};
  const work = startProcessesWhenMany<FileJob, FileResult>(
    'scripts/finish/fileProcess.ts',
    doFileJob,
    worthProcesses,
  );

  /** What is put after a path to have the names of its files: of itself, of what is compressed. */
  const endingsOf = (path: string): readonly string[] =>
    isCompressible(path) ? ['', ...twinsOf] : [''];

  /** All names of a file. */
  const namesOf = (path: string): string[] => endingsOf(path).map((ending) => path + ending);

  /** Makes way for a file. */
  function prepare(path: string): void {
    for (const name of namesOf(path)) target().prepare(name);
    delete spare[path];
    delete files[path];
  }

  /** Whether a file is still as it was written. */
  function isAsWritten(file: string, entry: Entry | undefined): entry is Entry {
    if (!entry) return false;
    try {
      return looksAs(lookOf(file), entry);
    } catch {
      return false;
    }
  }

  const isIntact = (path: string): boolean => isAsWritten(join(previous, path), before[path]);

  /** Leaves a file of the folder where it is. @returns false when it isn't made from this */
  function leave(path: string, key: string | undefined): boolean {
    const entry = spare[path];
    if (entry?.key !== key || !namesOf(path).every(target().has)) return false;
    if (!isAsWritten(join(folder, path), entry)) return false;
    files[path] = entry;
    return true;
  }

  /** Takes a file over from the last site. @returns false when it isn't there as it was */
  function takeOver(from: string, path: string): boolean {
    if (!isIntact(from)) return false;
    prepare(path);
    try {
      for (const ending of endingsOf(path)) {
        linkSync(join(previous, from + ending), join(folder, path + ending));
      }
    } catch {
      for (const name of namesOf(path)) target().remove(name);
      return false;
    }
    files[path] = before[from] as Entry;
    return true;
  }

  async function make(path: string, key: string, data: () => Data | Promise<Data>): Promise<void> {
    if (leave(path, key)) return;
    const known = before[path]?.key === key ? path : pathsByKey.get(key);
    if (known !== undefined && takeOver(known, path)) return;
    prepare(path);
    const file = join(folder, path);
    await writeFile(file, await data());
    if (isCompressible(path)) await work.ask({ kind: 'twins', target: file });
    files[path] = { key, ...lookOf(file) };
  }

  /** Finishes a page that Next.js has exported, unless it would be as in the last site. */
  async function finishPage(path: string, source: string, styles: string[]): Promise<void> {
    prepare(path);
    const known = isIntact(path) ? before[path]?.key : undefined;
    const job = { kind: 'page', source, target: join(folder, path), styles } as const;
    const { entry } = await work.ask({ ...job, ...(known !== undefined && { known }) });
    if (!entry && takeOver(path, path)) return;
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

    /** Keeps a file of the last site. @returns false when it isn't there as it was */
    keep: (path: string): boolean =>
      path in files || leave(path, before[path]?.key) || takeOver(path, path),

    /** Whether the last site has a file that can be kept. */
    isIntact,

    /** Whether something stands in the way of a file at this path, or of a folder that it needs. */
    isTaken: (path: string): boolean =>
      path.split('/').some((_, index, parts) => parts.slice(0, index + 1).join('/') in files),

    /** Puts the new site in the place of the last, which is there until the moment when it is. */
    async putInPlace(records: PackedRecords): Promise<void> {
      work.stop();
      target().keepOnly(new Set(Object.keys(files).flatMap(namesOf)));
      discard(asideOf(folder), folder);
      await rename(previous, asideOf(folder)).catch(ignoreMissing);
      await rename(folder, previous);
      await writeManifest(manifest, { version, files, pages: records });
      await rename(asideOf(folder), folder).catch(ignoreMissing);
      await writeManifest(spareManifest(manifest), { version, files: before, pages: noRecords });
    },
  };
}

export type Site = Awaited<ReturnType<typeof openSite>>;

/** Between its two renames a build that is killed leaves no site in its place; this puts it back. */
export async function restoreSite({ previous, folder }: Folders): Promise<void> {
  if (await stat(previous).catch(() => undefined)) return;
  await rename(asideOf(folder), previous).catch(ignoreMissing);
}

/** Where the last site is while the new one takes its place. */
const asideOf = (folder: string): string => `${folder}.previous`;

const writeManifest = (file: string, manifest: Manifest): Promise<void> =>
  writeWhole(file, JSON.stringify(manifest));

async function readManifest(file: string, version: string): Promise<Manifest> {
  try {
    const list: Manifest = JSON.parse(await readFile(file, 'utf8'));
    if (list.version === version) return list;
  } catch {
    // There is none yet, or a build was stopped while it wrote it.
  }
  return { version, files: {}, pages: noRecords };
}
