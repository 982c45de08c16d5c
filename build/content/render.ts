import { site } from '../../lib/site';
import type { Rendered } from '../../markdown/types';
import type { Collection } from '../../model/collection';
import { glossesFor } from '../../model/glossary';
import { linkedFiles } from './attachments';
import { picturesFor } from './pictures';
import type { Content } from './read';
import { type KeyedSummary, openRenderCache, type Remember } from './renderCache';
import type { RenderInput } from './renderJob';

export type ReadText = Collection['unpublished'][number];

/** What is known of a rendered text; its pictures by their addresses. */
type RenderedText = KeyedSummary;

/** Renders texts, with what each may show of the pictures and of the glossary. */
export function openRenderer({ pictures, glossary, attachmentsOf }: Content, remember?: Remember) {
  const cache = openRenderCache(remember);
  const picturesOf = picturesFor(pictures);
  const inputOf = (text: ReadText): RenderInput => ({
    body: text.body,
    draft: text.draft,
    options: {
      language: text.language,
      title: text.title,
      file: text.file,
      lineOffset: text.bodyLine,
      basePath: site.basePath,
      origin: site.url,
      pictures: picturesOf(text),
      files: linkedFiles(attachmentsOf(text)),
      foreignPictures: site.foreignPictures,
      glossary: glossesFor(text.body, text.language, glossary),
    },
  });
  return {
    /** One text, with its blocks. */
    render: (text: ReadText): Promise<Rendered> => cache.render(inputOf(text)),

    /** All texts of a build, in their order. */
    async renderAll(texts: ReadText[]): Promise<RenderedText[]> {
      const inputs = texts.map(inputOf);
      const summaries = await cache.renderAll(inputs);
      return summaries.map((summary, index) => ({
        ...summary,
        pictures: summary.pictures.flatMap(
          (name) => inputs[index]?.options.pictures[name]?.address ?? [],
        ),
      }));
    },

    forgetOthers: cache.forgetOthers,
  };
}
