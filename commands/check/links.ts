import { site } from '../../lib/site';
import type { InternalLink } from '../../markdown/types';
import { decoded } from '../../model/percent';
import { folders } from '../../model/routes';
import { addressOfText, bareAddress, type Target, translated } from './addresses';
import type { Finding, Level, Rule } from './finding';
import { type CheckedArticle, type CheckedText, isArticle } from './text';

/** A text, the links in it, and where links can lead within it. */
export type Linked = { text: CheckedText; links: InternalLink[]; ids: string[] };

/** Links within the site that lead nowhere, or not everywhere that the text is shown. */
export function checkLinks(texts: readonly Linked[], addresses: Map<string, Target>): Finding[] {
  const idsOf = new Map(texts.map(({ text, ids }) => [text, new Set(ids)]));
  const articles = texts.map(({ text }) => text).filter(isArticle);
  const known = { addresses, idsOf, articles };
  return texts.flatMap(({ text, links }) =>
    links.flatMap((link) => checkLink(text, link, known) ?? []),
  );
}

type Known = {
  addresses: Map<string, Target>;
  idsOf: Map<CheckedText, Set<string>>;
  articles: CheckedArticle[];
};

/** Made when the site is built: nothing is known of it here. */
const generated = [folders.assets, folders.search].map((folder) => `${site.basePath}/${folder}/`);

function checkLink(
  text: CheckedText,
  { address, line }: InternalLink,
  { addresses, idsOf, articles }: Known,
): Finding | undefined {
  const { file } = text;
  const report = (level: Level, rule: Rule, what: string, mend: string): Finding => {
    const mark = address.startsWith(site.basePath) ? address.slice(site.basePath.length) : address;
    return { level, rule, file, line, what, mend, mark };
  };
  const base = site.url + addressOfText(text);
  const url = new URL(address, base);
  if (generated.some((folder) => url.pathname.startsWith(folder))) return undefined;
  const target = addresses.get(bareAddress(url.pathname));
  const isRelative = !/^[/#]/.test(address);
  if (!target) {
    const mend = 'correct the address, or take the link away';
    return report('error', 'link', `the link to ${address} leads nowhere`, mend);
  }
  if (isRelative) {
    const what = `the link to ${address} works on this page only, not beside its translation or in feeds`;
    return report('doubt', 'link', what, `write ${url.pathname}${url.search}${url.hash}`);
  }
  if (target.text?.draft && !text.draft) {
    const what = `the link to ${address} leads to ${target.text.file}, which is not published`;
    return report('doubt', 'link', what, 'publish that first, or take the link away');
  }
  const ids = target.text && idsOf.get(target.text);
  const anchor = anchorIn(url.hash);
  if (!target.text || !ids || !anchor || ids.has(anchor)) return undefined;
  // Names of rows and notes are given when pages are made.
  if (/^(?:_|fn_|fnref_)/.test(anchor)) return undefined;
  const isRow = /^p\d+$/.test(anchor) && isArticle(target.text);
  if (isRow && translated(target.text as CheckedArticle, articles)) return undefined;
  const where = target.text === text ? 'this text' : target.text.file;
  const what = `${where} has no heading with the name #${anchor}`;
  return report('error', 'anchor', what, nearest(anchor, ids));
}

/** The place in a page that a link names; a text fragment names none. */
const anchorIn = (hash: string): string => decoded(hash.slice(1).split(':~:')[0] ?? '');

const nearest = (anchor: string, ids: ReadonlySet<string>): string => {
  const close = [...ids].find((id) => id.startsWith(anchor) || anchor.startsWith(id));
  return close ? `write #${close}` : 'use the words of a heading, with hyphens for spaces';
};
