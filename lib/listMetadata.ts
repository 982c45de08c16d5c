import type { Metadata } from 'next';
import type { Language } from '../model/language';
import { dictionary } from '../words';
import { addressOf, type Taxonomy } from './addresses';
import { metadataFor } from './metadata';
import type { Series } from './series';
import { site } from './site';
import type { Term } from './terms';

export function articlesMetadata(language: Language, page: number): Metadata {
  const words = dictionary(language);
  return metadataFor({
    language,
    title: words.pageTitle(words.allArticles, page),
    description: words.pageTitle(site.description[language], page),
    address: addressOf.articles(language, page),
    versions: { 'zh-tw': addressOf.articles('zh-tw', page), en: addressOf.articles('en', page) },
  });
}

export function taxonomyMetadata(language: Language, taxonomy: Taxonomy): Metadata {
  const title = dictionary(language)[taxonomy];
  return metadataFor({
    language,
    title,
    description: `${title} · ${site.description[language]}`,
    address: addressOf.taxonomy(language, taxonomy),
    versions: {
      'zh-tw': addressOf.taxonomy('zh-tw', taxonomy),
      en: addressOf.taxonomy('en', taxonomy),
    },
  });
}

export function termMetadata(
  language: Language,
  taxonomy: Taxonomy,
  { id, names }: Term,
  page: number,
): Metadata {
  const words = dictionary(language);
  const describe = taxonomy === 'tags' ? words.taggedWith : words.inCategory;
  return metadataFor({
    language,
    title: words.pageTitle(names[language], page),
    term: { taxonomy, id },
    description: words.pageTitle(describe(names[language]), page),
    address: addressOf.term(language, taxonomy, id, page),
    versions: {
      'zh-tw': addressOf.term('zh-tw', taxonomy, id, page),
      en: addressOf.term('en', taxonomy, id, page),
    },
  });
}

export function seriesMetadata(language: Language, { id, name }: Series): Metadata {
  return metadataFor({
    language,
    title: name,
    description: dictionary(language).inSeries(name),
    address: addressOf.series(language, id),
    versions: { 'zh-tw': addressOf.series('zh-tw', id), en: addressOf.series('en', id) },
  });
}

export function archiveMetadata(language: Language): Metadata {
  const words = dictionary(language);
  return metadataFor({
    language,
    title: words.archive,
    description: words.archiveDescription,
    address: addressOf.archive(language),
    versions: { 'zh-tw': addressOf.archive('zh-tw'), en: addressOf.archive('en') },
  });
}
