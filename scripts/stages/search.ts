import type { SearchDocument } from '../../model/search/documents';
import { searchDir } from '../paths';
import { buildIndex } from '../search/buildIndex';
import { sectionsOf } from '../search/sections';

/** Contentlayer's documents → public/search/: what the search reads, a little at a time. */
export async function buildSearch(): Promise<void> {
  // Imported late: lib/ reads what the content stage has just written.
  const { allTexts } = await import('../../lib/articles');
  const { findTerm } = await import('../../lib/terms');
  const { addressOf } = await import('../../lib/addresses');
  const { readRendered } = await import('../../lib/rendered');
  const documents: SearchDocument[] = [];
  for (const article of allTexts()) {
    const { language, pair, slug, title, description = '', date } = article;
    const terms = (['tags', 'categories'] as const).flatMap((taxonomy) =>
      article[taxonomy].flatMap((id) => findTerm(taxonomy, id) ?? []),
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
  await buildIndex(documents, searchDir);
}
