import { type Collection, type CollectOptions, collect } from '../../model/collection';
import { decodeText } from '../../model/decode';
import type { Problem } from '../../model/problem';
import { emptyTaxonomy, readTaxonomy, type Taxonomy } from '../../model/taxonomy';
import { site } from '../../site.config';
import { contentDir } from '../paths';
import { readSources, type SourceFile } from './sources';

export type Options = {
  /** Keeps drafts and texts of the future and the past, marked as drafts. */
  preview: boolean;
  /** ISO 8601. */
  now: string;
  read?: CollectOptions['read'];
};

export type Content = Collection & {
  pictures: SourceFile[];
  taxonomy: Taxonomy;
  /** Where taxonomy.yaml is, if there is one. */
  taxonomyFile?: string;
};

/** Reads all that the author has written. With problems, the rest is incomplete. */
export async function readContent({ preview, now, read }: Options): Promise<Content> {
  const sources = await readSources(contentDir);
  if (!sources) {
    const what = 'the content folder does not exist';
    const mend = 'make it, or set CONTENT_DIR to the folder that holds your articles';
    return { ...nothing, problems: [{ file: contentDir, line: 1, what, mend }] };
  }
  const problems: Problem[] = [];
  const decode = ({ bytes, file }: { bytes: Uint8Array; file: string }): string | undefined => {
    const decoded = decodeText(bytes, file);
    if ('text' in decoded) return decoded.text;
    problems.push(decoded.problem);
    return undefined;
  };

  const list = sources.taxonomy && decode(sources.taxonomy);
  const { taxonomy, problems: found } =
    sources.taxonomy && list !== undefined
      ? readTaxonomy(list, sources.taxonomy.file)
      : { taxonomy: emptyTaxonomy, problems: [] };
  const files = sources.texts.map((source) => ({ ...source, text: decode(source) }));
  const collected = collect(files, {
    now,
    timeZone: site.timeZone,
    taxonomy,
    preview,
    read,
  });
  problems.push(...found, ...collected.problems);
  if (files.length === 0) {
    const what = 'there is no article in the content folder';
    const mend = 'write one, for example as articles/my-article/index.zh-tw.md';
    problems.push({ file: contentDir, line: 1, what, mend });
  }
  return {
    ...collected,
    pictures: sources.pictures,
    taxonomy,
    taxonomyFile: sources.taxonomy?.file,
    problems,
  };
}

const nothing: Content = {
  articles: [],
  pages: [],
  unpublished: [],
  terms: [],
  pictures: [],
  taxonomy: emptyTaxonomy,
  problems: [],
};
