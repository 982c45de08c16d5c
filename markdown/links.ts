import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { shows } from './blocks';
import type { Report } from './report';
import { schemeOf } from './sanitize';
import type { InternalLink, RenderOptions } from './types';

/**
 * Puts the base path before addresses that start with `/`, marks links that leave the site, and
 * lists those that stay. Changes the tree.
 */
export function resolveLinks(
  root: Root,
  { basePath, origin, lineOffset }: RenderOptions,
): InternalLink[] {
  const links: InternalLink[] = [];
  visit(root, 'element', ({ tagName, properties, position }) => {
    const { href } = properties;
    if (tagName !== 'a' || typeof href !== 'string') return;
    const line = (position?.start.line ?? 1) + lineOffset;
    if (schemeOf(href) || /^[/\\]{2}/.test(href)) {
      const url = parseUrl(href, origin);
      if (!url || !/^https?:$/.test(url.protocol)) return;
      if (url.origin !== parseUrl(origin, origin)?.origin) {
        // A time stamp is not marked: it leaves the site only without JavaScript.
        if (String(properties.className) !== 'time') properties.className = ['external'];
        properties.rel = ['noopener'];
      } else if (isBelow(url.pathname, basePath)) {
        links.push({ address: url.pathname + url.search + url.hash, line });
      }
      return;
    }
    if (href.startsWith('/') && !isBelow(href, basePath)) properties.href = basePath + href;
    // Links to and from notes are our own.
    if (!/^#fn(?:ref)?_/.test(href)) links.push({ address: String(properties.href), line });
  });
  return links;
}

/** Reports links that nobody sees, for want of words or a picture in them. */
export function reportUnseenLinks(root: Root, report: Report): void {
  visit(root, 'element', (node) => {
    const { href, ariaLabel } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || ariaLabel || shows(node)) return;
    const mend = 'write them between the square brackets, or take the link away';
    report(node.position?.start.line, `link to "${href}" without words`, mend, 'doubt');
  });
}

/** Whether an address already starts with the base path. */
const isBelow = (address: string, basePath: string): boolean =>
  address === basePath || address.startsWith(`${basePath}/`) || basePath === '';

function parseUrl(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
