import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Term } from '../../lib/terms';
import { hash } from '../../model/hash.mjs';
import { nameId } from '../../model/names';
import { taxonomyNames } from '../../model/routes';
import { cacheDir, searchMemoryFile } from '../paths';
import { codeVersion } from '../support/codeVersion';
import { checkFolder, stampFolder } from '../support/stampedFolder';
import { buildIndex, type SearchText } from './buildIndex';
import { readMemory, writeMemory } from './memory';
import { sectionsOf } from './sections';

/** All that a term is called, each once: an address that only writes a name in another way says nothing new. */
function namesOf({ id, names, aliases }: Pick<Term, 'id' | 'names' | 'aliases'>): string[] {
  const all = [names['zh-tw'], names.en, ...aliases, id];
  const written = all.map((name) => nameId(name) ?? name);
  return all.filter((_, index) => written.indexOf(written[index] ?? '') === index);
}

/** Says what the index in a folder was made of, and what the folder held then. */
const stampOf = (folder: string) => join(cacheDir, `${basename(folder)}.digest`);

/**
 * Contentlayer's documents → a folder: what the search reads, a little at a time.
 * @param make does `makeIndex`, in whichever process
 * @param verify reads the files that are there, not just those that look different on the disk
 */
export async function buildSearch(
  folder: string,
  make: () => Promise<void>,
  verify = false,
): Promise<void> {
  const madeOf = keyOf(await searchTexts());
  if (checkFolder(folder, stampOf(folder), verify) !== madeOf) await make();
}

/** Writes the index anew, of what is remembered as far as that is the same. */
export async function makeIndex(folder: string): Promise<void> {
  rmSync(stampOf(folder), { force: true });
  const texts = await searchTexts();
  const memory = readMemory(searchMemoryFile, indexVersion());
  await buildIndex(texts, folder, memory);
  await writeMemory(searchMemoryFile, memory);
  await stampFolder(folder, stampOf(folder), keyOf(texts));
}

const indexVersion = (): string => codeVersion(['model', 'build']);

const keyOf = (texts: SearchText[]): string => hash(indexVersion(), ...texts.map(({ key }) => key));

/** All texts, for the index. */
async function searchTexts(): Promise<SearchText[]> {
  // Imported late: lib/ reads what the content stage has just written.
  const { allTexts, termAt } = await import('../../lib/documents');
  const { addressOf } = await import('../../lib/addresses');
  const { readRendered } = await import('../../lib/rendered');
  return allTexts().map((article): SearchText => {
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
}
