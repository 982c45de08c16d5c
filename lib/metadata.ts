import type { Metadata } from 'next';
import { type Language, languageTag } from '../model/language';
import { absolute, type TermKey } from './addresses';
import { feedAddresses } from './feeds';
import { previewOf } from './previews';
import { site } from './site';

type PageHead = {
  language: Language;
  /** Left out on the home page, which is named after the site. */
  title?: string;
  description: string;
  address: string;
  /** Addresses of this page in the languages in which it exists. */
  versions?: Partial<Record<Language | 'x-default', string>>;
  /** Set for an article, as ISO 8601. */
  published?: { date: string; updated?: string };
  /** The feed of the term that this page lists, beside the language's own. */
  term?: TermKey;
  /** The page's text as Markdown. */
  text?: string;
  /** Whose preview picture stands for this page; its own unless given. */
  preview?: string;
};

/** As Open Graph writes languages. */
const locale: Record<Language, string> = { 'zh-tw': 'zh_TW', en: 'en_US' };

/** What search engines, browser tabs and whoever previews a link are told about a page. */
export function metadataFor(head: PageHead): Metadata {
  const {
    language,
    title,
    description,
    address,
    versions = {},
    published,
    term,
    text,
    preview,
  } = head;
  const siteName = site.name[language];
  const languages = Object.fromEntries(
    Object.entries(versions).map(([version, target]) => [
      version === 'x-default' ? version : languageTag[version as Language],
      absolute(target),
    ]),
  );
  const others = (Object.keys(locale) as Language[]).filter(
    (each) => each !== language && versions[each],
  );
  const picture = previewOf(preview ?? address);
  return {
    title: title ? `${title} · ${siteName}` : siteName,
    description,
    alternates: { canonical: absolute(address), languages, types: types(language, term, text) },
    robots: { 'max-image-preview': 'large' },
    openGraph: {
      siteName,
      title: title ?? siteName,
      description,
      url: absolute(address),
      locale: locale[language],
      alternateLocale: others.map((each) => locale[each]),
      ...(published
        ? { type: 'article', publishedTime: published.date, modifiedTime: published.updated }
        : { type: 'website' }),
      ...(picture && { images: [{ url: picture, width: 1200, height: 630 }] }),
    },
  };
}

/** The same in forms for programs: feeds, the nearest one first, and Markdown. */
function types(language: Language, term: TermKey | undefined, text: string | undefined) {
  const feeds = [term && feedAddresses(language, term), feedAddresses(language)];
  const all = feeds.filter((feed) => feed !== undefined);
  return {
    'application/atom+xml': all.map(({ xml }) => ({ url: absolute(xml) })),
    'application/feed+json': all.map(({ json }) => ({ url: absolute(json) })),
    ...(text && { 'text/markdown': absolute(text) }),
  };
}
