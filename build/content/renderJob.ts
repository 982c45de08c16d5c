import { packRendered } from '../../lib/rendered';
import { renderMarkdown } from '../../markdown/render';
import type { Rendered, RenderOptions } from '../../markdown/types';
import { writeKept } from '../support/keyedCache';

/** A text to render, and the file for it. */
export type RenderJob = { body: string; options: RenderOptions; file: string };

export async function renderToFile({ body, options, file }: RenderJob): Promise<Rendered> {
  const rendered = await renderMarkdown(body, options);
  await writeKept(file, packRendered(rendered));
  return rendered;
}
