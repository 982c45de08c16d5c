import { comment } from './markdownText';
import type { PlacedPicture } from './pictures';
import { fileName, youtubeCall } from './shortcodes/known';

export type HtmlContext = {
  picture: (src: string) => Promise<PlacedPicture>;
  /** The new address of a link that stands at an offset; empty when it can't be one. */
  leadTo: (href: string, offset: number) => string;
  tell: (offset: number, what: string, mend: string) => void;
};

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

/** What has to change, or is worth a word, in a piece of HTML. */
const parts =
  /<!--[\s\S]*?-->|<(script|iframe|video|audio|object)\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/\1\s*>|<\/?([a-z][a-z\d-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;

/**
 * Raw HTML of a text with its pictures placed, its frames and media as links, and without what
 * articles can't do. Scripts are kept as comments.
 */
export async function convertHtml(html: string, context: HtmlContext): Promise<string> {
  let result = '';
  let at = 0;
  for (const match of html.matchAll(parts)) {
    const [whole, paired, pairedRest = '', inner = '', single = '', singleRest = ''] = match;
    result += html.slice(at, match.index);
    at = match.index + whole.length;
    const tag = (paired ?? single).toLowerCase();
    const given = readAttributes(paired === undefined ? singleRest : pairedRest);
    if (whole.startsWith('<!--')) result += whole;
    else if (tag === 'script') result += script(whole, given, match.index, context);
    else if (/^(?:iframe|video|audio|object|embed|source)$/.test(tag)) {
      result += whole.startsWith('</') ? '' : media(tag, given, inner);
    } else if (tag === 'img' || tag === 'image') {
      result += await picture(given, match.index, context);
    } else result += tidyTag(whole, match.index, context);
  }
  return result + html.slice(at);
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
function media(tag: string, given: Map<string, string>, inner: string): string {
  const source = /<source\b[^>]*\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(inner)?.[1];
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
  return anchor(/^(?:https?:|\/|\.)/i.test(whole) ? whole : `./${whole}`, name.slice(0, 80));
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

/** A tag without handlers of events, with its link led on. */
function tidyTag(whole: string, offset: number, { leadTo }: HtmlContext): string {
  const [, start = ''] = /^(<\/?[a-z][a-z\d-]*)/i.exec(whole) ?? [];
  const rest = whole.slice(start.length).replace(attribute, (all, name: string, value?: string) => {
    if (/^on/i.test(name)) return '';
    if (!/^(?:href|src)$/i.test(name) || value === undefined) return all;
    const [, quote = '', address = ''] = /^(["']?)([\s\S]*)\1$/.exec(value) ?? [];
    if (/^src$/i.test(name)) return /^\s*(?!https?:)[a-z][a-z\d+.-]*:/i.test(address) ? '' : all;
    const next = leadTo(address.replace(/&amp;/g, '&'), offset);
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
