import { decodeText } from '../../model/decode';
import { readFrontMatter } from '../../model/frontMatter';
import { emptyTaxonomy, readTaxonomy } from '../../model/taxonomy';
import { readSources } from '../content/sources';

export type Option = { label: string; value: string };

/**
 * The tags and categories that the editor offers: those of taxonomy.yaml by their Chinese names,
 * and every other name that a text uses, so that none is lost when the text is saved.
 */
export async function termOptions(
  folder: string,
): Promise<Record<'tags' | 'categories', Option[]>> {
  const sources = await readSources(folder);
  const decode = ({ bytes, file }: { bytes: Uint8Array; file: string }): string => {
    const decoded = decodeText(bytes, file);
    return 'text' in decoded ? decoded.text : '';
  };
  const { taxonomy } = sources?.taxonomy
    ? readTaxonomy(decode(sources.taxonomy), sources.taxonomy.file)
    : { taxonomy: emptyTaxonomy };
  const texts = (sources?.texts ?? []).map(
    (source) => readFrontMatter(decode(source), source.file).frontMatter,
  );
  const optionsFor = (kind: 'tag' | 'category', key: 'tags' | 'categories'): Option[] => {
    const listed = taxonomy[kind].map(({ names }) => ({
      label: [...new Set([names['zh-tw'], names.en])].join(' · '),
      value: names['zh-tw'],
    }));
    const known = new Set(listed.map(({ value }) => value));
    const used = new Set(texts.flatMap((frontMatter) => frontMatter?.[key] ?? []));
    const others = [...used]
      .filter((name) => !known.has(name))
      .sort()
      .map((name) => ({ label: name, value: name }));
    return [...listed, ...others];
  };
  return { tags: optionsFor('tag', 'tags'), categories: optionsFor('category', 'categories') };
}
