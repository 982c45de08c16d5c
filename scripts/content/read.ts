import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Collection, type CollectOptions, collect } from '../../model/collection';
import { decodeText } from '../../model/decode';
import { type GlossaryTerm, readGlossary } from '../../model/glossary';
import type { Fault, Problem } from '../../model/problem';
import { svgProblem } from '../../model/svg';
import { emptyTaxonomy, readTaxonomy, type Taxonomy } from '../../model/taxonomy';
import { site } from '../../site.config';
import { contentDir } from '../paths';
import { type FoundPicture, readPictures } from './pictures';
import { readSources, type SourceFile } from './sources';

export type Options = {
  /** Keeps drafts and texts of the future and the past, marked as drafts. */
  preview: boolean;
  /** ISO 8601. */
  now: string;
  read?: CollectOptions['read'];
};

export type Content = Collection & {
  pictures: FoundPicture[];
  glossary: GlossaryTerm[];
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
  const terms = sources.glossary && decode(sources.glossary);
  const glossary =
    sources.glossary && terms !== undefined
      ? readGlossary(terms, sources.glossary.file)
      : { terms: [], problems: [] };
  const files = sources.texts.map((source) => ({ ...source, text: decode(source) }));
  const pictures = await readPictures(sources.pictures);
  const options = { now, timeZone: site.timeZone, taxonomy, preview, read };
  const collected = collect(files, { ...options, faultOf: findFaults(pictures) });
  problems.push(...found, ...glossary.problems, ...collected.problems);
  problems.push(...(await drawingProblems(sources.pictures)));
  if (files.length === 0) {
    const what = 'there is no article in the content folder';
    const mend = 'write one, for example as articles/my-article/index.zh-tw.md';
    problems.push({ file: contentDir, line: 1, what, mend });
  }
  return {
    ...collected,
    pictures,
    glossary: glossary.terms,
    taxonomy,
    taxonomyFile: sources.taxonomy?.file,
    problems,
  };
}

/** Tells what is wrong with a cover, by its path. */
function findFaults(pictures: FoundPicture[]): (path: string) => Fault | undefined {
  const known = new Map(pictures.map(({ path, picture }) => [path, picture]));
  return (path) => {
    const isThere = path.startsWith('/') ? existsSync(join('public', path)) : known.has(path);
    return isThere ? known.get(path)?.fault : missing;
  };
}

const missing: Fault = {
  what: 'is not there',
  mend: 'put the file beside the text or correct its name',
};

/** Drawings that could run code, or load from elsewhere. */
async function drawingProblems(pictures: SourceFile[]): Promise<Problem[]> {
  const drawings = pictures.filter(({ path }) => /\.svg$/i.test(path));
  const found = await Promise.all(
    drawings.map(async ({ file }): Promise<Problem[]> => {
      const decoded = decodeText(await readFile(file), file);
      if ('problem' in decoded) return [decoded.problem];
      const active = svgProblem(decoded.text);
      const mend = 'export the drawing without scripts, links and outside files, or as PNG';
      return active ? [{ file, line: 1, what: `the drawing contains ${active}`, mend }] : [];
    }),
  );
  return found.flat();
}

const nothing: Content = {
  articles: [],
  pages: [],
  unpublished: [],
  terms: [],
  pictures: [],
  glossary: [],
  taxonomy: emptyTaxonomy,
  problems: [],
};
