import { addressOf, type Taxonomy } from '../../lib/addresses';
import { type Language, languages } from '../../model/language';
import type { Term } from '../../model/published';
import { termId } from '../../model/slugs';
import { site } from '../../site.config';
import { groupBy } from './groupBy';
import { type CheckedArticle, type CheckedText, isArticle } from './text';

/** What an address leads to; of pages that are not texts nothing is known but that they exist. */
export type Target = { text?: CheckedText };

/** An address as it is compared: decoded, without what hosts add or leave out at its end. */
export function bareAddress(path: string): string {
  return decoded(path)
    .replace(/\/index\.html$/, '/')
    .replace(/(?<!\/)\/+$/, '');
}

/** Without percent signs, where they can be read. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Every address of the site, drafts included.
 * @param files of public/, relative to it
 */
export function siteAddresses(
  texts: readonly CheckedText[],
  terms: readonly Term[],
  files: readonly string[],
): Map<string, Target> {
  const targets = new Map<string, Target>();
  const add = (address: string, target: Target = {}) => targets.set(bareAddress(address), target);
  const articles = texts.filter(isArticle);

  for (const name of [...files, 'sitemap.xml', 'robots.txt', 'llms.txt', '404.html']) {
    add(addressOf.file(name));
  }
  add(addressOf.file('manifest.webmanifest'));
  add(addressOf.title());
  for (const language of languages) addLists(language, articles, terms, add);
  for (const text of texts) {
    if (isArticle(text)) addArticle(text, articles, add);
    else add(addressOf.page(text.language, text.slug), { text });
  }
  return targets;
}

type Add = (address: string, target?: Target) => void;

function addArticle(text: CheckedArticle, articles: readonly CheckedArticle[], add: Add): void {
  const { language, slug, aliases } = text;
  for (const alias of aliases) add(addressOf.alias(alias), { text });
  add(addressOf.article(language, slug), { text });
  add(addressOf.text(language, slug));
  add(addressOf.neutral(slug));
  if (translated(text, articles)) add(addressOf.facing(language, slug));
}

/** Whether there is a text in the other language. */
export const translated = (
  { pair, language }: CheckedArticle,
  articles: readonly CheckedArticle[],
): boolean =>
  pairsOf(articles)
    .get(pair)
    ?.some((one) => one.language !== language) ?? false;

const pairs = new WeakMap<readonly CheckedArticle[], Map<string, CheckedArticle[]>>();

function pairsOf(articles: readonly CheckedArticle[]): Map<string, CheckedArticle[]> {
  const known = pairs.get(articles) ?? groupBy(articles, ({ pair }) => pair);
  pairs.set(articles, known);
  return known;
}

function addLists(
  language: Language,
  articles: readonly CheckedArticle[],
  terms: readonly Term[],
  add: Add,
): void {
  // A list shows each article in its language where that exists, else as it is.
  const shown = [...pairsOf(articles).values()].flatMap(
    (pair) => pair.find((text) => text.language === language) ?? pair[0] ?? [],
  );
  const pages = (length: number) => Math.max(1, Math.ceil(length / site.articlesPerPage));
  const addPages = (length: number, address: (page: number) => string) => {
    for (let page = 1; page <= pages(length); page += 1) add(address(page));
  };
  add(addressOf.home(language));
  add(addressOf.search(language));
  add(addressOf.archive(language));
  add(addressOf.filterIndex(language));
  add(`${addressOf.home(language)}opensearch.xml`);
  add(addressOf.feed(language, 'xml'));
  add(addressOf.feed(language, 'json'));
  addPages(shown.length, (page) => addressOf.articles(language, page));
  for (const taxonomy of ['tags', 'categories'] satisfies Taxonomy[]) {
    add(addressOf.taxonomy(language, taxonomy));
    for (const { kind, id, formerIds } of terms) {
      if ((kind === 'tag') !== (taxonomy === 'tags')) continue;
      const carrying = shown.filter((text) => text[taxonomy].includes(id));
      addPages(carrying.length, (page) => addressOf.term(language, taxonomy, id, page));
      add(addressOf.feed(language, 'xml', { taxonomy, id }));
      add(addressOf.feed(language, 'json', { taxonomy, id }));
      for (const former of formerIds) add(addressOf.term(language, taxonomy, former));
    }
  }
  for (const name of new Set(articles.flatMap(({ series }) => series))) {
    const id = termId(name);
    if (id) add(addressOf.series(language, id));
  }
}

/** Where a text's own page is. */
export const addressOfText = (text: CheckedText): string =>
  isArticle(text)
    ? addressOf.article(text.language, text.slug)
    : addressOf.page(text.language, text.slug);
