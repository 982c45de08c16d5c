import { posix } from 'node:path';
import { withoutEnd } from '../../model/ends';
import type { Language } from '../../model/language';
import { nameId } from '../../model/names';
import { decoded } from '../../model/percent';
import { encodePath, pathOf, type Taxonomy, taxonomies } from '../../model/routes';
import { bareAddress } from './addresses';
import { belowBase, withoutBase } from './pictures';
import type { HugoSite } from './site';
import type { HugoText } from './texts';

/** A text with its old and its new address. */
export type Addressed = {
  text: HugoText;
  slug: string;
  /** Path without the slash at its end; undefined when Hugo gave it none. */
  old?: string;
  aliases: string[];
  /** Path on this site, without its base path. */
  now: string;
  /** What its headings are called now, by what Hugo called them. */
  anchors: Map<string, string>;
};

/** Finds texts by everything that a Hugo text may call them. */
export class Directory {
  private readonly byAddress = new Map<string, Addressed>();
  private readonly byPath = new Map<string, Addressed[]>();
  private readonly byName = new Map<string, Addressed[]>();
  private readonly byNewAddress = new Map<string, Addressed>();

  private readonly sections = new Set<string>();

  constructor(
    all: Addressed[],
    private readonly site: HugoSite,
  ) {
    const add = (map: Map<string, Addressed[]>, key: string, one: Addressed) => {
      const same = map.get(key) ?? [];
      map.set(key, same);
      same.push(one);
    };
    for (const one of all) {
      const [section = '', ...below] = one.text.path.split('/');
      if (one.text.as === 'article' && below.length > 0) this.sections.add(section);
      this.byNewAddress.set(one.now, one);
      add(this.byPath, one.text.path.toLowerCase(), one);
      add(this.byName, one.text.name.toLowerCase(), one);
    }
    for (const one of all) for (const alias of one.aliases) this.claim(alias, one);
    for (const one of all) if (one.old) this.claim(one.old, one, true);
  }

  private claim(address: string, one: Addressed, firm = false): void {
    const key = bareAddress(address);
    if (firm || !this.byAddress.has(key)) this.byAddress.set(key, one);
  }

  /** What `ref` and `relref` name: a path from the root or from the text, or just a file's name. */
  refer(path: string, from: Addressed, language?: string): string | undefined {
    const { target, anchor } = this.find(path, from, language);
    return (
      target &&
      withAnchor(target === from && path.startsWith('#') ? '' : target.now, target, anchor)
    );
  }

  /** The title of the text that `refer` would lead to. */
  titleOf(path: string, from: Addressed): string | undefined {
    return this.find(path, from).target?.text.title;
  }

  private find(
    path: string,
    from: Addressed,
    language?: string,
  ): { target?: Addressed; anchor?: string } {
    const [page = '', anchor] = path.split('#');
    const wanted = language?.toLowerCase();
    const pick = (list: Addressed[] | undefined) =>
      list?.find(({ text }) =>
        wanted ? text.language.key === wanted : text.target === from.text.target,
      ) ?? list?.[0];
    if (page.trim() === '') return anchor === undefined ? {} : { target: from, anchor };
    const plain = logical(page);
    const folder = from.text.kind === 'single' ? posix.dirname(from.text.path) : from.text.path;
    const near = posix.join(folder === '.' ? '' : folder, plain);
    const beside = posix.join(posix.dirname(from.text.path), plain);
    const target =
      (page.startsWith('/')
        ? undefined
        : (pick(this.byPath.get(near)) ?? pick(this.byPath.get(beside)))) ??
      pick(this.byPath.get(plain.replace(/^(?:\.{0,2}\/)+/, ''))) ??
      (plain.includes('/') ? undefined : pick(this.byName.get(plain))) ??
      this.byAddress.get(bareAddress(page));
    return { target, anchor };
  }

  /** Where a link leads now; undefined when it is to nothing that is known here. */
  resolve(href: string, from: Addressed): string | undefined {
    const local = withoutBase(href, this.site.baseUrls);
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(local)) return undefined;
    const [, path = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(local) ?? [];
    if (path === '')
      return anchor === undefined ? undefined : withAnchor('', from, decoded(anchor));
    // What `ref` stood for.
    const isNew = this.byNewAddress.get(path);
    if (isNew) return withAnchor(path, isNew, anchor && decoded(anchor));
    const whole = decoded(path);
    const below = belowBase(whole, this.site.baseUrls);
    const seen = whole.startsWith('/') ? whole : posix.join(`${from.old ?? '/'}/`, whole);
    const here = posix.join('/', posix.dirname(from.old ?? '/'), whole);
    const byAddress = [seen, here, whole, ...(below ? [below] : [])].flatMap(
      (one) => this.byAddress.get(bareAddress(one)) ?? [],
    )[0];
    if (byAddress && !/\.md$/i.test(whole))
      return withAnchor(byAddress.now, byAddress, anchor && decoded(anchor));
    return (
      this.refer(anchor === undefined ? whole : `${whole}#${decoded(anchor)}`, from) ??
      this.list(seen, from.text.target)
    );
  }

  /** Hugo's lists: the home page, sections, tags and categories. */
  private list(path: string, language: Language): string | undefined {
    const parts = path.split('/').filter(Boolean);
    const [first = ''] = parts;
    if (this.site.languages.some(({ key }) => key === first.toLowerCase())) parts.shift();
    if (parts.length === 0) return `/${pathOf('home', { language })}`;
    const [taxonomy = '', name] = parts;
    if (isTaxonomy(taxonomy) && parts.length <= 2) {
      if (name === undefined) return `/${pathOf(taxonomy, { language })}`;
      const id = nameId(name);
      return id && `/${encodePath(pathOf(taxonomies[taxonomy], { language, id }))}`;
    }
    return parts.length === 1 && this.sections.has(taxonomy)
      ? `/${pathOf('articles', { language })}`
      : undefined;
  }
}

const isTaxonomy = (name: string): name is Taxonomy => Object.hasOwn(taxonomies, name);

function withAnchor(address: string, { anchors }: Addressed, anchor: string | undefined): string {
  if (!anchor) return address;
  return `${address}#${encodeURIComponent(anchors.get(anchor) ?? anchors.get(anchor.toLowerCase()) ?? anchor)}`;
}

/** `posts/trip/index.en.md` → `posts/trip` */
const logical = (path: string): string =>
  withoutEnd(
    decoded(path.trim())
      .toLowerCase()
      .replace(/\.(?:md|markdown|html)$/, '')
      .replace(/\.(?:en|zh)(?:[-_][a-z]{2,4}){0,2}$/, '')
      .replace(/(^|\/)_?index$/, ''),
    '/',
  );
