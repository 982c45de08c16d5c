import { groupBy } from '../../build/support/groupBy';
import { addressOf } from '../../lib/addresses';
import { furtherPages } from '../../lib/pagination';
import { type Language, languages } from '../../model/language';
import { comparable } from '../../model/localNames';
import { decoded } from '../../model/percent';
import type { Term } from '../../model/published';
import { pathOf } from '../../model/routes';
import { filesOfSite, idsOf, routesOfText } from '../../model/siteFiles';
import { type CheckedArticle, type CheckedText, isArticle } from './text';

/** What an address leads to; of pages that are not texts nothing is known but that they exist. */
export type Target = { text?: CheckedText };

/** An address as it is compared: decoded, without what hosts add or leave out at its end. */
export function bareAddress(path: string): string {
  return comparable(decoded(path))
    .replace(/\/index\.html$/, '/')
    .replace(/(?<!\/)\/+$/, '');
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

  const ids = idsOf(
    terms,
    articles.map(({ own }) => own),
  );
  for (const file of [...files, ...filesOfSite(ids)]) add(addressOf.file(file));
  for (const language of languages) addFurtherPages(language, articles, terms, add);
  for (const text of texts) addText(text, articles, add);
  return targets;
}

type Add = (address: string, target?: Target) => void;

function addText(text: CheckedText, articles: readonly CheckedArticle[], add: Add): void {
  if (isArticle(text)) for (const alias of text.aliases) add(addressOf.alias(alias), { text });
  const kind = isArticle(text) ? 'article' : 'page';
  for (const route of routesOfText(kind)) {
    if (route === 'facing' && isArticle(text) && !translated(text, articles)) continue;
    const path = pathOf(route, { language: text.language, id: text.slug });
    add(addressOf.file(path), route === kind ? { text } : {});
  }
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

function addFurtherPages(
  language: Language,
  articles: readonly CheckedArticle[],
  terms: readonly Term[],
  add: Add,
): void {
  // A list shows each article in its language where that exists, else as it is.
  const shown = [...pairsOf(articles).values()].flatMap(
    (pair) => pair.find((text) => text.language === language) ?? pair[0] ?? [],
  );
  const addPages = (length: number, address: (page: number) => string) => {
    for (const { page } of furtherPages(length)) add(address(Number(page)));
  };
  addPages(shown.length, (page) => addressOf.articles(language, page));
  for (const { kind, id } of terms) {
    const taxonomy = kind === 'tag' ? 'tags' : 'categories';
    const carrying = shown.filter((text) => text[taxonomy].includes(id));
    addPages(carrying.length, (page) => addressOf[kind](language, id, page));
  }
}

/** Where a text's own page is. */
export const addressOfText = (text: CheckedText): string =>
  isArticle(text)
    ? addressOf.article(text.language, text.slug)
    : addressOf.page(text.language, text.slug);
