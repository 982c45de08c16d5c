import type { Term } from '../../lib/terms';
import { hash } from '../../model/hash.mjs';
import { nameId } from '../../model/names';
import { taxonomyNames } from '../../model/routes';
import { searchMemoryFile } from '../paths';
import { codeVersion } from '../support/codeVersion';
import { buildIndex, type SearchText } from './buildIndex';
import { readMemory, writeMemory } from './memory';
import { sectionsOf } from './sections';

/** All that a term is called, each once: an address that only writes a name in another way says nothing new. */
function namesOf({ id, names, aliases }: Pick<Term, 'id' | 'names' | 'aliases'>): string[] {
  const all = [names['zh-tw'], names.en, ...aliases, id];
  const written = all.map((name) => nameId(name) ?? name);
  return all.filter((_, index) => written.indexOf(written[index] ?? '') === index);
}

/** Contentlayer's documents → a folder: what the search reads, a little at a time. */
export async function buildSearch(folder: string): Promise<void> {
  // Imported late: lib/ reads what the content stage has just written.
  const { allTexts, termAt } = await import('../../lib/documents');
  const { addressOf } = await import('../../lib/addresses');
  const { readRendered } = await import('../../lib/rendered');
  const texts = allTexts().map((article): SearchText => {
    const { language, pair, slug, title, description = '', date, rendered } = article;
    const terms = taxonomyNames.flatMap((taxonomy) =>
      article[taxonomy].flatMap((id) => termAt(taxonomy, id) ?? []),
    );
    const address = addressOf.article(language, slug);
    const tags = terms.flatMap(namesOf);
    const known = { address, language, pair, title, description, tags, date };
    return {
      ...known,
      key: hash(rendered, JSON.stringify(known)),
      read: async () => ({ ...known, sections: sectionsOf(await readRendered(article)) }),
    };
  });
  const memory = readMemory(searchMemoryFile, codeVersion(['model', 'build']));
  await buildIndex(texts, folder, memory);
  await writeMemory(searchMemoryFile, memory);
}
