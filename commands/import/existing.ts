import { readSources, type Sources } from '../../build/content/sources';
import { decodeText } from '../../model/decode';
import { readFrontMatter } from '../../model/frontMatter';
import { placeOf } from '../../model/layout';
import { termId } from '../../model/slugs';

/** Where an imported text says what it was made of. Unknown keys are the author's to use. */
export const originKey = 'hugo_path';

const originLine = new RegExp(`^${originKey}: "(.*)"$`, 'm');

/** What is in the content folder already, and the slugs that a new text cannot have. */
export async function readExisting(folder: string, origins: ReadonlySet<string>) {
  const sources: Sources = (await readSources(folder)) ?? {
    texts: [],
    pictures: [],
    others: [],
    links: [],
    folders: [],
  };
  const taken = new Set<string>();
  for (const { bytes, path, file } of sources.texts) {
    const decoded = decodeText(bytes, file);
    const place = placeOf(path);
    if (!place || 'problem' in place || !('text' in decoded)) continue;
    // What an earlier import made is there to be found again.
    const origin = originLine.exec(decoded.text)?.[1];
    if (origin !== undefined && origins.has(origin)) continue;
    const slug = readFrontMatter(decoded.text, file).frontMatter?.slug ?? termId(place.name);
    taken.add(`${place.kind} ${slug}`);
  }
  return { sources, taken };
}
