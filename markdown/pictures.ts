import type { Element, ElementContent, Root } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { localNames, missingFile } from '../model/localNames';
import { decoded } from '../model/percent';
import { fileNamed } from './files';
import { element } from './nodes';
import type { Report } from './report';
import { schemeOf } from './sanitize';
import type { Picture, PictureVersion, RenderOptions } from './types';

/**
 * Gives each picture its address and size, and reports pictures that are not there. Changes the
 * tree; returns the names of the pictures used.
 */
export function placePictures(root: Root, options: RenderOptions, report: Report): string[] {
  const used = new Set<string>();
  const first = seenAtOnce(root);
  visit(root, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return;
    const src = String(node.properties.src ?? '');
    const key = pictureNamed(src, options);
    const picture = key === undefined ? undefined : options.pictures[key];
    if (key !== undefined && picture && !picture.fault) {
      used.add(key);
      for (const { what, mend, level } of picture.losses ?? []) {
        report(node.position?.start.line, `picture "${key}" ${what}`, mend, level);
      }
      parent.children[index] = place(node, picture, node === first);
      return SKIP;
    }
    if (picture?.fault) {
      const { what, mend } = picture.fault;
      report(node.position?.start.line, `picture "${nameOf(src)}" ${what}`, mend);
    } else {
      const isFile = fileNamed(src, options) !== undefined;
      reportMissing(nameOf(src), node, isFile, report);
    }
    parent.children.splice(index, 1);
    return index;
  });
  return [...used];
}

/**
 * The picture that is on the screen before any scrolling, if there is one: within the first three
 * blocks, and not below a video.
 */
function seenAtOnce(root: Root): Element | undefined {
  const start = root.children.filter(({ type }) => type === 'element').slice(0, 3);
  let first: Element | undefined;
  visit({ type: 'root', children: start }, 'element', (node) => {
    if (node.tagName === 'img') first = node;
    return node.tagName === 'img' || node.tagName === 'youtube' ? EXIT : undefined;
  });
  return first;
}

function reportMissing(name: string, { position }: Element, isFile: boolean, report: Report): void {
  // `checkActive` reports other schemes.
  if (!/^(?:https?)?$/.test(schemeOf(name) ?? '')) return;
  const { what, mend } = isFile ? notAPicture : missingFile(name);
  const missed = name === '' ? 'picture without a file name' : `picture "${name}" ${what}`;
  report(position?.start.line, missed, mend);
}

const notAPicture = { what: 'is not a picture', mend: 'link to it, as in [Report](report.pdf)' };

/** The key in `pictures` of the picture that an address names. */
export const pictureNamed = (
  address: string,
  { pictures, ...site }: Pick<RenderOptions, 'pictures' | 'origin' | 'basePath'>,
): string | undefined => localNames(address, site).find((name) => Object.hasOwn(pictures, name));

/** The name as its author would say it. */
const nameOf = (src: string): string => decoded(src.replace(/^(?:\.\/)+/, ''));

function place(node: Element, picture: Picture, isSeenAtOnce: boolean): Element {
  const { properties } = node;
  const { width, height, versions, still } = picture;
  properties.src = srcOf(picture);
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
  Object.assign(properties, {
    ...(isSeenAtOnce ? { fetchPriority: 'high' } : { loading: 'lazy' }),
    decoding: 'async',
    ...(picture.seeThrough && { dataGround: '' }),
  });
  if (still) {
    const source = { srcSet: still, media: '(prefers-reduced-motion: reduce)' };
    return element('picture', {}, [element('source', source, []), node]);
  }
  if (!versions) return node;
  const sizes = sizesOf(size.width ?? 0, isSeenAtOnce);
  Object.assign(properties, { srcSet: srcSetOf(versions.webp), sizes });
  const avif = { type: 'image/avif', srcSet: srcSetOf(versions.avif), sizes };
  return element('picture', {}, [element('source', avif, []), node]);
}

const srcSetOf = (versions: PictureVersion[]): string =>
  versions.map(({ address, width }) => `${address} ${width}w`).join(', ');

/** For feeds and old browsers, which choose nothing: wide enough for most screens. */
export const srcOf = ({ address, versions }: Picture): string =>
  versions?.webp.find(({ width }) => width >= 1080)?.address ?? address;

/** The width of the text where it is widest, and the page's margins on a phone, in rem (base.css). */
const measure = 42.75;
const margins = 2.5;

/**
 * How wide a picture is shown whose own width is `width` pixels. Where a browser knows better by the
 * time that it loads a lazy picture, as on facing pages, `auto` lets it.
 * https://html.spec.whatwg.org/multipage/images.html#sizes-attributes
 */
function sizesOf(width: number, isSeenAtOnce: boolean): string {
  const rem = Math.min(width / 16, measure);
  const list = `(min-width: ${rem + margins}rem) ${rem}rem, calc(100vw - ${margins}rem)`;
  return isSeenAtOnce ? list : `auto, ${list}`;
}

/** A size that the author wrote, in pixels: `640` or `640px`. */
export function pixels(value: unknown): number | undefined {
  const digits = String(value ?? '').match(/^([1-9]\d{0,4})(?:px)?$/)?.[1];
  return digits ? Number(digits) : undefined;
}

/** The `img` that a node is, or that it consists of. */
export function pictureIn(node: ElementContent | undefined): Element | undefined {
  if (node?.type !== 'element') return undefined;
  if (node.tagName === 'img') return node;
  if (node.tagName === 'picture') return pictureIn(node.children.at(-1));
  return node.tagName === 'a' && node.children.length === 1
    ? pictureIn(node.children[0])
    : undefined;
}

/** Narrower pictures, in pixels, have nothing more to show. */
const enlarged = 320;

/**
 * Makes of each picture in a figure a link to its largest version, unless it leads somewhere
 * already. elements/picture-zoom.ts shows that version on the same page.
 */
export function linkEnlarged(
  root: Root,
  used: Picture[],
  { enlarge, close }: { enlarge: string; close: string },
): void {
  const shown = new Map(used.map((picture) => [srcOf(picture), picture]));
  visit(root, 'element', (node) => {
    if (node.tagName !== 'figure') return;
    for (const [index, child] of node.children.entries()) {
      const img = pictureIn(child);
      const picture = shown.get(String(img?.properties.src));
      if (!img || !picture || (child as Element).tagName === 'a') continue;
      if ((picture.width ?? enlarged) < enlarged) continue;
      const name = img.properties.alt ? { title: enlarge } : { ariaLabel: enlarge };
      const link = { href: picture.address, ...name, dataZoom: close };
      node.children[index] = element('a', link, [child as ElementContent]);
    }
    return SKIP;
  });
}
