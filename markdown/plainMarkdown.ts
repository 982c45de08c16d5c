import type { Definition, Image, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isProvider, providerOf } from '../model/videos/providers';
import { videoAddress } from './blockToHtml';
import { fileAt } from './files';
import { pictureNamed } from './pictures';
import { parseCall, unescapeAll, unescapeShortcode } from './shortcodes/arguments';
import { readFigure } from './shortcodes/figure';
import { findInHtml } from './shortcodes/inHtml';
import { readVideo } from './shortcodes/video';
import type { LinkedFile, Picture } from './types';

type PlainOptions = {
  /** Origin of the site. */
  origin: string;
  /** Prefix of addresses that start with `/`: '' or '/repo'. */
  basePath: string;
  /** Pictures that exist, by the path that the text may use. */
  pictures: Record<string, Picture>;
  /** Files that exist, by the same. */
  files?: Record<string, LinkedFile>;
};

type Edit = { start: number; length: number; text: string };

/**
 * The body of a text as Markdown that any other program reads: shortcodes become links and
 * pictures, addresses are whole. Everything else stays as the author wrote it.
 * @param tree the body as `parse` gives it
 */
export function toPlainMarkdown(tree: Root, body: string, options: PlainOptions): string {
  const edits: Edit[] = [];
  visit(tree, (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const source = body.slice(start, end);
    const replace = (text: string) => edits.push({ start, length: source.length, text });
    if (node.type === 'shortcode') {
      // What follows the shortcode on its line belongs to the node.
      const trailing = source.slice(source.trimEnd().length);
      replace(plainShortcode(source.trimEnd(), options) + trailing);
    } else if (node.type === 'code' || node.type === 'inlineCode') {
      replace(unescapeAll(source));
    } else if (node.type === 'html') {
      const found = findInHtml(source);
      for (const { start: from, end: to, isComment } of found) {
        const text = isComment ? undefined : plainShortcode(source.slice(from, to), options);
        if (text !== undefined) edits.push({ start: start + from, length: to - from, text });
      }
      for (const edit of wholeAttributes(source, options)) {
        const isWithin = found.some((one) => edit.start >= one.start && edit.start < one.end);
        if (!isWithin) edits.push({ ...edit, start: start + edit.start });
      }
    } else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const edit = wholeAddress(node, source, options);
      if (edit) edits.push({ ...edit, start: start + edit.start });
    }
  });
  return apply(body, edits);
}

/** Puts each text in the place of what it replaces; no two edits overlap. */
function apply(body: string, edits: Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, length, text } of edits.sort((a, b) => a.start - b.start)) {
    result += body.slice(done, start) + text;
    done = start + length;
  }
  return result + body.slice(done);
}

function plainShortcode(source: string, options: PlainOptions): string {
  const literal = unescapeShortcode(source);
  if (literal !== undefined) return literal;
  const call = parseCall(source);
  if ('mend' in call) return source;
  if (isProvider(call.name)) {
    const video = readVideo(call, call.name);
    return 'mend' in video
      ? source
      : link(video.title ?? providerOf(video).name, videoAddress(video));
  }
  // `readFigure` knows what is a mistake; captions stay as they are written.
  if (call.name !== 'figure' || 'mend' in readFigure(call, () => [])) return source;
  const given = (name: string) =>
    call.arguments.get(name)?.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));
  const picture = `!${link(given('alt') ?? '', whole(given('src') ?? '', options, true))}`;
  const target = given('link');
  const [title, caption, credit, creditLink] = ['title', 'caption', 'attr', 'attrlink'].map(given);
  return [
    target ? `[${picture}](${destination(whole(target, options))})` : picture,
    title && `**${escapeLabel(title)}**`,
    caption,
    credit && creditLink ? `[${credit}](${destination(whole(creditLink, options))})` : credit,
  ]
    .filter(Boolean)
    .join(' ');
}

const link = (label: string, address: string): string =>
  `[${escapeLabel(label)}](${destination(address)})`;

const escapeLabel = (text: string): string => text.replace(/[\\[\]*_`|<]/g, '\\$&');

const destination = (address: string): string =>
  address.replace(
    /[\s()<>]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** An address with its origin, when it is one of the site's own that starts with `/`, or a picture. */
function whole(address: string, options: PlainOptions, picture = false) {
  const { origin, basePath, pictures } = options;
  const name = picture ? pictureNamed(address, options) : undefined;
  const known = name === undefined ? undefined : pictures[name];
  if (known) return origin + known.address;
  const file = fileAt(address, options);
  if (file !== undefined) return origin + file;
  if (!/^\/(?![/\\])/.test(address)) return address;
  const isBelow = address === basePath || address.startsWith(`${basePath}/`);
  return origin + (isBelow ? '' : basePath) + address;
}

/** The addresses in tags of HTML. */
const wholeAttributes = (html: string, options: PlainOptions): Edit[] =>
  [...html.matchAll(/\s(src|poster|href)\s*=\s*("[^"]*"|'[^']*')/gi)].flatMap(
    ({ 0: all, 1: name = '', 2: quoted = '', index }) => {
      const address = quoted.slice(1, -1);
      const text = whole(address, options, name.toLowerCase() !== 'href');
      const start = index + all.length - quoted.length + 1;
      return text === address ? [] : [{ start, length: address.length, text: destination(text) }];
    },
  );

/** The address inside a link, picture or definition, replaced where it stands in the source. */
function wholeAddress(
  node: Link | Image | Definition,
  source: string,
  options: PlainOptions,
): Edit | undefined {
  // A definition may be of a picture as well as of a link.
  const address = whole(node.url, options, node.type !== 'link');
  const start = address === node.url ? undefined : addressIn(node, source);
  return start === undefined
    ? undefined
    : { start, length: node.url.length, text: destination(address) };
}

/** Where in the source of a link, picture or definition its address stands, unless with escapes. */
export function addressIn(node: Link | Image | Definition, source: string): number | undefined {
  // A label may contain what looks like the end of one.
  const ends = source.matchAll(node.type === 'definition' ? /\]:\s*<?/g : /\]\(\s*<?/g);
  const starts = [...ends].map((end) => end.index + end[0].length);
  const stands = (one: number) =>
    source.startsWith(node.url, one) && /^[\s>)]|^$/.test(source.slice(one + node.url.length));
  // A picture may stand in the label of a link.
  return node.type === 'link' ? starts.findLast(stands) : starts.find(stands);
}
