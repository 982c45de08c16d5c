import type { Rendered } from '../../markdown/types';
import type { Collection } from '../../model/collection';
import { type GlossaryTerm, glossesFor } from '../../model/glossary';
import { site } from '../../site.config';
import { type FoundPicture, picturesFor } from './pictures';
import { openRenderCache } from './renderCache';

export type ReadText = Collection['unpublished'][number];

export type RenderedText = {
  /** Name of the file that holds it. */
  key: string;
  rendered: Rendered;
  /** Addresses of the pictures that it shows. */
  pictures: string[];
};

/** Renders texts, with what each may show of the pictures and of the glossary. */
export async function openRenderer(pictures: FoundPicture[], glossary: GlossaryTerm[]) {
  const cache = await openRenderCache();
  return {
    async render(text: ReadText): Promise<RenderedText> {
      const known = picturesFor(text.path, pictures);
      const { key, rendered } = await cache.render(text.body, {
        language: text.language,
        title: text.title,
        file: text.file,
        lineOffset: text.bodyLine,
        basePath: site.basePath,
        origin: site.url,
        pictures: known,
        glossary: glossesFor(text.body, text.language, glossary),
      });
      return {
        key,
        rendered,
        pictures: rendered.pictures.flatMap((name) => known[name]?.address ?? []),
      };
    },
    prune: cache.prune,
  };
}
