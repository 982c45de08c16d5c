import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { absolute, addressAt, addressOf, type Taxonomy, type TermKey } from '../../lib/addresses';
import { type Article, neutralAddressOf, translationOf } from '../../lib/articles';
import {
  articlesWith,
  countTerms,
  listArticles,
  listPages,
  type Page,
  type Term,
  termAt,
  textsIn,
} from '../../lib/documents';
import { feedAddresses, feedTexts } from '../../lib/feeds';
import { translationOfPage } from '../../lib/pages';
import { readRendered } from '../../lib/rendered';
import { listSeries } from '../../lib/series';
import { site } from '../../lib/site';
import { blockToHtml } from '../../markdown/blockToHtml';
import { withoutTerms } from '../../markdown/terms';
import { decodeText } from '../../model/decode';
import { hash } from '../../model/hash.mjs';
import { type Language, languages, languageTag, otherLanguage } from '../../model/language';
import {
  pathOf,
  type RouteName,
  routeNames,
  routeOf,
  type Subject,
  taxonomies,
  taxonomyNames,
} from '../../model/routes';
import { dictionary } from '../../words';
import { contentDir } from '../paths';
import type { Alias } from './aliases';
import { feedHtml } from './feedHtml';
import { entryId, type Feed, type FeedEntry } from './feeds';
import type { Guide, Link } from './llms';
import type { SitemapEntry } from './sitemap';
import { twin } from './twins';

const articleAddress = ({ language, slug }: Article): string => addressOf.article(language, slug);

/** The terms of a language that have a page. */
const termsIn = (language: Language): { key: TermKey; term: Term }[] =>
  taxonomyNames.flatMap((taxonomy) =>
    countTerms(language, taxonomy).map(({ term }) => ({ key: { taxonomy, id: term.id }, term })),
  );

export type FeedFile = {
  head: FeedHead;
  /** Everything that decides what is in the feed, without the texts. */
  from: unknown;
  /** Reads the texts. */
  load: () => Promise<Feed>;
  /** Where else it stands: under the addresses that its term had before. */
  former: TermKey[];
};

type FeedHead = Omit<Feed, 'entries'>;

/** Every feed that has anything in it. */
export function gatherFeeds(): FeedFile[] {
  const entries = new Map<Article, Promise<FeedEntry>>();
  const entryOf = (article: Article): Promise<FeedEntry> => {
    const known = entries.get(article) ?? feedEntry(article);
    entries.set(article, known);
    return known;
  };
  const feeds: FeedFile[] = [];
  for (const language of languages) {
    for (const { key, term } of [{ key: undefined, term: undefined }, ...termsIn(language)]) {
      const head = feedHead(language, key, term);
      if (!head) continue;
      const texts = feedTexts(language, key);
      feeds.push({
        head,
        from: [head, texts.map((text) => [text, translationOf(text), namesOfTerms(text)])],
        load: async () => ({ ...head, entries: await Promise.all(texts.map(entryOf)) }),
        former: key ? (term?.formerIds ?? []).map((id) => ({ ...key, id })) : [],
      });
    }
  }
  return feeds;
}

function feedHead(
  language: Language,
  key: TermKey | undefined,
  term: Term | undefined,
): FeedHead | undefined {
  const addresses = (of: Language) => {
    const self = feedAddresses(of, key);
    const page = key ? addressOf.term(of, key.taxonomy, key.id) : addressOf.home(of);
    return self && { page: absolute(page), xml: absolute(self.xml), json: absolute(self.json) };
  };
  const own = addresses(language);
  if (!own) return undefined;
  const other = otherLanguage(language);
  const translation = addresses(other);
  const name = site.name[language];
  const words = dictionary(language);
  const describe = key?.taxonomy === 'tags' ? words.taggedWith : words.inCategory;
  return {
    language,
    title: term ? `${term.names[language]} · ${name}` : name,
    description: term ? describe(term.names[language]) : site.description[language],
    author: name,
    page: own.page,
    self: { xml: own.xml, json: own.json },
    ...(translation && { translation: { language: other, ...translation } }),
    icon: absolute(addressOf.file('icon.svg')),
  };
}

async function feedEntry(article: Article): Promise<FeedEntry> {
  const { language } = article;
  const address = absolute(articleAddress(article));
  const { blocks, footnotes } = await readRendered(article);
  const notes = footnotes && `<h2>${dictionary(language).notes}</h2>${footnotes}`;
  const translation = translationOf(article);
  return {
    id: entryId(article),
    address,
    title: article.title,
    summary: article.description,
    html: feedHtml(blocks.map(withoutTerms).map(blockToHtml).join('\n') + notes, address),
    published: article.date,
    updated: changeOf(article),
    authors: article.authors,
    translators: article.translators,
    license: article.license,
    terms: namesOfTerms(article),
    ...(article.sourceUrl && { source: { address: article.sourceUrl, name: article.sourceName } }),
    ...(translation && {
      translation: {
        language: translation.language,
        address: absolute(articleAddress(translation)),
        title: translation.title,
      },
    }),
  };
}

const namesOfTerms = (article: Article): FeedEntry['terms'] =>
  taxonomyNames.flatMap((taxonomy) =>
    article[taxonomy].map((id) => ({
      id,
      name: termAt(taxonomy, id)?.names[article.language] ?? id,
      scheme: absolute(addressOf.taxonomy(article.language, taxonomy)),
    })),
  );

type Changed = { updated?: string; date: string };

const changeOf = ({ updated, date }: Changed): string => updated ?? date;

/** When the newest of some texts changed. */
const latest = (articles: Changed[]): string | undefined => articles.map(changeOf).sort().at(-1);

