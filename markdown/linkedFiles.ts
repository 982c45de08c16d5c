import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isOfAuthors } from '../model/attachments';
import { composed, localNames } from '../model/localNames';
import { decoded } from '../model/percent';
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

type FileOptions = Pick<RenderOptions, 'files' | 'origin' | 'basePath'>;

/** The key in `files` of the file that an address names. */
export const fileNamed = (address: string, { files = {}, ...site }: FileOptions) =>
  localNames(address, site).find((name) => Object.hasOwn(files, name));

/** Where the file is published that an address names, with what stands behind the name: `#page=2`. */
export function fileAt(address: string, options: FileOptions): string | undefined {
  const name = fileNamed(address, options);
  const file = name === undefined ? undefined : options.files?.[name];
  if (name === undefined || !file || file.fault) return undefined;
  const rest = /[?#][\s\S]*/.exec(address)?.[0] ?? '';
  return file.address + (name.endsWith(decoded(rest)) ? '' : rest);
}

const isLocal = (address: string): boolean =>
  !schemeOf(address) && !/^(?:[\\/]{2}|#|\?)/.test(address);

function reportFile(
  { position }: Element,
  href: string,
  file: Pick<LinkedFile, 'fault'> | undefined,
  report: Report,
): void {
  const fault = file?.fault ?? (isOfAuthors(href) ? missingFile : undefined);
  if (!fault) return;
  const name = decoded(href.replace(/^(?:\.\/)+|[?#][\s\S]*/g, ''));
  report(position?.start.line, `${linkedFile} "${name}" ${fault.what}`, fault.mend, 'doubt');
}

/** What a report of such a link begins with. */
export const linkedFile = 'the linked file';

export const missingFile = {
  what: 'is not there',
  mend: 'put it beside the text, or correct the link',
};
