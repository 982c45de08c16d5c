import type { Root } from 'mdast';
import { site } from '../../lib/site';
import { blockToHtml } from '../../markdown/blockToHtml';
import { parse } from '../../markdown/parse';
import type { InternalLink, Rendered } from '../../markdown/types';
import type { Problem } from '../../model/problem';
import type { Finding } from './finding';
import { checkHeadings } from './headings';
import { checkDescriptions } from './pictures';
import type { CheckedText } from './text';
import { checkUsage } from './usage';

/** What can be said of a text by itself. */
export type Facts = {
  /** Those of the build. */
  problems: Problem[];
  links: InternalLink[];
  /** Where a link can lead within the text. */
  ids: string[];
  doubts: Finding[];
};

export function factsOf(text: CheckedText, rendered: Rendered): Facts {
  // What can't be rendered may take too long to be parsed, too.
  const source: Root =
    rendered.blocks.length > 0 ? parse(text.body) : { type: 'root', children: [] };
  return {
    problems: rendered.problems,
    links: rendered.links,
    ids: idsIn(rendered),
    doubts: [
      ...checkHeadings(text, rendered.blocks),
      ...checkDescriptions(text, source),
      ...(text.language === 'zh-tw' ? checkUsage(text, source, site.usage) : []),
    ],
  };
}

const idsIn = ({ blocks, footnotes }: Rendered): string[] =>
  [...blocks.map(blockToHtml), footnotes].flatMap((html) =>
    Array.from(html.matchAll(/<[^>]*?\sid="([^"]*)"/g), ([, id = '']) =>
      id.replaceAll('&#x26;', '&'),
    ),
  );
