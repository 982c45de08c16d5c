import { changesSince } from '../../model/freshness';
import { serialise } from '../../model/normalise';
import { byPlace, type Problem } from '../../model/problem';
import { keepPlainTexts } from '../content/plainTexts';
import { type Options, readContent } from '../content/read';
import { openRenderer, type ReadText, type RenderedText } from '../content/render';
import { replaceFiles } from '../content/replaceFiles';
import { documentsDir, picturesDir } from '../paths';
import { run } from '../run';
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
  const renderAll = async <Text extends ReadText>(texts: Text[]) => {
    const all: { text: Text; result: RenderedText }[] = [];
    for (const text of texts) all.push({ text, result: await renderer.render(text) });
    return all;
  };
  const articles = await renderAll(content.articles);
  const pages = await renderAll(content.pages);
  // Their mistakes shouldn't wait for the day on which they are published.
  const unpublished = await renderAll(content.unpublished);
  const problems = [
    ...content.problems,
    ...[...articles, ...pages, ...unpublished].flatMap(({ result }) => result.rendered.problems),
  ];
  if (problems.length > 0) throw new ContentProblems(problems.sort(byPlace));

  const originals = new Map(
    content.articles.filter(({ original }) => original).map((text) => [text.pair, text.body]),
  );
  await renderer.prune();
  const shown = new Set([...articles, ...pages].flatMap(({ result }) => result.pictures));
  await makePictures(
    pictures.filter(({ picture }) => shown.has(picture.address)),
    pictures,
    picturesDir,
  );
  await keepPlainTexts(
    articles.map(({ text: { path, body }, result }) => ({ path, body, rendered: result.key })),
    pictures,
  );
  await replaceFiles(documentsDir, [
    ...articles.map(({ text: { body: _, bodyLine: __, path: ___, ...text }, result }) => ({
      name: `articles/${text.slug}.${text.language}.md`,
      data: serialise({
        ...text,
        minutes: result.rendered.minutes,
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
  ]);
  await run('contentlayer2', ['build']);
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
