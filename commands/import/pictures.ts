import { basename, extname, join, resolve } from 'node:path';
import { firstBytes } from '../../model/ends';
import { hash } from '../../model/hash.mjs';
import { decoded } from '../../model/percent';
import { drawingToShow, isDrawing, type TellDrawing } from './drawings';
import type { Fetched } from './fetchPicture';
import { pictureKind } from './pictureKind';
import type { HugoSite } from './site';
import type { SiteFiles } from './siteFiles';

/** Where a picture of a text has gone: beside it (`url` as Markdown has it), or nowhere. */
export type PlacedPicture =
  | { kind: 'placed'; name: string; url: string }
  | { kind: 'remote'; url: string }
  /** `why` is a clause that follows its name. */
  | { kind: 'missing'; url: string; why: string };

/** Files that a text can show. */
export const shownPicture = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** Files by name, whatever its case: what worked on a Mac must work here. */
export type FileIndex = Map<string, string>;

/** All files below folders, by their path in lower case; of two the one in the first folder. */
export function indexFiles(folders: string[], files: SiteFiles): FileIndex {
  const index: FileIndex = new Map();
  for (const folder of folders) {
    for (const path of files.filesIn(folder)) {
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
    const digest = hash(bytes);
    const extension = extname(wanted);
    const plain = basename(wanted, extension).replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, '-');
    const stem = shorten(plain.slice(plain.search(/[^.]|$/))) || 'picture';
    for (let count = 1; ; count += 1) {
      const name = `${stem}${count > 1 ? `-${count}` : ''}${extension.toLowerCase()}`;
      const taken = this.hashes.get(name.toLowerCase());
      if (taken !== undefined && taken !== digest) continue;
      this.hashes.set(name.toLowerCase(), digest);
      this.files.set(name, bytes);
      return name;
    }
  }
}

/** Bytes. A name of 255 is the most that file systems take; numbers and endings are added. */
const longestStem = 160;

/** The start of a name, cut between characters, without halves of such. */
const shorten = (name: string): string => firstBytes(Buffer.from(name).toString(), longestStem);

export type PictureFinder = {
  site: HugoSite;
  /** Files published at the root: static, then assets. */
  published: FileIndex;
  /** Files of the content folders, by their paths in these and by their paths on disk. */
  content: FileIndex;
  absolute: FileIndex;
  /** What files are that were looked at, by their paths on disk. */
  kinds: Map<string, Awaited<ReturnType<typeof pictureKind>>>;
  /** Files that texts show, on disk. */
  used: Set<string>;
  /** Downloads a picture; undefined leaves remote pictures where they are. */
  fetchPicture?: (url: string) => Promise<Fetched>;
  tellDrawing: TellDrawing;
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
  const inline = /^data:image\/[a-z+]+;base64,([\s\S]*)$/i.exec(src.trim());
  if (inline) {
    const bytes = Buffer.from(inline[1] ?? '', 'base64');
    const kind = await pictureKind(bytes);
    if ('extension' in kind) return put(`picture.${kind.extension}`, bytes);
    return { kind: 'missing', url: `${src.trim().slice(0, 40)}…`, why: kind.why };
  }
  const local = withoutBase(src.trim(), finder.site.baseUrls);
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(local)) {
    const url = local.startsWith('//') ? `https:${local}` : local;
    if (!/^https?:/i.test(url))
      return {
        kind: 'missing',
        url: src.slice(0, 200),
        why: 'is neither a file nor at an http address',
      };
    const own = local === src.trim() ? pathInRepository(url) : [local];
    for (const path of own) {
      const found = await readShown(path, from, finder);
      if ('bytes' in found) return put(found.name, found.bytes);
    }
    if (!finder.fetchPicture) return { kind: 'remote', url };
    const fetched = await finder.fetchPicture(url);
    if ('bytes' in fetched) return put(fetched.name, fetched.bytes);
    finder.fetchFailed(url, fetched.why);
    return { kind: 'remote', url };
  }
  const found = await readShown(local, from, finder);
  return 'bytes' in found ? put(found.name, found.bytes) : { kind: 'missing', url: src, ...found };
}

const escapeByte = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

const repositories = [
  /^https?:\/\/(?:cdn|fastly|gcore|testingcf)\.jsdelivr\.net\/gh\/[^/]+\/[^/]+\/(.+)$/i,
  /^https?:\/\/raw\.githubusercontent\.com\/[^/]+\/[^/]+\/(?:refs\/heads\/)?[^/]+\/(.+)$/i,
  /^https?:\/\/(?:github|gitee)\.com\/[^/]+\/[^/]+\/(?:raw|blob)\/(?:refs\/heads\/)?[^/]+\/(.+)$/i,
  /^https?:\/\/gitlab\.com\/(?:[^/]+\/){2,6}-\/(?:raw|blob)\/[^/]+\/(.+)$/i,
  /^https?:\/\/cdn\.statically\.io\/gh\/[^/]+\/[^/]+\/[^/]+\/(.+)$/i,
];

