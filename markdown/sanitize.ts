import type { Root } from 'hast';
import { type Schema, sanitize as sanitizeWith } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';
import { withoutControls } from '../model/characters';
import { dictionary } from '../words';
import type { Report } from './report';

const callouts = Object.keys(dictionary('en').text.callouts);

/** What authors say of sound and video; `placeMedia` decides what becomes of it. */
const media = ['autoPlay', 'loop', 'muted', 'preload', 'src'];

/** What an article may consist of. `youtube`, `formula` and classes come from our own passes. */
const schema: Schema = {
  tagNames: (
    'a abbr audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em ' +
    'figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp ' +
    'section small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr ' +
    'youtube formula'
  ).split(' '),
  attributes: {
    '*': ['ariaLabel', 'dir', 'id', 'lang', 'title'],
    a: ['href', ['className', 'note', 'back', 'time']],
    audio: media,
    blockquote: ['cite', ['className', 'callout', ...callouts], ['role', 'note']],
    code: [['className', /^language-/]],
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    formula: ['tex', 'display'],
    img: ['alt', 'height', 'src', 'width'],
    ins: ['cite', 'dateTime'],
    li: [['className', 'task-list-item'], 'value'],
    ol: [
      ['className', 'contains-task-list'],
      'reversed',
      'start',
      ['type', '1', 'a', 'A', 'i', 'I'],
    ],
    q: ['cite'],
    source: ['src', ['type', /^(?:audio|video)\/[\w.+-]+(?:; ?codecs="?[\w., -]+"?)?$/]],
    td: [['align', 'center', 'left', 'right'], 'colSpan', 'rowSpan'],
    th: [['align', 'center', 'left', 'right'], 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    track: [
      'default',
      'label',
      'src',
      'srcLang',
      ['kind', 'captions', 'chapters', 'descriptions', 'subtitles'],
    ],
    ul: [['className', 'contains-task-list']],
    video: [...media, 'height', 'playsInline', 'poster', 'width'],
    youtube: ['video'],
  },
  ancestors: {
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    rp: ['ruby'],
    rt: ['ruby'],
    source: ['audio', 'video'],
    summary: ['details'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    track: ['audio', 'video'],
    tr: ['table'],
  },
  protocols: { cite: ['http', 'https'], href: ['http', 'https', 'mailto', 'tel', 'xmpp'] },
  required: {},
  clobber: [],
  clobberPrefix: '',
  strip:
    'script style title textarea select option iframe object embed template svg math noscript noembed noframes xmp plaintext'.split(
      ' ',
    ),
};

const names = { kept: new Set(schema.tagNames), stripped: new Set(schema.strip) };

/** Obsolete elements that mean the same as one of today. */
const renewed: Record<string, string> = { strike: 's', tt: 'code', acronym: 'abbr' };

/** Whether an element of this name may stay. */
export const isKept = (name: string): boolean =>
  names.kept.has(name) || Object.hasOwn(renewed, name);

/** Whether an element of this name goes with all that is in it; of others only the tags go. */
export const isStripped = (name: string): boolean => names.stripped.has(name);

/** The tree without anything that runs, asks for data, loads by itself or brings its own style. */
export function sanitize(root: Root): Root {
  // The schema knows schemes in lower case only, and phones like to write `Https:`.
  visit(root, 'element', (node) => {
    const { tagName, properties } = node;
    if (Object.hasOwn(renewed, tagName)) node.tagName = String(renewed[tagName]);
    if (typeof properties.href !== 'string') return;
    properties.href = properties.href.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
  });
  const clean = sanitizeWith(root, schema) as Root;
  dropControls(clean);
  return clean;
}

/** References in HTML, such as `&#8;`, stand for control characters that no file may hold. */
function dropControls(root: Root): void {
  visit(root, (node) => {
    if (node.type === 'text') node.value = withoutControls(node.value);
    if (node.type !== 'element') return;
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = withoutControls(value);
    }
  });
}

/** Reports what an author means to work but `sanitize` takes away. */
export function checkActive(root: Root, report: Report): void {
  visit(root, 'element', ({ tagName, properties, position }) => {
    const line = position?.start.line;
    if (tagName === 'script') {
      report(line, '<script> in the text', "remove it: articles can't run code");
    }
    if (tagName === 'iframe' || tagName === 'object' || tagName === 'embed') {
      report(line, `<${tagName}> in the text`, 'use {{< youtube ID >}} for a video, else a link');
    }
    for (const name of Object.keys(properties)) {
      if (!/^on/i.test(name)) continue;
      report(
        line,
        `${name.toLowerCase()} attribute in the text`,
        "remove it: articles can't run code",
      );
    }
    for (const name of ['href', 'src'] as const) {
      const scheme = schemeOf(properties[name]);
      if (!scheme || /^(?:https?|mailto|tel|xmpp)$/.test(scheme)) continue;
      report(
        line,
        `${name === 'href' ? 'link to' : 'picture from'} ${scheme}: …`,
        name === 'href'
          ? 'use an http, https or mailto address'
          : 'put the picture in a file beside the text',
      );
    }
  });
}

/** The scheme of an address as browsers read it, which ignore control characters and space. */
export function schemeOf(address: unknown): string | undefined {
  return String(address ?? '')
    .replace(/[\p{C}\p{Z}]/gu, '')
    .match(/^([a-z][a-z0-9+.-]*):/i)?.[1]
    ?.toLowerCase();
}
