import { existsSync } from 'node:fs';
import { lstat, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isCompressible } from '../../model/fileNames';
import { hash } from '../../model/hash.mjs';
import type { PageRecord } from '../pages/records';
import { discard, ignoreMissing } from '../support/discard';
import { startProcessesWhenMany } from '../support/processes';
import { openWhole } from '../support/writeWhole';
import { doFileJob, type Entry, type FileJob, type FileResult, keyOf } from './fileJob';
import { openFolder } from './folder';
import { looksOf } from './look';
import { packManifest, readManifest } from './manifest';
import { openPreviousSite } from './previousSite';

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
export function openSite(
  { previous, folder, manifest }: Folders,
  version: string,
  { verify = false } = {},
) {
  const { files, pages } = readManifest(manifest, version);
  const last = openPreviousSite(previous, files, verify);
  let opened: ReturnType<typeof openFolder> | undefined;
  /** Opened with the first file, when Next.js has begun to render: it takes a while. */
  const site = () => {
    opened ??= openFolder(folder);
    return opened;
  };
  const work = openFileWork();

  /** Takes a file over from the last site. @returns false when it isn't there as it was */
  function takeOver(from: string, path: string): boolean {
    if (!last.isIntact(from)) return false;
    site().prepare(path);
    try {
      site().entries[path] = last.copy(from, folder, path);
      return true;
    } catch {
      // It has gone in the meantime.
      site().remove(path);
      return false;
    }
  }

  async function make(path: string, key: string, data: () => Data | Promise<Data>): Promise<void> {
    if (site().entries[path]?.key === key) return;
    const known = last.find(key, path);
    if (known !== undefined && takeOver(known, path)) return;
    site().prepare(path);
    const file = join(folder, path);
    const bytes = await data();
    await writeFile(file, bytes);
    const { looks } = isCompressible(path) ? await work.ask({ kind: 'twins', target: file }) : {};
    site().entries[path] = { key, looks: looks ?? looksOf(file, [Buffer.from(bytes)]) };
  }

  /** Finishes a page that Next.js has exported, unless it would be as in the last site. */
  async function finishPage(path: string, source: string, styles: string[]): Promise<void> {
    site().prepare(path);
    const known = last.keyOf(path);
    const job = { kind: 'page', source, target: join(folder, path), styles } as const;
    const { entry } = await work.ask({ ...job, known });
    if (!entry && takeOver(path, path)) return;
    if (!entry) site().prepare(path);
    site().entries[path] = entry ?? ((await work.ask(job)).entry as Entry);
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
    keep: (path: string): boolean => path in site().entries || takeOver(path, path),

    /** Whether the last site has a file that can be kept. */
    isIntact: last.isIntact,

    /** Files of the last site that were not taken over, because they don't hold what was written. */
    changed: last.changed,

    /** Whether a file is at this path, or something that stands in its way, or in that of its twins. */
    isTaken: (path: string): boolean => site().isTaken(path),

    /** Whether the file system finds a file at this path, under whatever name. */
    isThere: (path: string): boolean => existsSync(join(folder, path)),

    /** Puts the new site in the place of the last, which is there until the moment when it is. */
    async putInPlace(records: PageRecord[]): Promise<void> {
      work.stop();
      site().finish();
      // Written before anything is moved, because a disk may be full.
      const packed = packManifest(manifest, { version, files: site().entries, pages: records });
      const list = await openWhole(manifest, packed);
      discard(asideOf(folder), folder);
      await rename(previous, asideOf(folder)).catch(ignoreMissing);
      await rename(folder, previous);
      await list.putInPlace();
      discard(asideOf(folder), folder);
    },
  };
}

export type Site = ReturnType<typeof openSite>;

/** Does jobs on files, in other processes when there are many. */
function openFileWork() {
  const work = startProcessesWhenMany<FileJob, FileResult>(
    'build/finish/fileProcess.ts',
    doFileJob,
    worthProcesses,
  );
  return {
    stop: work.stop,
    async ask(job: FileJob): Promise<FileResult> {
      const { failed, ...result } = await work.ask(job);
      if (failed) throw Object.assign(new Error(failed.message), failed);
      return result;
    },
  };
}

/** Between its two renames a build that is killed leaves no site in its place; this puts it back. */
export async function restoreSite({ previous, folder }: Folders): Promise<void> {
  if (await lstat(previous).catch(() => undefined)) return;
  await rename(asideOf(folder), previous).catch(ignoreMissing);
}

/** Where the last site is while the new one takes its place. */
const asideOf = (folder: string): string => `${folder}.previous`;
