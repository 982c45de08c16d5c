import type { SearchDocument } from '../../model/search/documents';
import { buildIndex } from '../search/buildIndex';
import { sectionsOf } from '../search/sections';

/** Contentlayer's documents → a folder: what the search reads, a little at a time. */
export async function buildSearch(folder: string): Promise<void> {
  // Imported late: lib/ reads what the content stage has just written.
  const { allTexts, termAt } = await import('../../lib/documents');
  const { addressOf } = await import('../../lib/addresses');
  const { readRendered } = await import('../../lib/rendered');
  const documents: SearchDocument[] = [];
  for (const article of allTexts()) {
    const { language, pair, slug, title, description = '', date } = article;
    const terms = (['tags', 'categories'] as const).flatMap((taxonomy) =>
      article[taxonomy].flatMap((id) => termAt(taxonomy, id) ?? []),
    );
    documents.push({
      address: addressOf.article(language, slug),
      language,
      pair,
      title,
      description,
      tags: terms.flatMap(({ id, names, aliases }) => [
        ...new Set([names['zh-tw'], names.en, id, ...aliases]),
      ]),
      date,
      sections: sectionsOf(await readRendered(article)),
    });
  }
  await buildIndex(documents, folder);
}
