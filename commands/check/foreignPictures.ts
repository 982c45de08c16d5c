import type { Definition, Image, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { addressIn } from '../../markdown/plainMarkdown';
import { parseCall } from '../../markdown/shortcodes/arguments';
import { findInHtml } from '../../markdown/shortcodes/inHtml';
import { foreignAddress, type SiteAddress } from '../../model/localNames';

/** The address of a picture on another site, and where it stands in a body. */
export type ForeignSpot = {
  address: string;
  written: string;
  /** From the start of the body. */
  offset: number;
  /** It stands somewhere behind that, with escapes. */
  isEscaped: boolean;
};

/** The pictures on other sites that a body shows, in whichever of the ways there are. */
export function findForeignPictures(source: Root, body: string, site: SiteAddress): ForeignSpot[] {
  const shown = new Set<string>();
  visit(source, 'imageReference', ({ identifier }) => {
    shown.add(identifier);
  });
  const spots: ForeignSpot[] = [];
  visit(source, (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    for (const { written, offset } of addressesIn(node, body.slice(start, end), shown)) {
      const address = foreignAddress(written.replaceAll('&amp;', '&'), site);
      if (address === undefined) continue;
      const isEscaped = offset === undefined;
      spots.push({ address, written, offset: start + (offset ?? 0), isEscaped });
    }
  });
  return spots;
}

type Written = { written: string; offset?: number };

/** Addresses of pictures in the source of a node. */
function addressesIn(node: Nodes, source: string, shown: ReadonlySet<string>): Written[] {
  if (node.type === 'image' || (node.type === 'definition' && shown.has(node.identifier))) {
    return [inMarkdown(node, source)];
  }
  if (node.type === 'shortcode') return inFigure(source);
  if (node.type !== 'html') return [];
  const found = findInHtml(source);
  const rest = found.reduceRight(
    (html, { start, end }) => html.slice(0, start) + ' '.repeat(end - start) + html.slice(end),
    source,
  );
  const figures = found
    .filter(({ isComment }) => !isComment)
    .flatMap(({ start, end }) => moved(inFigure(source.slice(start, end)), start));
  const tags = [...rest.matchAll(/<img\b[^>]*>/gi)];
  return [...figures, ...tags.flatMap(({ 0: tag, index }) => moved(sourcesIn(tag), index))];
}

const moved = (found: Written[], by: number): Written[] =>
  found.map(({ written, offset = 0 }) => ({ written, offset: offset + by }));

function inMarkdown(node: Image | Definition, source: string): Written {
  return { written: node.url, offset: addressIn(node, source) };
}

function inFigure(source: string): Written[] {
  const call = parseCall(source.trimEnd());
  return 'mend' in call || call.name !== 'figure' ? [] : sourcesIn(source);
}

/** The values of `src` in a tag or a shortcode. */
const sourcesIn = (tag: string): Written[] =>
  [...tag.matchAll(/\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`>]+))/gi)].map(
    ({ 0: whole, index, ...values }) => {
      const written = [values[1], values[2], values[3], values[4]].find((one) => one) ?? '';
      return { written, offset: index + whole.lastIndexOf(written) };
    },
  );
