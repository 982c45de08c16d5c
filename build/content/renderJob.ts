import { packRendered } from '../../lib/rendered';
import { unusedNote } from '../../markdown/footnotes';
import { renderMarkdown } from '../../markdown/render';
import type { Block, Rendered, RenderOptions } from '../../markdown/types';
import { isError, type Problem } from '../../model/problem';
import { writeKept } from '../support/keyedCache';

/** A text, and what it may show. */
export type RenderInput = {
  body: string;
  /** Whether it may be unfinished. */
  draft?: boolean;
  options: RenderOptions;
};

/** A text to render, and the file for it. */
export type RenderJob = RenderInput & { file: string };

export async function renderToFile({ file, ...input }: RenderJob): Promise<Rendered> {
  const { problems, ...rendered } = await renderMarkdown(input.body, input.options);
  const found = isEmpty(rendered.blocks, problems)
    ? [...problems.filter((problem) => !isUnusedNote(problem)), emptiness(input)]
    : problems;
  await writeKept(file, packRendered({ ...rendered, problems: found }));
  return { ...rendered, problems: found };
}

/** Whether nothing is shown, for no other reason than that there is nothing; a rule divides nothing. */
const isEmpty = (blocks: readonly Block[], problems: readonly Problem[]): boolean =>
  blocks.every(({ kind }) => kind === 'rule') &&
  problems.every((problem) => !isError(problem) || isUnusedNote(problem));

const isUnusedNote = ({ what }: Problem): boolean => what.endsWith(unusedNote);

/** A draft may wait for its text, as a new translation does. */
const emptiness = ({ draft, options: { file, lineOffset } }: RenderInput): Problem => ({
  file,
  line: Math.max(1, lineOffset),
  what: 'no text: nothing below the front matter is shown',
  mend: 'write the article there, or take the file away',
  ...(draft && { level: 'doubt' }),
});
