import type { Rendered } from '../../markdown/types';
import type { ComparedText } from '../../model/comparePair';
import type { Article } from './state';

/** What is compared of a rendered text and its translation. */
export const comparedText = (
  { language, file }: Pick<Article, 'language' | 'file'>,
  { blocks }: Rendered,
): ComparedText => ({
  language,
  file,
  blocks: blocks.map(({ kind, text, html, line }) => ({
    kind,
    text,
    line,
    links: [...html.matchAll(/<a\b(?![^>]*\bdata-zoom)[^>]*\bhref="([^"#][^"]*)"/g)].map(
      ([, href = '']) => href,
    ),
  })),
});
