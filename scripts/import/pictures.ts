import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { filesIn } from '../files';
import type { HugoSite } from './config';
import type { Fetched } from './fetchPicture';
import { isOwnFile } from './isOwnFile';

/** Where a picture of a text has gone: beside it (`url` as Markdown has it), or nowhere. */
export type PlacedPicture =
  | { kind: 'placed'; name: string; url: string }
  | { kind: 'remote'; url: string }
  | { kind: 'missing'; url: string };

const shown = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** Files by name, whatever its case: what worked on a Mac must work here. */
export type FileIndex = Map<string, string>;

/** All files below folders, by their path in lower case; of two the one in the first folder. */
export async function indexFiles(folders: string[]): Promise<FileIndex> {
  const index: FileIndex = new Map();
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const path of await filesIn(folder)) {
      const key = path.normalize('NFC').toLowerCase();
      if (!index.has(key)) index.set(key, join(folder, path));
    }
  }
  return index;
}

/** The files of a new bundle beside its texts, by name. */
export class Bundle {
  readonly files = new Map<string, Uint8Array>();
  private readonly hashes = new Map<string, string>();

  /** Puts a file in and gives the name that it got: another one when a different file has its name. */
  add(wanted: string, bytes: Uint8Array): string {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const extension = extname(wanted);
    const stem =
      basename(wanted, extension)
        .replace(/^\.+/, '')
        .replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, '-') || 'picture';
    for (let count = 1; ; count += 1) {
      const name = `${stem.slice(0, 80)}${count > 1 ? `-${count}` : ''}${extension.toLowerCase()}`;
      const taken = this.hashes.get(name.toLowerCase());
      if (taken !== undefined && taken !== hash) continue;
      this.hashes.set(name.toLowerCase(), hash);
      this.files.set(name, bytes);
      return name;
    }
  }
}

export type PictureFinder = {
  site: HugoSite;
  /** Files published at the root: static, then assets. */
  published: FileIndex;
  /** Files of the content folders, by their paths in these and by their paths on disk. */
  content: FileIndex;
  absolute: FileIndex;
  /** Downloads a picture; undefined leaves remote pictures where they are. */
  fetchPicture?: (url: string) => Promise<Fetched>;
  /** Says why a picture could not be fetched. */
  fetchFailed: (url: string, why: string) => void;
};

/** Finds a picture that a text shows, and puts it into the text's bundle. */
export async function placePicture(
  src: string,
  /** Folder of the text, and the folder of the page's old address. */
  from: { folder: string; address?: string },
  bundle: Bundle,
  finder: PictureFinder,
): Promise<PlacedPicture> {
  const put = (name: string, bytes: Uint8Array): PlacedPicture => {
    const own = bundle.add(name, bytes);
    return {
      kind: 'placed',
      name: own,
      url: encodeURIComponent(own).replace(/[()'!*]/g, escapeByte),
    };
  };
  const inline = /^data:image\/([a-z+]+);base64,([\s\S]*)$/i.exec(src.trim());
  if (inline) {
    const type = (inline[1] ?? '').toLowerCase().replace('jpeg', 'jpg').replace('svg+xml', 'svg');
    return put(`picture.${type}`, Buffer.from(inline[2] ?? '', 'base64'));
  }
  const local = withoutBase(src.trim(), finder.site.baseUrls);
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(local)) {
    const url = local.startsWith('//') ? `https:${local}` : local;
    if (!/^https?:/i.test(url)) return { kind: 'missing', url: src };
    const found = local === src.trim() ? undefined : await readLocal(local, from, finder);
    if (found) return put(found.name, found.bytes);
    if (!finder.fetchPicture) return { kind: 'remote', url };
    const fetched = await finder.fetchPicture(url);
    if ('bytes' in fetched) return put(fetched.name, fetched.bytes);
    finder.fetchFailed(url, fetched.why);
    return { kind: 'remote', url };
  }
  const found = await readLocal(local, from, finder);
  return found ? put(found.name, found.bytes) : { kind: 'missing', url: src };
}

const escapeByte = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** An address on the site itself as a path. */
export function withoutBase(address: string, baseUrls: string[]): string {
  const bare = address.replace(/^(?:https?:)?\/\//i, '');
  for (const base of baseUrls) {
    const start = base.replace(/^(?:https?:)?\/\//i, '');
    if (start === '' || start === '/' || !/\./.test(start) || bare === address) continue;
    if (bare.toLowerCase().startsWith(`${start.toLowerCase()}/`)) return bare.slice(start.length);
  }
  return address;
}

/** Where the file that a path on the old site names is on disk, if it is one of the site's. */
async function findFile(
  src: string,
  { folder, address }: { folder: string; address?: string },
  {
    site,
    published,
    content,
    absolute,
  }: Pick<PictureFinder, 'site' | 'published' | 'content' | 'absolute'>,
): Promise<string | undefined> {
  const written = src.split(/[?#]/)[0] ?? '';
  if (written === '') return undefined;
  for (const path of new Set([decode(written), written])) {
    const bare = path.replace(/^\/+/, '').replace(/^(?:\.{1,2}\/)+/, '');
    const byKey = (index: FileIndex, key: string) => index.get(key.normalize('NFC').toLowerCase());
    const onSite =
      address &&
      new URL(
        encodeURI(path).replace(/%25/g, '%'),
        `https://x.invalid${encodeURI(address)}`,
      ).pathname.slice(1);
    const baseFolder = site.baseUrls.flatMap(
      (base) => /^(?:https?:)?\/\/[^/]+\/(.+)$/.exec(base)?.[1] ?? [],
    );
    const candidates = [
      path.startsWith('/')
        ? undefined
        : existsSync(resolve(folder, path))
          ? resolve(folder, path)
          : byKey(absolute, resolve(folder, path)),
      byKey(published, bare),
      onSite ? byKey(published, decode(onSite)) : undefined,
      byKey(content, bare),
      ...baseFolder.map((one) =>
        bare.startsWith(`${one}/`) ? byKey(published, bare.slice(one.length + 1)) : undefined,
      ),
      byKey(published, bare.replace(/^(?:static|assets|public)\//, '')),
    ];
    for (const file of candidates) {
      if (file && isOwnFile(file, site.root)) return file;
    }
  }
  return undefined;
}

async function readLocal(
  src: string,
  from: { folder: string; address?: string },
  finder: PictureFinder,
) {
  const file = await findFile(src, from, finder).catch(() => undefined);
  if (!file || !shown.test(file)) return undefined;
  return { name: basename(file), bytes: await readFile(file) };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
