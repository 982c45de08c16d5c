import { comment } from './markdownText';
import type { PlacedPicture } from './pictures';
import { fileName, youtubeCall } from './shortcodes/known';

export type HtmlContext = {
  picture: (src: string) => Promise<PlacedPicture>;
  /** The new address of a link that stands at an offset; empty when it can't be one. */
  newAddress: (href: string, offset: number) => string;
  tell: (offset: number, what: string, mend: string) => void;
};

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

/** What has to change, or is worth a word, in a piece of HTML. */
type Part = {
  start: number;
  end: number;
  /** Empty for a comment. */
  tag: string;
  attributes: string;
  /** What stands between the tags of a script, a frame or a medium that is closed. */
  inner?: string;
};

const paired = new Set(['script', 'iframe', 'video', 'audio', 'object']);

/** Takes HTML apart, in time that grows with it: no place is read twice because a tag is not closed. */
function* partsOf(html: string): Generator<Part> {
  const name = /<\/?([a-z][a-z\d-]*)/iy;
  const tagEnds = quotedEnds(html);
  const closings = new Map<string, RegExpExecArray | null>();
  let commentEnd = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    let end = at + 1;
    if (html.startsWith('<!--', at)) {
      if (commentEnd >= 0 && commentEnd < at + 4) commentEnd = html.indexOf('-->', at + 4);
      if (commentEnd >= 0) {
        end = commentEnd + 3;
        yield { start: at, end, tag: '', attributes: '' };
      }
    } else {
      name.lastIndex = at;
      const found = /^[a-z/]/i.test(html[at + 1] ?? '') ? name.exec(html) : null;
      const start = found?.index === at ? name.lastIndex : -1;
      const close = start < 0 ? -1 : (tagEnds[start] ?? -1);
      if (found && close >= 0) {
        const tag = (found[1] ?? '').toLowerCase();
        const isOpening = html[at + 1] !== '/';
        const closing = isOpening && paired.has(tag) ? closingOf(tag, close) : null;
        end = closing ? closing.index + closing[0].length : close;
        const attributes = html.slice(start, close - 1);
        yield {
          start: at,
          end,
          tag,
          attributes,
          inner: closing ? html.slice(close, closing.index) : undefined,
        };
      }
    }
    at = html.indexOf('<', end);
  }

  /** The next closing tag of a name: looked for again only when the last one is passed. */
  function closingOf(tag: string, from: number): RegExpExecArray | null {
    const known = closings.get(tag);
    if (known === null || (known && known.index >= from)) return known;
    const pattern = new RegExp(`</${tag}\\s*>`, 'gi');
    pattern.lastIndex = from;
    const next = pattern.exec(html);
    closings.set(tag, next);
    return next;
  }
}

/** For each offset within a tag, what is behind the `>` that ends it, outside of quotation marks; or -1. */
function quotedEnds(html: string): Int32Array {
  const ends = new Int32Array(html.length + 1).fill(-1);
  const marks: Record<string, number> = { '"': -1, "'": -1 };
  for (let at = html.length - 1; at >= 0; at--) {
    const character = html[at] ?? '';
    const close = marks[character];
    if (close !== undefined) {
      ends[at] = close < 0 ? -1 : (ends[close + 1] ?? -1);
      marks[character] = at;
    } else ends[at] = character === '>' ? at + 1 : (ends[at + 1] ?? -1);
  }
  return ends;
}

/**
 * Raw HTML of a text with its pictures placed, its frames and media as links, and without what
 * articles can't do. Scripts are kept as comments.
 */
export async function convertHtml(html: string, context: HtmlContext): Promise<string> {
  const result: string[] = [];
  let at = 0;
  for (const { start, end, tag, attributes, inner } of partsOf(html)) {
    const whole = html.slice(start, end);
    result.push(html.slice(at, start));
    at = end;
    const given = readAttributes(attributes);
    if (tag === '') result.push(whole);
    else if (tag === 'script') result.push(script(whole, given, start, context));
    else if (/^(?:iframe|video|audio|object|embed|source)$/.test(tag)) {
      const lead = (address: string) => context.newAddress(address, start);
      result.push(whole.startsWith('</') ? '' : media(tag, given, inner ?? '', lead));
    } else if (tag === 'img' || tag === 'image') {
      result.push(await picture(given, start, context));
    } else result.push(tidyTag(whole, start, context));
  }
  return result.join('') + html.slice(at);
}

