import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isOfAuthors, isText, noText } from '../model/attachments';
import { composed, missingFile } from '../model/localNames';
import { decoded } from '../model/percent';
import { fileAt, fileNamed } from './files';
import { pictureNamed } from './pictures';
import type { Report } from './report';
import { schemeOf } from './sanitize';
import type { LinkedFile, RenderOptions } from './types';

/** Names of what a text links to or plays, as keys of `RenderOptions`. */
export type Used = { pictures: string[]; files: string[] };

/**
 * Leads links to files of the author's to where these are published, and reports those that can't be
 * had. Changes the tree.
 */
export function placeFiles(root: Root, options: RenderOptions, report: Report): Used {
  const used: Used = { pictures: [], files: [] };
  visit(root, 'element', (node) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string') return;
    const picture = href.startsWith('/') ? undefined : pictureNamed(href, options);
    const found = picture === undefined ? undefined : options.pictures[picture];
    if (picture !== undefined && found && !found.fault) {
      node.properties.href = found.address;
      used.pictures.push(picture);
      return;
    }
    const name = fileNamed(href, options);
    const address = fileAt(href, options);
    if (name !== undefined && address !== undefined) {
      node.properties.href = address;
      used.files.push(name);
      return;
    }
    const file = found ?? options.files?.[name ?? ''];
    if (isLocal(href)) {
      if (options.files) reportFile(node, href, file, report);
      node.properties.href = composed(href);
    }
  });
  return used;
}

const isLocal = (address: string): boolean =>
  !schemeOf(address) && !/^(?:[\\/]{2}|#|\?)/.test(address);

function reportFile(
  { position }: Element,
  href: string,
  file: Pick<LinkedFile, 'fault'> | undefined,
  report: Report,
): void {
  const name = decoded(href.replace(/^(?:\.\/)+|[?#][\s\S]*/g, ''));
  const fault =
    file?.fault ??
    (isText(href) ? noText : undefined) ??
    (isOfAuthors(href) ? missingFile(name) : undefined);
  if (!fault) return;
  report(position?.start.line, `${linkedFile} "${name}" ${fault.what}`, fault.mend, 'doubt');
}

/** What a report of such a link begins with. */
export const linkedFile = 'the linked file';
