import { basename, extname, join, resolve } from 'node:path';
import { decoded } from '../../model/percent';
import { encodePath } from '../../model/routes';
import { ownNames } from '../../model/siteFiles';
import { drawingProblem, drawingToOpen, isDrawing, type TellDrawing } from './drawings';
import { kindProblem } from './fileKinds';
import type { Addressed } from './links';
import { belowBase, type FileIndex, withoutBase } from './pictures';
import type { HugoSite } from './site';

/** What has no route and yet is made with a site, or must not be put into public/ from elsewhere. */
const unwanted =
  /^_next(?:\/|$)|^(?:_redirects|_headers|CNAME|icon[^/]*\.(?:svg|png)|favicon\.ico)$|(?:^|\/)Thumbs\.db$/i;

/** Whether a static file would stand where the site has something of its own. */
const isOwn = (path: string): boolean =>
  unwanted.test(path) || ownNames().has(path.toLowerCase().replace(/\/.*/s, ''));

/** Files that aren't pictures of texts: static ones, and those that texts link to. */
export class Attachments {
  /** Files by their path in public/. */
  private readonly files = new Map<string, string>();
  private readonly paths = new Map<string, string>();
  /** Static files by their path in any case. */
  private readonly byKey: FileIndex = new Map();

  constructor(
    private readonly site: HugoSite,
    /** Files of the content folders by their paths on disk. */
    private readonly absolute: FileIndex,
    /** Is told of static files that are not brought over, and why, as a clause. */
    leftOut: (file: string, why: string) => void,
  ) {
    for (const folder of site.statics) {
      for (const path of site.files.filesIn(folder)) {
        const file = join(folder, path);
        if (site.dialect && !site.dialect.isStatic(path)) continue;
        if (this.files.has(path) || this.paths.has(file)) continue;
        const why = isOwn(path)
          ? 'the site makes such a file itself'
          : (kindProblem(file) ?? drawingProblem(file, site.files));
        if (why) leftOut(file, why);
        else this.put(path, file);
      }
    }
  }

  private put(path: string, file: string): void {
    this.files.set(path, file);
    this.paths.set(file, path);
    const key = path.normalize('NFC').toLowerCase();
    if (!this.byKey.has(key)) this.byKey.set(key, file);
  }

  /** The address of a file that a text links to, why it is not brought over, or undefined when there is none. */
  link(href: string, { text, slug }: Addressed): { address: string } | { why: string } | undefined {
    const local = withoutBase(href, this.site.baseUrls);
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(local)) return undefined;
    const [, written = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(local) ?? [];
    const path = decoded(written);
    if (path === '' || path.endsWith('/')) return undefined;
    let refused: string | undefined;
    if (!path.startsWith('/')) {
      const place = resolve(text.folder, path);
      const known = this.absolute.get(place.normalize('NFC').toLowerCase());
      for (const file of [place, ...(known === undefined ? [] : [known])]) {
        if (/\.(?:md|markdown|html?)$/i.test(file)) continue;
        const why =
          this.site.files.publishProblem(file, this.site.published) ??
          drawingProblem(file, this.site.files);
        if (!why) return { address: `/${encodePath(this.nameFor(file, slug))}${rest}` };
        if (why !== 'is not there' && why !== 'is a folder') refused ??= why;
      }
    }
    const found = [path, belowBase(path, this.site.baseUrls) ?? '']
      .map((one) => one.replace(/^\/+/, '').replace(/^(?:\.{1,2}\/)+/, ''))
      .map((one) => this.byKey.get(one.normalize('NFC').toLowerCase()))
      .find((one) => one !== undefined);
    const name = found && this.paths.get(found);
    if (name !== undefined) return { address: `/${encodePath(name)}${rest}` };
    return refused === undefined ? undefined : { why: refused };
  }

  /** A path in public/ that no other file has. */
  private nameFor(file: string, slug: string): string {
    const known = this.paths.get(file);
    if (known !== undefined) return known;
    const extension = extname(file);
    const stem = basename(file, extension);
    for (let count = 1; ; count += 1) {
      const name = `files/${slug}/${stem}${count > 1 ? `-${count}` : ''}${extension}`;
      if (this.byKey.has(name.normalize('NFC').toLowerCase())) continue;
      this.put(name, file);
      return name;
    }
  }

  /** Whether a file comes over, by its path on disk. */
  has(file: string): boolean {
    return this.paths.has(file);
  }

  /** Each file with what it holds, by its path in public/; or why it can't be read. */
  *read(
    tell: TellDrawing,
  ): Generator<{ path: string; file: string } & ({ bytes: Uint8Array } | { why: string })> {
    for (const [path, file] of this.files) {
      const read = this.site.files.read(file);
      const bytes = 'bytes' in read && isDrawing(file) && drawingToOpen(read.bytes, file, tell);
      yield { path, file, ...(bytes ? { bytes } : read) };
    }
  }
}
