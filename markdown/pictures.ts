import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element } from './nodes';
import type { Report } from './report';
import { schemeOf } from './sanitize';
import type { Picture } from './types';

/**
 * Gives each picture its address and size, and reports pictures that are not there. Changes the
 * tree; returns the names of the pictures used.
 */
export function placePictures(
  root: Root,
  pictures: Record<string, Picture>,
  report: Report,
): string[] {
  const used = new Set<string>();
  visit(root, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return;
    const name = nameOf(String(node.properties.src ?? ''));
    const picture = Object.hasOwn(pictures, name) ? pictures[name] : undefined;
    if (picture) {
      used.add(name);
      place(node, picture);
      return;
    }
    reportMissing(name, node, report);
    parent.children.splice(index, 1);
    return index;
  });
  return [...used];
}

function reportMissing(name: string, { position }: Element, report: Report): void {
  const line = position?.start.line;
  const scheme = schemeOf(name);
  if (/^https?$/.test(scheme ?? '') || name.startsWith('//')) {
    report(line, `picture on another site: ${name}`, 'download it and put it beside the text');
  } else if (!scheme) {
    report(
      line,
      name === '' ? 'picture without a file name' : `picture "${name}" is not there`,
      'put the file beside the text or correct its name',
    );
  }
}

/** The path as it is on disk. */
function nameOf(src: string): string {
  const path = src.replace(/^(?:\.\/)+/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function place({ properties }: Element, { address, width, height }: Picture): void {
  properties.src = address;
  properties.alt ??= '';
  const [wanted, tall] = [pixels(properties.width), pixels(properties.height)];
  delete properties.width;
  delete properties.height;
  const ratio = width && height ? width / height : undefined;
  const size = {
    width: wanted ?? (tall && ratio ? Math.round(tall * ratio) : width),
    height: tall ?? (wanted && ratio ? Math.round(wanted / ratio) : height),
  };
  if (size.width && size.height) Object.assign(properties, size);
  Object.assign(properties, { loading: 'lazy', decoding: 'async' });
}

/** A size that the author wrote, in pixels: `640` or `640px`. */
function pixels(value: unknown): number | undefined {
  const digits = String(value ?? '').match(/^([1-9]\d{0,4})(?:px)?$/)?.[1];
  return digits ? Number(digits) : undefined;
}

/** Makes a figure of a picture that is alone in its paragraph; its title is the caption. */
export function makeFigures(root: Root): void {
  visit(root, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || !parent || index === undefined) return;
    const [content, ...rest] = node.children.filter(
      (child) => child.type !== 'text' || child.value.trim() !== '',
    );
    const picture = rest.length === 0 ? pictureIn(content) : undefined;
    if (!content || !picture) return;
    const { title, ...properties } = picture.properties;
    picture.properties = properties;
    const caption = title
      ? [element('figcaption', {}, [{ type: 'text', value: String(title) }])]
      : [];
    parent.children[index] = {
      ...element('figure', {}, [content, ...caption]),
      position: node.position,
    };
    return SKIP;
  });
}

/** The picture that a node is, or that a link is around. */
function pictureIn(node: ElementContent | undefined): Element | undefined {
  if (node?.type !== 'element') return undefined;
  if (node.tagName === 'img') return node;
  return node.tagName === 'a' && node.children.length === 1
    ? pictureIn(node.children[0])
    : undefined;
}
