import { statSync } from 'node:fs';
import { toDate } from '../../model/dateForms';
import { decodeText } from '../../model/decode';
import { withoutEnd } from '../../model/ends';
import type { Language } from '../../model/language';
import type { HugoSite } from './config';
import { asData, type Data, isData, join, lookUp, textOf, textsOf } from './data';
import { matchesGlob } from './glob';
import { guessKind, type Kind } from './languages';
import { limits } from './limits';
import { escapeUrl } from './markdownText';
import type { Report } from './report';
import { findSources, type Source } from './sources';
import { splitText } from './split';

/** A text to be imported. */
export type HugoText = Source & {
  data: Data;
  body: string;
  /** The line of the source file on which the body starts, counted from 1. */
  bodyLine: number;
  dataLine: number;
  target: Language;
  as: 'article' | 'page';
  title: string;
  date: string;
};

const markdown = /^(?:md|markdown|mdown|mkd|html?)$/;
const pageNames =
  /^(?:about|about-us|about-me|contact|contact-us|links|friends|privacy|privacy-policy|terms|imprint|now|uses|license|colophon|archives?|search|關於|关于|友鏈|友链|聯絡|联系)$/i;

/** Reads all texts of a site, and decides which are imported, as what, and in which language. */
export function readTexts(site: HugoSite, timeZone: string, report: Report): HugoText[] {
  const read: (Source & ReturnType<typeof splitText>)[] = [];
  for (const source of findSources(site)) {
    if (!markdown.test(source.extension)) {
      report.skip(source.file, `.${source.extension} is not Markdown`);
      continue;
    }
    const found = site.files.read(source.absolute, limits.text);
    if ('why' in found) {
      report.skip(source.file, found.why);
      continue;
    }
    const decoded = decodeText(found.bytes, source.file);
    if ('problem' in decoded) {
      const { what, mend, line } = decoded.problem;
      report.skip(source.file, `line ${line}: ${what}; ${mend}`);
      continue;
    }
    const split = splitText(decoded.text);
    if (/^html?$/.test(source.extension) && !split.format) {
      report.skip(source.file, 'HTML without front matter');
      continue;
    }
    if (split.wrong) {
      const what = `the front matter cannot be read in full: ${split.wrong}`;
      report.tell({
        file: source.file,
        line: split.dataLine,
        what,
        mend: 'mend it and import again',
      });
    }
    read.push({ ...source, ...split });
  }
  const branches = read.filter(({ kind }) => kind === 'branch');
  const cascaded = read.map((one) => ({ ...one, data: withCascade(one, branches, site) }));
  const texts: HugoText[] = [];
  for (const text of decideLanguages(cascaded, site, report)) {
    const why = reasonToSkip(text, site);
    if (why) report.skip(text.file, why);
    else texts.push(finish(text, site, timeZone, report));
  }
  return texts;
}

type Read = Source & ReturnType<typeof splitText>;

/** Front matter with what the sections above (or the configuration) set for all below them. */
function withCascade(text: Read, branches: Read[], site: HugoSite): Data {
  const above = branches
    .filter(
      ({ path, language }) =>
        language === text.language && (path === '' || text.path.startsWith(`${path}/`)),
    )
    .sort((a, b) => a.path.length - b.path.length);
  const given = [site.config, ...above.map(({ data }) => data)].flatMap((data) =>
    [lookUp(data, 'cascade')].flat(),
  );
  const own = given.filter(isData).filter((one) => {
    const target = asData(lookUp(one, 'target') ?? lookUp(one, '_target'));
    const path = textOf(lookUp(target, 'path'));
    const kind = textOf(lookUp(target, 'kind'));
    if (kind && kind !== 'page') return false;
    return !path || matchesGlob(`/${text.path}`, path);
  });
  const cascade = own.reduce<Data>(
    (all, { target: _, _target: __, ...data }) => join(all, { ...data, ...asData(data.params) }),
    {},
  );
  return join(cascade, text.data);
}

function decideLanguages(
  texts: Read[],
  site: HugoSite,
  report: Report,
): (Read & { target: Language })[] {
  const kindOfText = (text: Read): Kind => {
    if (text.declared) return text.language.kind;
    return (
      guessKind(`${String(lookUp(text.data, 'title') ?? '')}\n${text.body}`) ?? text.language.kind
    );
  };
  const kinds = texts.map((text) => ({ text, kind: kindOfText(text) }));
  const hasTraditional =
    site.languages.length > 1 && site.languages.some(({ kind }) => kind === 'zh-tw');
  let simplified = 0;
  const result = kinds.flatMap(({ text, kind }) => {
    if (kind === 'other') {
      const language = text.declared ? `language ${text.language.key}` : 'its language';
      report.skip(text.file, `${language} is not one of this site's`);
      return [];
    }
    if (kind === 'simplified' && hasTraditional) {
      report.skip(text.file, 'Simplified Chinese, and the site has Traditional Chinese as well');
      return [];
    }
    const target: Language = kind === 'en' ? 'en' : 'zh-tw';
    if (target === 'zh-tw' && (kind === 'simplified' || guessKind(text.body) === 'simplified'))
      simplified++;
    return [{ ...text, target }];
  });
  if (simplified > 0) {
    report.notes.push(
      `${simplified} texts are in Simplified Chinese. They were imported as zh-tw without a change: convert them, or have someone edit them.`,
    );
  }
  return result;
}

