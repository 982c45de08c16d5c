import type { Article } from '../../lib/documents';
import type { Term } from '../../lib/terms';
import type { SearchDocument } from '../../model/search/documents';
import { termId } from '../../model/slugs';
import { filesAtOnce, inParallel } from '../pool';
import { buildIndex } from '../search/buildIndex';
import { sectionsOf } from '../search/sections';

/** All that a term is called, each once: an address that only writes a name in another way says nothing new. */
function namesOf({ id, names, aliases }: Pick<Term, 'id' | 'names' | 'aliases'>): string[] {
  const all = [names['zh-tw'], names.en, ...aliases, id];
  const written = all.map((name) => termId(name) ?? name);
  return all.filter((_, index) => written.indexOf(written[index] ?? '') === index);
}

/** Contentlayer's documents → a folder: what the search reads, a little at a time. */
export async function buildSearch(folder: string): Promise<void> {
  // Imported late: lib/ reads what the content stage has just written.
  const { allTexts, termAt } = await import('../../lib/documents');
  const { addressOf } = await import('../../lib/addresses');
  const { readRendered } = await import('../../lib/rendered');
  const documentOf = async (article: Article): Promise<SearchDocument> => {
    const { language, pair, slug, title, description = '', date } = article;
    const terms = (['tags', 'categories'] as const).flatMap((taxonomy) =>
      article[taxonomy].flatMap((id) => termAt(taxonomy, id) ?? []),
    );
    return {
      address: addressOf.article(language, slug),
      language,
      pair,
      title,
      description,
      tags: terms.flatMap(namesOf),
      date,
      sections: sectionsOf(await readRendered(article)),
    };
  };
  const documents = await inParallel(allTexts(), documentOf, filesAtOnce);
  await buildIndex(documents, folder);
}
