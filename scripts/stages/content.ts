import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { changesSince } from '../../model/freshness';
import { serialise } from '../../model/normalise';
import { byPlace, type Problem } from '../../model/problem';
import { hash } from '../content/codeVersion';
import { type Options, readContent } from '../content/read';
import { openRenderer, type ReadText, type RenderedText } from '../content/render';
import { replaceFiles } from '../content/replaceFiles';
import { documentsDir, documentsStamp, picturesDir } from '../paths';
import { run } from '../run';
import { writeWhole } from '../writeWhole';
import { makePictures } from './pictures';

/** The author has something to mend; all of it is in here. */
export class ContentProblems extends Error {
  constructor(readonly problems: Problem[]) {
    super('problems in the content');
  }
}

/**
 * content/ → Contentlayer's documents, each text's rendered blocks, and the pictures in use.
 * Everything is checked first, and nothing is written unless all of it is right.
 * @throws ContentProblems
 */
export async function buildContent(options: Options): Promise<void> {
  const content = await readContent(options);
  const { pictures } = content;
  const renderer = await openRenderer(pictures, content.glossary);
  // Mistakes of unpublished texts shouldn't wait for the day on which they are published.
  const texts = [...content.articles, ...content.pages, ...content.unpublished];
  const results = await renderer.renderAll(texts);
  const problems = [...content.problems, ...results.flatMap((result) => result.problems)];
  if (problems.length > 0) throw new ContentProblems(problems.sort(byPlace));
  const resultOf = new Map<ReadText, RenderedText>();
  for (const [index, text] of texts.entries()) {
    const result = results[index];
    if (result) resultOf.set(text, result);
  }
  const published = <Text extends ReadText>(list: Text[]) =>
    list.flatMap((text) => {
      const result = resultOf.get(text);
      return result ? [{ text, result }] : [];
    });
  const articles = published(content.articles);
  const pages = published(content.pages);

  const originals = new Map(
    content.articles.filter(({ original }) => original).map((text) => [text.pair, text.body]),
  );
  const shown = new Set([...articles, ...pages].flatMap(({ result }) => result.pictures));
  await makePictures(
    pictures.filter(({ picture }) => shown.has(picture.address)),
    pictures,
    picturesDir,
  );
  const documents = [
    ...articles.map(({ text: { body: _, bodyLine: __, path: ___, ...text }, result }) => ({
      name: `articles/${text.slug}.${text.language}.md`,
      data: serialise({
        ...text,
        minutes: result.minutes,
        rendered: result.key,
        stale: isStale(text, originals.get(text.pair)),
      }),
    })),
    ...pages.map(({ text: { body: _, bodyLine: __, path: ___, ...text }, result }) => ({
      name: `pages/${text.slug}.${text.language}.md`,
      data: serialise({ ...text, rendered: result.key }),
    })),
    ...content.terms.map((term) => ({
      name: `terms/${term.kind}-${term.id}.json`,
      data: JSON.stringify(term),
    })),
  ];
  await replaceFiles(documentsDir, documents);
  await runContentlayer(documents);
}

/** Lets Contentlayer make its documents, unless it has made the same before. */
async function runContentlayer(documents: { name: string; data: string }[]): Promise<void> {
  const config = await readFile('contentlayer.config.ts', 'utf8');
  const made = hash(JSON.stringify(documents), config);
  const before = await readFile(documentsStamp, 'utf8').catch(() => undefined);
  if (before === made && existsSync('.contentlayer')) return;
  // It may have been stopped half-way.
  if (before === undefined) await rm('.contentlayer', { recursive: true, force: true });
  await rm(documentsStamp, { force: true });
  await run('contentlayer2', ['build']);
  await writeWhole(documentsStamp, made);
}

/** Whether a translation records an original that has changed since. */
const isStale = (
  { original, sourceHash }: { original: boolean; sourceHash?: string },
  body: string | undefined,
): boolean =>
  !original &&
  sourceHash !== undefined &&
  body !== undefined &&
  changesSince(sourceHash, body).length > 0;
