import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { absolute, addressOf, shownAddress } from '../../lib/addresses';
import { site } from '../../lib/site';
import { inZoneOf } from '../../model/dates';
import { type Language, languageTag } from '../../model/language';
import { escapeXml } from '../../model/xml';

/** A text in a feed. All addresses are whole, dates are ISO 8601. */
export type FeedEntry = {
  id: string;
  address: string;
  title: string;
  summary?: string;
  /** Full text, as `feedHtml` makes it. */
  html: string;
  published: string;
  updated: string;
  authors: string[];
  translators: string[];
  license?: string;
  /** Tags and categories. */
  terms: { id: string; name: string; scheme: string }[];
  source?: { address: string; name?: string };
  translation?: Translation;
};

type Translation = { language: Language; address: string; title: string };

/** A feed in one language, newest entries first, at least one. */
export type Feed = {
  language: Language;
  title: string;
  description: string;
  /** Who wrote the entries without an author. */
  author: string;
  /** The page that lists the same articles. */
  page: string;
  self: { xml: string; json: string };
  /** The same feed in the other language, if it exists. */
  translation?: { language: Language; page: string; xml: string; json: string };
  icon: string;
  entries: FeedEntry[];
};

/**
 * What stays the same about an entry when its text gets another slug: its oldest address, which
 * the author keeps as the first alias. It is the form that Hugo gives its entries too, so readers of
 * a feed that moved here don't get everything again. https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6
 */
export function entryId(text: { language: Language; slug: string; aliases: string[] }): string {
  const [oldest] = text.aliases;
  if (oldest === undefined) return absolute(addressOf.article(text.language, text.slug));
  // An alias is written with or without what stands at the end of a page's address.
  const folder = oldest.replace(/(?<!\/)\/*(?:index\.html)?$/, '');
  return absolute(addressOf.alias(folder.endsWith('.html') ? folder : `${folder}/`));
}

/** The last change of any entry: the clock of the build would make every build a new feed. */
const updatedOf = ({ entries }: Feed): string =>
  entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1) ?? '';

const html = 'text/html';
const atom = 'application/atom+xml';
const json = 'application/feed+json';

/** feedsmith writes moments in UTC, but a browser shows their days, which should be the site's. */
const moment = /(?<=<(?:published|updated)>)\d{4}-[\d:T.-]+Z(?=<)/g;

/**
 * Atom 1.0 (https://www.rfc-editor.org/rfc/rfc4287). With the style sheet at `styles`, a browser
 * shows it as a list of articles; CSS because browsers give up XSLT.
 */
export function atomFeed(feed: Feed, styles: string): string {
  const { language, translation } = feed;
  const hreflang = languageTag[language];
  const xml = generateAtomFeed(
    {
      id: feed.self.xml,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: updatedOf(feed),
      authors: [{ name: feed.author }],
      icon: feed.icon,
      links: [
        { rel: 'alternate', type: html, hreflang, href: feed.page },
        { rel: 'self', type: atom, hreflang, href: feed.self.xml },
        { rel: 'alternate', type: json, hreflang, href: feed.self.json },
        ...(translation
          ? [
              { type: html, href: translation.page },
              { type: atom, href: translation.xml },
            ].map((link) => ({
              rel: 'alternate',
              hreflang: languageTag[translation.language],
              ...link,
            }))
          : []),
      ],
      entries: feed.entries.map((entry) => atomEntry(entry, hreflang)),
      xml: { lang: hreflang },
    },
    { stylesheets: [{ type: 'text/css', href: styles }] },
  );
  return xml.replace(moment, (iso) => inZoneOf(iso, site.timeZone));
}

/** An address as people read it. */
const shown = (address: string): string => decodeURI(shownAddress(address));

function atomEntry(entry: FeedEntry, hreflang: string) {
  const { translation, source } = entry;
  return {
    id: entry.id,
    title: { value: entry.title },
    links: [
      { rel: 'alternate', type: html, hreflang, href: entry.address },
      ...(translation
        ? [
            {
              rel: 'alternate',
              type: html,
              hreflang: languageTag[translation.language],
              href: translation.address,
              title: translation.title,
            },
          ]
        : []),
      ...(source ? [{ rel: 'via', href: source.address, title: source.name }] : []),
    ],
    published: entry.published,
    updated: entry.updated,
    authors: entry.authors.map((name) => ({ name })),
    contributors: entry.translators.map((name) => ({ name })),
    categories: entry.terms.map(({ id, name, scheme }) => ({ term: id, scheme, label: name })),
    ...(entry.license && { rights: { value: entry.license } }),
    // XHTML, so that a browser has something to press; its text is the description and no more.
    summary: {
      type: 'xhtml',
      value: `<a href="${escapeXml(entry.address)}">${escapeXml(entry.summary ?? shown(entry.address))}</a>`,
    },
    // Not XHTML, which simple feed readers take apart (rss-parser puts all emphasis at the end).
    content: { type: 'html', value: entry.html },
  };
}

/**
 * JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). It has no links between languages; the
 * extension `_translation` has them.
 */
export function jsonFeed(feed: Feed): string {
  const { language, translation } = feed;
  const other = (address: string, { language: of }: { language: Language }) => ({
    _translation: { language: languageTag[of], url: address },
  });
  const whole = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self.json,
    description: feed.description,
    favicon: feed.icon,
    authors: [{ name: feed.author }],
    language: languageTag[language],
    ...(translation && other(translation.json, translation)),
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      ...(entry.source && { external_url: entry.source.address }),
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: entry.published,
      date_modified: entry.updated,
      ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
      tags: entry.terms.map(({ name }) => name),
      language: languageTag[language],
      ...(entry.translation && other(entry.translation.address, entry.translation)),
    })),
  });
  return `${JSON.stringify(whole, null, 2)}\n`;
}