function readAttributes(source: string): Map<string, string> {
  return new Map(
    [...source.matchAll(attribute)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value.replace(/^(["'])([\s\S]*)\1$/, '$2'),
    ]),
  );
}

function script(whole: string, given: Map<string, string>, offset: number, { tell }: HtmlContext) {
  const gist = /^https?:\/\/gist\.github\.com\/[\w./-]+?(?=\.js)/.exec(given.get('src') ?? '')?.[0];
  if (gist) return anchor(gist, gist.replace(/^https?:\/\//, ''));
  tell(offset, '<script> cannot run in an article and was made a comment', 'delete it');
  return comment(whole.replace(/<(\/?)script/gi, '<$1 script'));
}

/** Frames and media as a video of this site, or as links. */
function media(
  tag: string,
  given: Map<string, string>,
  inner: string,
  lead: (address: string) => string,
): string {
  const source = [...inner.matchAll(/<source\b([^<>]*)/gi)]
    .map(([, attributes = '']) => readAttributes(attributes).get('src'))
    .find(Boolean);
  const address = given.get('src') || given.get('data-src') || given.get('data') || source;
  const rest = /<(?:source|track|param|embed)\b/i.test(inner) ? '' : inner.trim();
  if (!address) return rest;
  const whole = address.startsWith('//') ? `https:${address}` : address.replace(/&amp;/g, '&');
  if (
    tag === 'iframe' &&
    /^https?:\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)\//i.test(whole)
  ) {
    const call = youtubeCall(whole, [['title', given.get('title')]]);
    if (call) return `\n\n${call}\n\n`;
  }
  const name = given.get('title') || whole.replace(/^https?:\/\/(?:www\.)?/, '');
  const target = lead(/^(?:[a-z][a-z\d+.-]*:|\/|\.)/i.test(whole) ? whole : `./${whole}`);
  return target === '' ? escapeHtml(name) : anchor(target, name.slice(0, 80));
}

async function picture(
  given: Map<string, string>,
  offset: number,
  { picture: place, tell }: HtmlContext,
) {
  const src = (
    given.get('src') ||
    given.get('data-src') ||
    given.get('data-original') ||
    ''
  ).trim();
  const alt = given.get('alt') ?? '';
  if (src === '') return escapeHtml(alt);
  const placed = await place(src.replace(/&amp;/g, '&'));
  if (placed.kind === 'remote') return anchor(placed.url, alt || fileName(src));
  if (placed.kind === 'missing') {
    tell(offset, `picture "${src}" ${placed.why}`, 'put it beside the text');
    return `${escapeHtml(alt)} <code>${escapeHtml(src)}</code>`.trim();
  }
  const size = ['width', 'height'].flatMap((name) => {
    const value = given.get(name);
    return value && /^\d+(?:px)?$/.test(value) ? [` ${name}="${value}"`] : [];
  });
  const title = given.get('title');
  return `<img src="${placed.url}" alt="${escapeHtml(alt)}"${title ? ` title="${escapeHtml(title)}"` : ''}${size.join('')}>`;
}

/** A tag without handlers of events, with its link's new address. */
function tidyTag(whole: string, offset: number, { newAddress }: HtmlContext): string {
  const [, start = ''] = /^(<\/?[a-z][a-z\d-]*)/i.exec(whole) ?? [];
  const rest = whole.slice(start.length).replace(attribute, (all, name: string, value?: string) => {
    if (/^on/i.test(name)) return '';
    if (!/^(?:href|src)$/i.test(name) || value === undefined) return all;
    const [, quote = '', address = ''] = /^(["']?)([\s\S]*)\1$/.exec(value) ?? [];
    if (/^src$/i.test(name)) return /^\s*(?!https?:)[a-z][a-z\d+.-]*:/i.test(address) ? '' : all;
    const next = newAddress(address.replace(/&amp;/g, '&'), offset);
    if (next === '' && address !== '') return '';
    return `${name}=${quote}${next.replace(/&(?![a-z]+;|#)/gi, '&amp;')}${quote}`;
  });
  return start + rest;
}

const anchor = (href: string, text: string): string =>
  `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;

const escapeHtml = (text: string): string =>
  text
    .replace(/&(?![a-z]+;|#\d+;)/gi, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
