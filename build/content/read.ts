import { join } from 'node:path';
import { site } from '../../lib/site';
import { type Collection, type CollectOptions, collect } from '../../model/collection';
import { decodeText } from '../../model/decode';
import { type GlossaryTerm, readGlossary } from '../../model/glossary';
import { isError, type Problem } from '../../model/problem';
import { emptyTaxonomy, readTaxonomy, type Taxonomy } from '../../model/taxonomy';
import { contentDir, publicDir } from '../paths';
import { attachmentsFor } from './attachments';
import { findOverlooked } from './overlooked';
import { type FoundPicture, pictureFinder, readPictures } from './pictures';
import { findNamed, publicFiles } from './published';
import { isPicture, readSources, type SourceFile } from './sources';
import { textLinksFor } from './textLinks';
import type { TextSource } from './textProcesses';

export type Options = {
  /** Keeps drafts and texts of the future and the past, marked as drafts. */
  preview: boolean;
  /** ISO 8601. */
  now: string;
  read?: CollectOptions['read'];
  /** Prepares `read` for these texts. */
  readAhead?: (sources: readonly TextSource[]) => Promise<void>;
};

export type Content = Collection & {
  pictures: FoundPicture[];
  glossary: GlossaryTerm[];
  taxonomy: Taxonomy;
  /** The files that a text names, other texts among them. */
  attachmentsOf: (text: { path: string }) => ReturnType<ReturnType<typeof attachmentsFor>>;
  /** Where taxonomy.yaml is, if there is one. */
  taxonomyFile?: string;
};

/** Reads all that the author has written. With problems, the rest is incomplete. */
export async function readContent({
  preview,
  now,
  read,
  readAhead = async () => {},
}: Options): Promise<Content> {
  const sources = await readSources(contentDir);
  if (!sources) {
    const what = 'the content folder does not exist';
    const mend = 'make it, or set CONTENT_DIR to the folder that holds your articles';
    return { ...nothing, problems: [{ file: contentDir, line: 1, what, mend }] };
  }
  const problems: Problem[] = [...sources.problems];
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
  const terms = sources.glossary && decode(sources.glossary);
  const glossary =
    sources.glossary && terms !== undefined
      ? readGlossary(terms, sources.glossary.file)
      : { terms: [], problems: [] };
  const files = sources.texts.map((source) => ({ ...source, text: decode(source) }));
  const published = publicFiles();
  const [pictures] = await Promise.all([
    readPictures([...sources.pictures, ...publicPictures(published, files)]),
    readAhead(files.flatMap(({ text, file }) => (text === undefined ? [] : { text, file }))),
  ]);
  const options = { now, timeZone: site.timeZone, taxonomy, preview, read };
  const collected = collect(files, {
    ...options,
    site: { origin: site.url, basePath: site.basePath },
    publicFiles: published,
    pictureAt: pictureFinder(pictures),
    foreignPictures: site.foreignPictures,
  });
  problems.push(...found, ...glossary.problems, ...collected.problems);
  const filesOf = attachmentsFor(
    sources.others,
    published.filter((path) => !isPicture(path)),
    preview,
  );
  const textsOf = textLinksFor([...collected.articles, ...collected.pages]);
  const texts = [...collected.articles, ...collected.pages, ...collected.unpublished];
  // Asked for by rendering, the build and the check: each text is searched once.
  const attachments = new Map(
    texts.map((text) => [text.path, new Map([...textsOf(text), ...filesOf(text)])]),
  );
  const named = new Set(
    [...attachments.values()].flatMap((ofText) => [...ofText.values()].map(({ file }) => file)),
  );
  problems.push(...findOverlooked(sources, named));
  if (files.length === 0 && !problems.some(isError)) {
    const what = 'there is no article in the content folder';
    const mend = 'write one, for example as articles/my-article/index.zh-tw.md';
    problems.push({ file: contentDir, line: 1, what, mend });
  }
  return {
    ...collected,
    pictures,
    attachmentsOf: ({ path }) => attachments.get(path) ?? new Map(),
    glossary: glossary.terms,
    taxonomy,
    taxonomyFile: sources.taxonomy?.file,
    problems,
  };
}

/** The pictures in public/ that a text, its front matter included, may show. */
function publicPictures(
  published: readonly string[],
  texts: readonly { text: string | undefined }[],
): SourceFile[] {
  const named = findNamed(published.filter((path) => isPicture(path)));
  const shown = new Set(texts.flatMap(({ text }) => (text === undefined ? [] : named(text))));
  return [...shown].map((path) => ({ path: `/${path}`, file: join(publicDir, path) }));
}

const nothing: Content = {
  articles: [],
  pages: [],
  unpublished: [],
  terms: [],
  pictures: [],
  attachmentsOf: () => new Map(),
  glossary: [],
  taxonomy: emptyTaxonomy,
  problems: [],
};
