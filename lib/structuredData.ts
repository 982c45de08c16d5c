import type { BreadcrumbList, Graph, Thing } from 'schema-dts';
import type { Rendered, Video } from '../markdown/types';
import { type Language, languageTag } from '../model/language';
import { providerOf } from '../model/videos/providers';
import { dictionary } from '../words';
import { absolute, addressOf } from './addresses';
import { type Article, translationOf } from './articles';
import { previewOf } from './previews';
import { site } from './site';
import { findTerm } from './terms';

/**
 * What Google's guides ask of articles, breadcrumbs and videos, and nothing that isn't known:
 * https://developers.google.com/search/docs/appearance/structured-data
 */
export function articleData(article: Article, { blocks }: Rendered): Graph {
  const { language, slug, title, description, date, updated, sourceUrl } = article;
  const url = absolute(addressOf.article(language, slug));
  const picture = previewOf(addressOf.article(language, slug));
  const translation = translationOf(article);
  const other = translation && absolute(addressOf.article(translation.language, translation.slug));
  // The site may have written or translated it itself.
  const makers = (names: string[]) =>
    names.map((name) =>
      Object.values(site.name).includes(name)
        ? organisation(language)
        : { '@type': 'Person' as const, name },
    );
  const videos = blocks.flatMap(({ video }) => (video ? (videoData(article, video) ?? []) : []));
  return graph([
    {
      '@type': 'Article',
      '@id': url,
      headline: title,
      description,
      inLanguage: languageTag[language],
      datePublished: date,
      dateModified: updated ?? date,
      author: article.authors.length > 0 ? makers(article.authors) : organisation(language),
      publisher: organisation(language),
      translator: article.translators.length > 0 ? makers(article.translators) : undefined,
      image: picture,
      mainEntityOfPage: url,
      isBasedOn: sourceUrl,
      license: article.license?.startsWith('http') ? article.license : undefined,
      translationOfWork: other && !article.original ? { '@id': other } : undefined,
      workTranslation: other && article.original ? { '@id': other } : undefined,
    },
    breadcrumbs(article),
    ...videos,
  ]);
}

/** The site itself, with its search. */
export const siteData = (language: Language): Graph =>
  graph([
    {
      '@type': 'WebSite',
      '@id': absolute(addressOf.home(language)),
      url: absolute(addressOf.home(language)),
      name: site.name[language],
      description: site.description[language],
      inLanguage: languageTag[language],
      potentialAction: {
        '@type': 'SearchAction',
        target: `${absolute(addressOf.search(language))}?q={search_term_string}`,
        // Google's own property, which schema.org doesn't know.
        ...{ 'query-input': 'required name=search_term_string' },
      },
    },
  ]);

const graph = (things: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });

const organisation = (language: Language) => ({
  '@type': 'Organization' as const,
  name: site.name[language],
  url: absolute(addressOf.home(language)),
});

function breadcrumbs({ language, title, categories }: Article): BreadcrumbList {
  const [id] = categories;
  const category = id && findTerm('categories', id);
  const steps: [name: string, address?: string][] = [
    [site.name[language], addressOf.home(language)],
    category
      ? [category.names[language], addressOf.term(language, 'categories', category.id)]
      : [dictionary(language).articles, addressOf.articles(language)],
    [title],
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, address], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address && absolute(address),
    })),
  };
}

/** A video's date is known only when it is the article's source and the author gives it. */
function videoData({ title, description, sourceUrl, sourceDate }: Article, video: Video) {
  if (!sourceDate || !sourceUrl?.includes(video.id)) return undefined;
  const { thumbnail, embed } = providerOf(video);
  return {
    '@type': 'VideoObject' as const,
    name: video.title ?? title,
    description: description ?? title,
    uploadDate: sourceDate,
    thumbnailUrl: thumbnail?.(video.id),
    embedUrl: embed.address(video.id),
  };
}