function reasonToSkip(text: Read, site: HugoSite): string | undefined {
  const { kind, path, data, body } = text;
  const never = ['build', '_build'].some((key) =>
    /^(?:never|false)$/.test(String(lookUp(data, key, 'render'))),
  );
  if (lookUp(data, 'headless') === true || never) return 'has no page of its own (headless)';
  const [first = ''] = path.split('/');
  const isTerm = kind === 'branch' && taxonomiesOf(site).includes(first.toLowerCase());
  if (isTerm) return 'describes a tag, category or other term';
  if (kind === 'branch' && body.trim() === '') return 'a list page without text of its own';
  if (body.trim() === '' && substitute(text, site) === undefined) return 'has no text';
  return undefined;
}

/** The date at the start of a file's name, as in `2020-01-02-title`. */
const dateInName = (name: string): string | undefined =>
  /^(\d{4}-\d{2}-\d{2})(?:[-_. ]|$)/.exec(name)?.[1];

/** Plural names of the site's taxonomies. */
export function taxonomiesOf(site: HugoSite): string[] {
  const own = Object.values(asData(lookUp(site.config, 'taxonomies'))).flatMap(
    (one) => textOf(one)?.toLowerCase() ?? [],
  );
  return [...new Set(['tags', 'categories', 'series', 'authors', 'author', ...own])];
}

/** What stands for a text without a body: words and address of its front matter, or its pictures. */
function substitute({ data, kind, folder }: Read, { files: own }: HugoSite): string | undefined {
  const find = (...names: string[]) =>
    names.map((name) => textOf(lookUp(data, name) ?? lookUp(data, 'params', name))).find(Boolean);
  const leads = find('externalUrl', 'external_link', 'external_url', 'link');
  const words = find('description', 'summary', 'excerpt', 'lead');
  const files = kind === 'leaf' ? own.filesIn(folder).filter((name) => !name.includes('/')) : [];
  const pictures = files.filter((name) => /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name));
  const parts = [
    ...(words ? [words] : []),
    ...(leads && /^https?:/.test(leads) ? [`<${leads}>`] : []),
    ...pictures.map((name) => `![](${escapeUrl(name)})`),
  ];
  return parts.length > 0 ? parts.join('\n\n') : undefined;
}

function finish(
  text: Read & { target: Language },
  site: HugoSite,
  timeZone: string,
  report: Report,
): HugoText {
  const { data, body, kind, path, name } = text;
  const line = /^#[ \t]+([^ \t\n].*)$/m.exec(body)?.[1];
  const heading = line && (withoutEnd(line.trimEnd(), '#').trimEnd() || undefined);
  const given = ['title', 'linkTitle'].map((key) => textsOf(lookUp(data, key))[0]).find(Boolean);
  const title =
    given ??
    heading ??
    (name || 'Home')
      .replace(/^\d{4}-\d{2}-\d{2}[-_]?/, '')
      .replace(/[-_]+/g, ' ')
      .trim();
  if (!given && !heading) {
    report.tell({
      file: text.file,
      line: text.dataLine,
      what: `it has no title; "${title}" was made of its name`,
      mend: 'give it one',
    });
  }
  const known = ['date', 'publishDate', 'pubdate', 'published', 'lastmod', 'modified', 'updated']
    .map((key) => toDate(lookUp(data, key), timeZone))
    .find((one) => one !== undefined);
  const date = known ?? dateInName(name);
  const [first = ''] = path.split('/');
  const single = !path.includes('/') && kind !== 'branch';
  const type = textOf(lookUp(data, 'type') ?? lookUp(data, 'layout'))?.toLowerCase();
  const isPage =
    path === '' ||
    (kind !== 'branch' && /^pages?$/i.test(first)) ||
    (single && (!date || pageNames.test(name) || type === 'page' || type === 'about'));
  const changed = statSync(text.absolute).mtime;
  if (!date && !isPage) report.undated += 1;
  return {
    ...text,
    body: body.trim() === '' ? (substitute(text, site) ?? '') : body,
    title: title || name,
    date: date ?? changed.toISOString().slice(0, 10),
    as: isPage ? 'page' : 'article',
  };
}
