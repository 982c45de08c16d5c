import { readFile, rm } from 'node:fs/promises';
import { site } from '../../lib/site';
import { fingerprint } from '../../model/freshness';
import { hash } from '../../model/hash.mjs';
import { serialise } from '../../model/normalise';
import { byPlace, isError, type Problem, UserError } from '../../model/problem';
import {
  attachmentsDir,
  contentlayerDir,
  documentsDir,
  documentsStamp,
  frontMatterFile,
  madeFile,
  picturesDir,
} from '../paths';
import { copyPictures, makePictures, type PictureFile } from '../pictures/stage';
import { codeVersion } from '../support/codeVersion';
import { formatProblems } from '../support/problems';
import { run, withNodeOption } from '../support/run';
import { checkFolder, stampFolder } from '../support/stampedFolder';
import { writeWhole } from '../support/writeWhole';
import { type AttachedFile, attachedFile, copyAttachments } from './attachments';
import { openMemory } from './memory';
import { type Content, type Options, readContent } from './read';
import { openRenderer, type ReadText } from './render';
import { replaceFiles } from './replaceFiles';
import { stopTextProcesses } from './textProcesses';

/** The author has something to mend; all of it is in here, doubts as well. */
export class ContentProblems extends UserError {
  constructor(readonly problems: Problem[]) {
    super(formatProblems(problems));
  }
}

type BuiltContent = {
  /** How many are published. */
  texts: number;
  /** The files of pictures that they show. */
  pictures: PictureFile[];
  /** Files that they link to. */
  attachments: AttachedFile[];
  doubts: Problem[];
};

/**
 * content/ → Contentlayer's documents, each text's rendered blocks, and the pictures in use.
 * Everything is checked first, and nothing that a page shows is written unless all of it is right.
 * @param options with `verify`, all that is kept is read, not just what looks different on the disk
 * @throws ContentProblems
 */
export async function buildContent(options: Options & { verify?: boolean }): Promise<BuiltContent> {
  const version = hash(codeVersion(['model', 'build/content']), String(site.processorSeconds));
  const memory = openMemory(frontMatterFile, version);
  const { read, readAhead, remember } = memory;
  const content = await readContent({ ...options, read, readAhead });
  const renderer = openRenderer(content, options.verify ? undefined : remember);
  // Mistakes of unpublished texts shouldn't wait for the day on which they are published.
  const texts = [...content.articles, ...content.pages, ...content.unpublished];
  // Contentlayer leaves a processor free. In a preview the last documents stay until all is right.
  const isEarly = !options.preview && !content.problems.some(isError);
  const [results] = await Promise.all([
    renderer.renderAll(texts),
    isEarly ? makeDocuments(content, options.verify) : undefined,
  ]);
  await memory.save();
  // A preview renders again soon.
  if (!options.preview) stopTextProcesses();
  const found = [...content.problems, ...results.flatMap((result) => result.problems)];
  const problems = found.sort(byPlace);
  if (problems.some(isError)) throw new ContentProblems(problems);

  const resultOf = new Map(texts.map((text, index) => [text, results[index]]));
  const published = [...content.articles, ...content.pages].flatMap((text) => {
    const result = resultOf.get(text);
    return result ? [{ text, result }] : [];
  });
  const shown = new Set(published.flatMap(({ result }) => result.pictures));
  const pictures = await makePictures(
    content.pictures.filter(({ picture }) => shown.has(picture.address)),
    content.pictures,
  );
  const attachments = published.flatMap(({ text, result }) => {
    const files = content.attachmentsOf(text);
    return result.files.flatMap((name) => attachedFile(files.get(name)) ?? []);
  });
  // A build takes them from the cache, and attachments from where they are.
  if (options.preview) {
    await copyPictures(pictures, picturesDir);
    await copyAttachments(attachments, attachmentsDir);
  }
  if (!isEarly) await makeDocuments(content, options.verify);
  const originals = new Map(
    content.articles.filter(({ original }) => original).map((text) => [text.pair, text.body]),
  );
  const made = published.map(({ text, result: { key, minutes } }) => [
    nameOf(text),
    { rendered: key, minutes, stale: isStale(text, originals.get(text.pair)) },
  ]);
  await writeWhole(madeFile, JSON.stringify(Object.fromEntries(made)));
  renderer.forgetOthers();
  return { texts: published.length, pictures, attachments, doubts: problems };
}

const nameOf = (text: ReadText): string =>
  `${'date' in text ? 'articles' : 'pages'}/${text.slug}.${text.language}`;

/** Writes the documents and lets Contentlayer read them, unless it has read the same before. */
async function makeDocuments({ articles, pages, terms }: Content, verify?: boolean): Promise<void> {
  const documents = [
    ...[...articles, ...pages].map((text) => {
      const { body: _, bodyLine: __, path: ___, ...frontMatter } = text;
      return { name: `${nameOf(text)}.md`, data: serialise(frontMatter) };
    }),
    ...terms.map((term) => ({
      name: `terms/${term.kind}-${term.id}.json`,
      data: JSON.stringify(term),
    })),
  ];
  const config = await readFile('contentlayer.config.ts');
  const madeOf = hash(JSON.stringify(documents), config, codeVersion(['model']));
  if (checkFolder(contentlayerDir, documentsStamp, verify) === madeOf) return;
  await rm(documentsStamp, { force: true });
  await replaceFiles(documentsDir, documents);
  await run('contentlayer2', ['build'], {
    // Contentlayer believes PWD, which only a shell keeps right.
    env: { ...withNodeOption('--import=./build/content/noTracing.mjs'), PWD: process.cwd() },
  });
  await stampFolder(contentlayerDir, documentsStamp, madeOf);
}

/** Whether a translation records an original that has changed since. */
const isStale = (text: ReadText, original: string | undefined): boolean =>
  'original' in text &&
  !text.original &&
  text.sourceHash !== undefined &&
  original !== undefined &&
  text.sourceHash !== fingerprint(original);
