import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { HugoSite } from './config';
import { isOwnFile } from './isOwnFile';
import type { Addressed } from './links';
import { type FileIndex, withoutBase } from './pictures';

/** What a site makes itself, or must not be put into public/ from elsewhere. */
const ownNames =
  /^(?:assets|search|admin|a|_next|zh-tw|en)\/|^(?:index\.html|404\.html|robots\.txt|sitemap\.xml|llms\.txt|_redirects|_headers|CNAME|icon[^/]*\.(?:svg|png)|favicon\.ico)$|(?:^|\/)\.|\.html?$|(?:^|\/)(?:Thumbs\.db)$/i;

/** Files that aren't pictures of texts: static ones, and those that texts link to. */
export class Attachments {
  /** Files by their path in public/. */
  readonly files = new Map<string, string>();
  readonly left: string[] = [];

  constructor(
    private readonly site: HugoSite,
    /** Static files by their paths. */
    statics: FileIndex,
    private readonly statically: ReadonlyMap<string, string>,
    private readonly absolute: FileIndex,
  ) {
    for (const [path, file] of statically) {
      if (ownNames.test(path)) this.left.push(file);
      else this.files.set(path, file);
    }
    this.byKey = statics;
  }

  private readonly byKey: FileIndex;

  /** The address of a file that a text links to; undefined when there is none. */
  link(href: string, { text, slug }: Addressed): string | undefined {
    const local = withoutBase(href, this.site.baseUrls);
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(local)) return undefined;
    const [, written = '', rest = ''] = /^([^?#]*)(.*)$/.exec(local) ?? [];
    const path = decode(written);
    if (path === '' || path.endsWith('/')) return undefined;
    if (!path.startsWith('/')) {
      const place = resolve(text.folder, path);
      const file = existsSync(place)
        ? place
        : this.absolute.get(place.normalize('NFC').toLowerCase());
      const isOwn = file !== undefined && isOwnFile(file, this.site.root);
      if (isOwn && /\.[a-z\d]+$/i.test(file) && !/\.(?:md|markdown|html?)$/i.test(file)) {
        const name = `files/${slug}/${basename(file)}`;
        this.files.set(name, file);
        return `/${encodePath(name)}${rest}`;
      }
    }
    const key = path.replace(/^\/+/, '').replace(/^(?:\.{1,2}\/)+/, '');
    const found = this.byKey.get(key.normalize('NFC').toLowerCase());
    const name = found && [...this.statically].find(([, file]) => file === found)?.[0];
    return name && this.files.has(name) ? `/${encodePath(name)}${rest}` : undefined;
  }
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