/** Every page that search engines should know: all but those that say the same as another. */
export const gatherSitemap = (): SitemapEntry[] =>
  languages.flatMap((language) =>
    routeNames().flatMap((name) => {
      const { indexed, of } = routeOf(name);
      if (!indexed) return [];
      return of
        ? entriesOf[of](language)
        : [listEntry(name, language, undefined, listArticles(language))];
    }),
  );

const termEntries = (taxonomy: Taxonomy) => (language: Language) =>
  countTerms(language, taxonomy).map(({ term: { id } }) =>
    listEntry(taxonomies[taxonomy], language, id, articlesWith(language, taxonomy, id)),
  );

/** Of everything that there are pages for: those in a language. */
const entriesOf: Record<Subject, (language: Language) => SitemapEntry[]> = {
  series: (language) =>
    listSeries(language).map(({ id, parts }) => listEntry('series', language, id, parts)),
  tag: termEntries('tags'),
  category: termEntries('categories'),
  article: (language) => textsIn(language).map(articleEntry),
  page: (language) => listPages(language).map(pageEntry),
};

/** A page that shows articles, in both languages at the same address. */
function listEntry(
  route: RouteName,
  language: Language,
  id: string | undefined,
  articles: { shown: Changed }[],
): SitemapEntry {
  const addressIn = (of: Language) => absolute(addressAt(pathOf(route, { language: of, id })));
  return {
    address: addressIn(language),
    lastModified: latest(articles.map(({ shown }) => shown)),
    versions: {
      ...Object.fromEntries(languages.map((of) => [languageTag[of], addressIn(of)])),
      ...(route === 'home' && { 'x-default': absolute(addressOf.title()) }),
    },
  };
}

function articleEntry(article: Article): SitemapEntry {
  const translation = translationOf(article);
  return {
    address: absolute(articleAddress(article)),
    lastModified: changeOf(article),
    versions: {
      ...versionsOf([article, translation], articleAddress),
      ...(translation && { 'x-default': absolute(neutralAddressOf(article)) }),
    },
  };
}

function pageEntry(page: Page): SitemapEntry {
  const addressIn = ({ language, slug }: Page) => addressOf.page(language, slug);
  return {
    address: absolute(addressIn(page)),
    lastModified: page.updated,
    versions: versionsOf([page, translationOfPage(page)], addressIn),
  };
}

/** Texts that say the same, by `hreflang`, always in the same order. */
const versionsOf = <Text extends { language: Language }>(
  texts: (Text | undefined)[],
  addressIn: (text: Text) => string,
): Record<string, string> =>
  Object.fromEntries(
    languages.flatMap((language) =>
      texts
        .filter((text) => text?.language === language)
        .map((text) => [languageTag[language], text ? absolute(addressIn(text)) : '']),
    ),
  );

/** What `llms.txt` says. */
export function gatherGuide(): Guide {
  const feeds: Link[] = languages.flatMap((language) => {
    const addresses = feedAddresses(language);
    return addresses
      ? [{ title: `Atom (${languageTag[language]})`, address: absolute(addresses.xml) }]
      : [];
  });
  return {
    title: languages.map((language) => site.name[language]).join(' '),
    summary: languages.map((language) => site.description[language]),
    notes: languages.map((language) => dictionary(language).forModels),
    sections: [
      ...languages.map((language) => ({
        heading: dictionary(language).articles,
        links: textsIn(language).map(({ slug, title, description }) => ({
          title,
          description,
          address: absolute(addressOf.text(language, slug)),
        })),
      })),
      // The specification's name for what a short context leaves out.
      {
        heading: 'Optional',
        links: [
          ...languages.flatMap(listPages).map(({ language, slug, title, description }) => ({
            title,
            description,
            address: absolute(addressOf.page(language, slug)),
          })),
          ...feeds,
        ],
      },
    ],
  };
}

/** Every article as Markdown, by its address. */
export const gatherTwins = (): { address: string; read: () => Promise<Twin> }[] =>
  languages.flatMap(textsIn).map(({ language, slug, file, rendered }) => ({
    address: addressOf.text(language, slug),
    async read() {
      const source = await readFile(file);
      return {
        from: [hash(source), rendered],
        async load() {
          const decoded = decodeText(source, file);
          if ('problem' in decoded) throw new Error(`${file} has changed during the build`);
          const { plain } = await readRendered({ rendered });
          return twin(decoded.text, file, plain);
        },
      };
    },
  }));

type Twin = {
  /** What decides about it. */
  from: string[];
  load: () => Promise<string>;
};

/** Former addresses of articles, then of terms and series: a host that reads only so many redirects reads the first. */
export const gatherAliases = (): Alias[] => [
  ...languages.flatMap(textsIn).flatMap((article) =>
    article.aliases.map((from) => ({
      from,
      to: articleAddress(article),
      title: article.title,
      language: article.language,
      file: article.file,
    })),
  ),
  ...languages.flatMap((language) =>
    termsIn(language).flatMap(({ key: { taxonomy, id }, term }) =>
      term.formerIds.map((former) => ({
        from: `/${pathOf(taxonomies[taxonomy], { language, id: former })}`,
        to: addressOf.term(language, taxonomy, id),
        title: term.names[language],
        language,
        file: join(contentDir, 'taxonomy.yaml'),
      })),
    ),
  ),
  ...languages.flatMap((language) =>
    listSeries(language).flatMap(({ id, name, formerIds }) =>
      formerIds.map((former) => ({
        from: `/${pathOf('series', { language, id: former })}`,
        to: addressOf.series(language, id),
        title: name,
        language,
        file: contentDir,
      })),
    ),
  ),
];
