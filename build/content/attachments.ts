import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { addressAt, addressOf } from '../../lib/addresses';
import type { LinkedFile } from '../../markdown/types';
import { attachmentFault, isLfsPointer, lfsFault } from '../../model/attachments';
import type { Language } from '../../model/language';
import { comparable } from '../../model/localNames';
import type { Fault } from '../../model/problem';
import { encodePath, pathOf } from '../../model/routes';
import { publicDir } from '../paths';
import { listFiles } from '../support/files';
import { groupByFolder, pathFrom } from './byFolder';
import { findNamed } from './published';
import { type SourceFile, unreadableMend } from './sources';

/** A file that a text names, where it is on the disk and, below the site, published. */
type Attachment = LinkedFile & { file: string; path?: string };

type Text = { path: string; body: string; slug: string; language: Language; date?: string };

/**
 * Tells which files a text names, by the comparable names that it may use: those below its own folder,
 * which are published beside its page, and with a slash at their start those of public/.
 * @param published files of public/, relative to it
 * @param preview files are where `npm run dev` serves them
 */
export function attachmentsFor(
  files: readonly SourceFile[],
  published: readonly string[],
  preview: boolean,
): (text: Text) => Map<string, Attachment> {
  const inFolder = groupByFolder(files);
  const finders = new Map<string, ReturnType<typeof findNamed>>();
  const inPublic = findNamed(published);
  return (text) => {
    const folder = posix.dirname(text.path);
    const near = inFolder.get(folder) ?? [];
    const named =
      finders.get(folder) ?? findNamed(near.map(({ path }) => pathFrom(text.path, path)));
    finders.set(folder, named);
    const names = new Set(near.length > 0 ? named(text.body) : []);
    const beside = near.flatMap((source): [string, Attachment][] => {
      const name = pathFrom(text.path, source.path);
      return names.has(name) ? [[comparable(name), attachment(text, name, source, preview)]] : [];
    });
    const ofOwner = inPublic(text.body).map((path): [string, Attachment] => [
      comparable(`/${path}`),
      { address: addressAt(path), file: join(publicDir, path) },
    ]);
    return new Map([...beside, ...ofOwner]);
  };
}

/** What rendering must know of them. */
export const linkedFiles = (attachments: Map<string, Attachment>): Record<string, LinkedFile> =>
  Object.fromEntries(
    [...attachments].map(([name, { address, fault }]) => [
      name,
      { address, ...(fault && { fault }) },
    ]),
  );

function attachment(text: Text, name: string, { file }: SourceFile, preview: boolean): Attachment {
  const { language, slug } = text;
  const route = text.date === undefined ? 'page' : 'article';
  const path = pathOf(route, { language, id: slug }) + comparable(name);
  const address = preview ? addressOf.asset(`files/${encodePath(path)}`) : addressAt(path);
  const fault = faultOf(file);
  return { address, file, path, ...(fault && { fault }) };
}

function faultOf(file: string): Fault | undefined {
  let opened: number | undefined;
  try {
    opened = openSync(file, 'r');
    const start = Buffer.alloc(100);
    const length = readSync(opened, start);
    if (isLfsPointer(start.subarray(0, length))) return lfsFault;
    return attachmentFault(file, fstatSync(opened).size);
  } catch {
    return { what: 'cannot be read', mend: unreadableMend };
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** A file, and where it is published below the site. */
export type AttachedFile = { file: string; path: string };

/** What has to be published; files of public/ are anyway. */
export const attachedFile = (found: Attachment | undefined): AttachedFile | undefined =>
  found?.path === undefined ? undefined : { file: found.file, path: found.path };

/** Makes a folder hold just these files; `next dev` may be reading it. */
export async function copyAttachments(
  files: readonly AttachedFile[],
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const wanted = new Set(files.map(({ path }) => path));
  for (const path of listFiles(folder).files) {
    if (!wanted.has(path)) await rm(join(folder, path));
  }
  for (const { file, path } of files) {
    const place = join(folder, path);
    const [from, to] = [statSync(file), statSync(place, { throwIfNoEntry: false })];
    if (to?.size === from.size && to.mtimeMs >= from.mtimeMs) continue;
    await mkdir(dirname(place), { recursive: true });
    await copyFile(file, place);
  }
}
