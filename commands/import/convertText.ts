import type { Picture } from '../../markdown/types';
import { comparable } from '../../model/localNames';
import { headingIds } from './anchors';
import type { Attachments } from './attachments';
import { convertBody } from './body';
import type { Data } from './data';
import { asData, isData, lookUp, textOf, textsOf } from './data';
import { liner } from './edits';
import { limits } from './limits';
import type { Addressed, Directory } from './links';
import {
  type Bundle,
  type PictureFinder,
  type PlacedPicture,
  placePicture,
  shownPicture,
} from './pictures';
import { convertProse, type ProseOptions } from './prose';
import type { Report } from './report';
import { rescue } from './rescue';
import { asIs } from './rewriting';
import { codeFileOf, picturesLike } from './shortcodes/bundleFile';
import { convertShortcodes } from './shortcodes/convert';
import type { Template } from './shortcodes/types';
import { type Convert, convertWords } from './traditional';

export type Tools = {
  finder: PictureFinder;
  directory: Directory;
  attachments: Attachments;
  report: Report;
  /** What the site's Markdown has beyond this site's. */
  prose: ProseOptions;
  /** The site's own templates of shortcodes. */
  template: (name: string) => Template | undefined;
  /** Converts texts in Simplified Chinese, if that is wanted. */
  traditional?: Convert;
};

/** A body whose shortcodes are converted. Its headings are known before any link is converted. */
export async function convertCalls(one: Addressed, bundle: Bundle, tools: Tools): Promise<string> {
  const { text } = one;
  const { report, directory } = tools;
  const tellerOf = (lineAt: (offset: number) => number) => {
    return (offset: number, what: string, mend: string) =>
      report.tell({ file: text.file, line: text.bodyLine + lineAt(offset) - 1, what, mend });
  };
  const plain = /^html?$/.test(text.extension) ? flattenHtml(text.body) : text.body;
  const titleOf = (name: string) => directory.titleOf(name, one);
  const plainLine = liner(plain);
  const { text: body, origin } =
    tools.finder.site.dialect?.rewrite(plain, titleOf, tellerOf(plainLine)) ?? asIs(plain);
  const lineAt = (offset: number) => plainLine(origin(offset));
  const line = (offset: number) => text.bodyLine + lineAt(offset) - 1;
  let left: number = limits.converted;
  const calls = await convertShortcodes(body, {
    picture: pictureOf(one, bundle, tools),
    refer: (path, language) => directory.refer(path, one, language),
    parameter: (name) => {
      const path = name.split('.');
      return [text.data, lookUp(text.data, 'params'), lookUp(tools.finder.site.config, 'params')]
        .map((data) => textOf(lookUp(data, ...path)))
        .find((value) => value !== undefined);
    },
    tell: tellerOf(lineAt),
    unknown: (name, offset, left, dropped) =>
      report.countShortcode(name, { file: text.file, line: line(offset), left, dropped }),
    spend: (characters) => {
      left -= characters;
      if (left < 0)
        throw new Error(`its shortcodes become more than ${limits.converted} characters`);
    },
    file: (name) => {
      const found = codeFileOf(name, text.folder, tools.finder.site);
      if (found) tools.finder.used.add(found.file);
      return found;
    },
    pictures: (pattern) => picturesLike(pattern, text, tools.finder.site),
    template: tools.template,
  });
  const converted = convertProse(calls, tools.prose, hasMath(text.data, tools.finder.site.config));
  const { traditional } = tools;
  const words = traditional && text.simplified ? convertWords(converted, traditional) : converted;
  one.anchors = headingIds(converted, words);
  return words;
}

/** Whether a text or its site says that it has formulas, as themes do: `math: true`. */
const hasMath = (...all: Data[]): boolean =>
  all.some((data) =>
    ['math', 'mathjax', 'katex', 'latex'].some((name) =>
      [lookUp(data, name), lookUp(data, 'params', name)].some(
        (value) =>
          value === true ||
          (isData(value) && lookUp(value, 'enable') !== false) ||
          /^(?:true|mathjax|katex)$/i.test(textOf(value) ?? ''),
      ),
    ),
  );

/**
 * A body in its final form, checked as the build does. `told` lines count from the body's first;
 * `refused` is why no build takes it, whatever is made of it.
 */
export async function finishBody(converted: string, one: Addressed, bundle: Bundle, tools: Tools) {
  const { text } = one;
  const told: { line: number; what: string; mend: string }[] = [];
  const pending: { offset: number; what: string; mend: string }[] = [];
  const start = converted.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  const { body, found } = await convertBody(start, {
    picture: pictureOf(one, bundle, tools),
    newAddress: (href, offset) =>
      newAddress(href, one, tools, (what, mend) => pending.push({ offset, what, mend })),
  });
  const lineAt = liner(start);
  told.push(...found, ...pending.map(({ offset, ...rest }) => ({ line: lineAt(offset), ...rest })));
  const pictures: Record<string, Picture> = {};
  for (const name of bundle.files.keys()) pictures[comparable(name)] = { address: `/${name}` };
  const result = await rescue(`${body}\n`, {
    language: text.target,
    title: text.title,
    file: text.file,
    basePath: '',
    origin: 'https://example.org',
    pictures,
  });
  for (const { line, what, mend } of result.rescued)
    told.push({ line, what: `${what}, so it is shown as code`, mend });
  return { body: result.body, told, refused: result.rest[0] };
}

