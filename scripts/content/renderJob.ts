import { renderMarkdown } from '../../markdown/render';
import type { Rendered, RenderOptions } from '../../markdown/types';
import { writeWhole } from '../writeWhole';

/** A text to render, and the files for its blocks and for its body as plain Markdown. */
export type RenderJob = { body: string; options: RenderOptions; file: string; plainFile: string };

/** What a build must know of a rendered text without reading its blocks. */
export type Summary = Pick<Rendered, 'problems' | 'pictures' | 'minutes'>;

export const summaryOf = ({ problems, pictures, minutes }: Rendered): Summary => ({
  problems,
  pictures,
  minutes,
});

export async function renderToFiles({
  body,
  options,
  file,
  plainFile,
}: RenderJob): Promise<Rendered> {
  const { plain, ...rendered } = await renderMarkdown(body, options);
  await writeWhole(plainFile, plain);
  await writeWhole(file, JSON.stringify(rendered));
  return rendered;
}
