import { constants, copyFileSync, existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { lstat, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { foldersAbove, isCompressible, namesOf } from '../../model/fileNames';
import { hash } from '../../model/hash.mjs';
import { UserError } from '../../model/problem';
import type { PackedRecords } from '../pages/records';
import { discard, ignoreMissing } from '../support/discard';
import { startProcessesWhenMany } from '../support/processes';
import { openWhole } from '../support/writeWhole';
import { doFileJob, type Entry, type FileJob, type FileResult, keyOf } from './fileJob';
import { type Look, look, lookAgain, lookOf } from './look';
import { packManifest, readManifest } from './manifest';

/** Starting the processes takes as long as so many files. */
const worthProcesses = 200;

type Data = string | Uint8Array;

type Folders = {
  /** The site as the last build left it. */
  previous: string;
  /** The site that is being made. */
  folder: string;
  /** Where the list of the files of `previous` is. */
  manifest: string;
};

/**
 * Fills the folder of a new site. What the last one has, made from the same, is neither made nor
 * compressed again: its file becomes part of both, as a hard link. Whatever state the last site is
 * in: only files that hold what was written are taken over.
 * @param version of the code: what another one wrote is left aside
 * @param verify compares digests of all files that are taken over, not just of those that look
 * different on the disk
 */
export async function openSite(
  { previous, folder, manifest }: Folders,
  version: string,
  { verify = false } = {},
) {
  const { files: before, pages } = await readManifest(manifest, version);
  // A build that was stopped has left it.
  discard(folder);
  mkdirSync(folder, { recursive: true });
  const pathsByKey = new Map(Object.entries(before).map(([path, { key }]) => [key, path]));
  const files: Record<string, Entry> = {};
  /** Names that are taken, and for which file; and folders that are there. */
  const taken = new Map<string, string>();
  const folders = new Set<string>();
  const work = startProcessesWhenMany<FileJob, FileResult>(
    'build/finish/fileProcess.ts',
    doFileJob,
    worthProcesses,
  );

  async function ask(job: FileJob): Promise<FileResult> {
    const { failed, ...result } = await work.ask(job);
    if (failed) throw Object.assign(new Error(failed.message), failed);
    return result;
  }

  /** A file of the new site that stands in the way of one at this path, or of a folder that it needs. */
  function obstacle(path: string): string | undefined {
    const inside = namesOf(path).find((name) => folders.has(name));
    if (inside !== undefined) return `${inside}/`;
    for (const name of [...namesOf(path), ...foldersAbove(path)]) {
      const other = taken.get(name);
      if (other !== undefined && other !== path) return other;
    }
    return undefined;
  }

  /**
   * Makes way for a file that is written next. What was there is removed, not written over: it may
   * be a hard link to a file of the last site.
   */
  function prepare(path: string): void {
    const other = obstacle(path);
    if (other !== undefined) throw new UserError(`the site can't have both ${other} and ${path}`);
    if (taken.has(path)) remove(path);
    const above = foldersAbove(path);
    if (above.some((name) => !folders.has(name))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      for (const name of above) folders.add(name);
    }
    for (const name of namesOf(path)) taken.set(name, path);
  }

  function remove(path: string): void {
    for (const name of namesOf(path)) {
      rmSync(join(folder, name), { force: true });
      taken.delete(name);
    }
    delete files[path];
  }

  const looks = new Map<string, Look[] | undefined>();
  const changed: string[] = [];

  /** How a file of the last site and its twins look, if all of them hold what was written. */
  function intactLooks(path: string): Look[] | undefined {
    if (!looks.has(path)) looks.set(path, lookAtAll(path));
    return looks.get(path);
  }

  function lookAtAll(path: string): Look[] | undefined {
    const written = before[path]?.looks;
    if (!written) return undefined;
    const found: Look[] = [];
    for (const [index, name] of namesOf(path).entries()) {
      const one = written[index] && lookAgain(join(previous, name), written[index], verify);
      if (!one) {
        changed.push(name);
        return undefined;
      }
      found.push(one);
    }
    return found;
  }

  /** Takes a file over from the last site. @returns false when it isn't there as it was */
  function takeOver(from: string, path: string): boolean {
    const known = intactLooks(from);
    if (!known) return false;
    prepare(path);
    try {
      const names = namesOf(path);
      const now = namesOf(from).map((name, index) =>
        linkOrCopy(join(previous, name), join(folder, names[index] ?? ''), known[index] as Look),
      );
      files[path] = { key: before[from]?.key ?? '', looks: now };
      return true;
    } catch {
      // It has gone in the meantime.
      remove(path);
      return false;
    }
  }

  async function make(path: string, key: string, data: () => Data | Promise<Data>): Promise<void> {
    if (files[path]?.key === key) return;
    const known = before[path]?.key === key ? path : pathsByKey.get(key);
    if (known !== undefined && takeOver(known, path)) return;
    prepare(path);
    const file = join(folder, path);
    const bytes = await data();
    await writeFile(file, bytes);
    const written = isCompressible(path) && (await ask({ kind: 'twins', target: file })).looks;
    files[path] = { key, looks: written || [lookOf(file, bytes)] };
  }

  /** Finishes a page that Next.js has exported, unless it would be as in the last site. */
  async function finishPage(path: string, source: string, styles: string[]): Promise<void> {
    prepare(path);
    const known = intactLooks(path) && before[path]?.key;
    const job = { kind: 'page', source, target: join(folder, path), styles } as const;
    const { entry } = await ask({ ...job, ...(known !== undefined && { known }) });
    if (!entry && takeOver(path, path)) return;
    if (!entry) prepare(path);
    files[path] = entry ?? ((await ask(job)).entry as Entry);
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
      (await ask({ kind: 'sheets', source })).sheets ?? [],

    /** Keeps a file of the last site. @returns false when it isn't there as it was */
    keep: (path: string): boolean => path in files || takeOver(path, path),

    /** Whether the last site has a file that can be kept. */
    isIntact: (path: string): boolean => intactLooks(path) !== undefined,

    /** Files of the last site that were not taken over, because they don't hold what was written. */
    changed: (): readonly string[] => changed,

    /** Whether a file is at this path, or something that stands in its way, or in that of its twins. */
    isTaken: (path: string): boolean => taken.has(path) || obstacle(path) !== undefined,

    /** Whether the file system finds a file at this path, under whatever name. */
    isThere: (path: string): boolean => existsSync(join(folder, path)),

    /** Puts the new site in the place of the last, which is there until the moment when it is. */
    async putInPlace(records: PackedRecords): Promise<void> {
      work.stop();
      // Written before anything is moved, because a disk may be full.
      const list = await openWhole(manifest, packManifest({ version, files, pages: records }));
      discard(asideOf(folder), folder);
      await rename(previous, asideOf(folder)).catch(ignoreMissing);
      await rename(folder, previous);
      await list.putInPlace();
      discard(asideOf(folder), folder);
    },
  };
}

export type Site = Awaited<ReturnType<typeof openSite>>;

/** Makes a file part of another folder as well. @returns how it looks there */
function linkOrCopy(source: string, target: string, known: Look): Look {
  try {
    linkSync(source, target);
    return known;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    // Not every file system has hard links, nor as many as one likes.
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
    return look(target, known.digest);
  }
}

/** Between its two renames a build that is killed leaves no site in its place; this puts it back. */
export async function restoreSite({ previous, folder }: Folders): Promise<void> {
  if (await lstat(previous).catch(() => undefined)) return;
  await rename(asideOf(folder), previous).catch(ignoreMissing);
}

/** Where the last site is while the new one takes its place. */
const asideOf = (folder: string): string => `${folder}.previous`;