function pictureOf(one: Addressed, bundle: Bundle, { finder, report }: Tools) {
  return async (src: string): Promise<PlacedPicture> => {
    const placed = await placePicture(
      src,
      { folder: one.text.folder, address: one.old },
      bundle,
      finder,
    );
    if (placed.kind === 'remote') {
      const host = URL.canParse(placed.url) ? new URL(placed.url).host : placed.url;
      report.links.set(host, (report.links.get(host) ?? 0) + 1);
    }
    return placed;
  };
}

const leads = /^(?:https?|mailto|tel|xmpp):/i;

/** Where a link leads now. */
function newAddress(
  href: string,
  one: Addressed,
  { directory, attachments }: Tools,
  tell: (what: string, mend: string) => void,
): string {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href.replace(/[\p{C}\p{Z}]/gu, ''))?.[0];
  const own = directory.resolve(href, one);
  if (own !== undefined) return own;
  if (scheme) {
    if (leads.test(scheme)) {
      const file = attachments.link(href, one);
      return file && 'address' in file ? file.address : href;
    }
    tell(`a link to ${scheme} cannot stand in an article`, 'use an http, https or mailto address');
    return '';
  }
  if (href.startsWith('//') || href.startsWith('#') || href === '') return href;
  const file = attachments.link(href, one);
  if (file && 'address' in file) return file.address;
  if (file) {
    tell(
      `the file that "${href}" leads to was not brought over: it ${file.why}`,
      'put it into public/ yourself if everyone may read it, or delete the link',
    );
    return href;
  }
  tell(`the link "${href}" leads to nothing that was imported`, 'correct it');
  return href;
}

/** Keys that name a picture for previews, the likeliest first. */
const keysOfCover = [
  'cover',
  'featured_image',
  'featuredImage',
  'featureimage',
  'feature_image',
  'images',
  'image',
  'thumbnail',
  'feature',
  'banner',
  'header_image',
  'img',
];

/** Other names that themes have for it. */
const likeCover =
  /cover|hero|feature|banner|thumb|header|preview|poster|teaser|og_?image|social|photo|image/i;

/** The name of a text's preview picture, put into its bundle; and an address that could not be used. */
export async function coverOf(
  data: Data,
  one: Addressed,
  bundle: Bundle,
  tools: Tools,
): Promise<{ cover?: string; address?: string }> {
  const resources = [lookUp(data, 'resources')].flat().flatMap((resource) => {
    const [name, src] = [textOf(lookUp(resource, 'name')), textOf(lookUp(resource, 'src'))];
    return name && src && /cover|feature|thumb|header/i.test(name) ? [src] : [];
  });
  const others = [data, asData(lookUp(data, 'params'))].flatMap((one) => Object.keys(one));
  const names = [...keysOfCover, ...others.filter((key) => likeCover.test(key))];
  const given = [...new Set(names)].flatMap((key) => {
    const value = lookUp(data, key) ?? lookUp(data, 'params', key);
    const inside = ['image', 'src', 'url', 'path', 'filename'].map((name) =>
      textOf(lookUp(value, name)),
    );
    const values = [...textsOf(value), ...inside.filter((one) => one !== undefined)];
    const isSure = keysOfCover.includes(key);
    return values.filter((one) => isSure || shownPicture.test(one.split(/[?#]/, 1)[0] ?? ''));
  });
  const isPlace = (value: string) => /[./]/.test(value) && !/\s/.test(value.trim());
  // Some themes take the picture of this name without a word in the front matter.
  const byName =
    one.text.kind === 'leaf'
      ? tools.finder.site.files
          .filesIn(one.text.folder)
          .filter((name) => /^(?:featured?|cover|thumb(?:nail)?)[^/]*$/i.test(name))
          .filter((name) => shownPicture.test(name))
      : [];
  const pictures = [...given, ...resources, ...byName].filter(isPlace);
  const place = pictureOf(one, bundle, tools);
  let why = 'is not there';
  for (const value of pictures) {
    const placed = await place(value);
    if (placed.kind === 'placed') return { cover: decodeURIComponent(placed.url) };
    if (placed.kind === 'remote') return { address: placed.url };
    if (value === pictures[0]) why = placed.why;
  }
  const [first] = pictures;
  if (first !== undefined) {
    const { file, dataLine: line } = one.text;
    tools.report.tell({
      file,
      line,
      what: `the picture "${first}" for previews ${why}`,
      mend: 'put it beside the text and name it in `cover`',
    });
    return { address: first };
  }
  return {};
}

/** HTML as one block of Markdown: without the indents and blank lines that would end it. */
function flattenHtml(html: string): string {
  const flat = (part: string) => part.replace(/^[ \t]+/gm, '').replace(/\n{2,}/g, '\n');
  const parts: string[] = [];
  const [open, close] = [/<pre\b/gi, /<\/pre>/gi];
  let at = 0;
  for (let start = open.exec(html); start; start = open.exec(html)) {
    close.lastIndex = start.index;
    const end = close.exec(html);
    if (!end) break;
    open.lastIndex = close.lastIndex;
    parts.push(flat(html.slice(at, start.index)), html.slice(start.index, close.lastIndex));
    at = close.lastIndex;
  }
  return parts.join('') + flat(html.slice(at));
}