/**
 * The paths that a file may have in the site, if an address names it in a repository: that of the
 * site, as blogs use it for their pictures, or with the site in a folder of it.
 */
function pathInRepository(url: string): string[] {
  const path = repositories.map((one) => one.exec(url)?.[1]).find((one) => one !== undefined);
  if (path === undefined) return [];
  const parts = path.split('/');
  // A bare name may be that of any picture.
  const starts = parts.slice(0, Math.min(3, Math.max(1, parts.length - 2)));
  return starts.map((_, index) => `/${parts.slice(index).join('/')}`);
}

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

/** A path without the folder that a site is published in; undefined when it doesn't begin with it. */
export function belowBase(path: string, baseUrls: string[]): string | undefined {
  const folders = baseUrls.flatMap((base) => /^(?:https?:)?\/\/[^/]+\/(.+)$/.exec(base)?.[1] ?? []);
  const folder = folders.find((one) => path.startsWith(`/${one}/`));
  return folder === undefined ? undefined : path.slice(folder.length + 1);
}

/** Reads a picture that the build will take; its name says whether it is a drawing. */
async function readShown(...[src, from, finder]: Parameters<typeof readLocal>) {
  const found = readLocal(src, from, finder);
  if ('why' in found) return found;
  const kind = finder.kinds.get(found.file) ?? (await pictureKind(found.bytes));
  finder.kinds.set(found.file, kind);
  if ('why' in kind) return kind;
  const drawn = kind.extension === 'svg';
  const bytes = drawn ? drawingToShow(found.bytes, found.file, finder.tellDrawing) : found.bytes;
  if (isDrawing(found.name) === drawn) return { name: found.name, bytes };
  const stem = found.name.slice(0, found.name.length - extname(found.name).length);
  return { name: `${stem}.${kind.extension}`, bytes };
}

/** Reads the file that a path on the old site names; or says why not, as a clause. */
function readLocal(
  src: string,
  from: { folder: string; address?: string },
  { site, published, content, absolute, used }: PictureFinder,
): { file: string; name: string; bytes: Uint8Array } | { why: string } {
  const whys: string[] = [];
  for (const file of candidates(src, from, { site, published, content, absolute })) {
    const problem = site.files.publishProblem(file, site.published);
    const read = problem ? { why: problem } : site.files.read(file);
    if ('bytes' in read && shownPicture.test(file)) {
      used.add(file);
      return { file, name: basename(file), bytes: read.bytes };
    }
    whys.push('why' in read ? read.why : 'is not a picture');
  }
  const absent = 'is not there';
  return { why: whys.find((why) => why !== absent) ?? absent };
}

/** Where the file may be that a path on the old site names. */
function candidates(
  src: string,
  { folder, address }: { folder: string; address?: string },
  {
    site,
    published,
    content,
    absolute,
  }: Pick<PictureFinder, 'site' | 'published' | 'content' | 'absolute'>,
): string[] {
  const written = src.split(/[?#]/, 1)[0] ?? '';
  if (written === '') return [];
  const byKey = (index: FileIndex, key: string) => index.get(key.normalize('NFC').toLowerCase());
  return [...new Set([decoded(written), written])].flatMap((path) => {
    const bare = path.replace(/^\/+/, '').replace(/^(?:\.{1,2}\/)+/, '');
    const onSite = address && pathFrom(address, path);
    const beside = path.startsWith('/') ? [] : [resolve(folder, path)];
    const all = [
      ...beside,
      ...beside.map((one) => byKey(absolute, one)),
      byKey(published, bare),
      onSite ? byKey(published, decoded(onSite)) : undefined,
      byKey(content, bare),
      byKey(published, (belowBase(`/${bare}`, site.baseUrls) ?? '').slice(1)),
      byKey(published, bare.replace(/^(?:static|assets|public)\//, '')),
      byKey(content, bare.replace(/^content\//, '')),
      resolve(site.root, bare),
    ];
    return all.filter((one) => one !== undefined);
  });
}

/** Where a path leads from a page, without the slash at its start; undefined when it is no path. */
function pathFrom(address: string, path: string): string | undefined {
  try {
    const base = `https://x.invalid${encodeURI(address)}`;
    return new URL(encodeURI(path).replace(/%25/g, '%'), base).pathname.slice(1);
  } catch {
    return undefined;
  }
}
