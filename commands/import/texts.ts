import { toDate } from '../../model/dateForms';
import { withoutEnd } from '../../model/ends';
import type { Language } from '../../model/language';
import { asData, type Data, isData, join, lookUp, textOf, textsOf } from './data';
import { matchesGlob } from './glob';
import { guessKind, type Kind, kindOf } from './languages';
import { escapeUrl } from './markdownText';
import { type Read, readText } from './readText';
import type { Report } from './report';
import type { HugoSite, Source } from './site';
import { findSources } from './sources';

/** A text to be imported. */
export type HugoText = Source & {
  data: Data;
  body: string;
  /** The line of the source file on which the body starts, counted from 1. */
  bodyLine: number;
  dataLine: number;
  target: Language;
  /** Whether it is in Simplified Chinese. */
  simplified: boolean;
  as: 'article' | 'page';
  title: string;
  date: string;
};

/** Stands where nothing tells when a text was written: as in Hugo, such texts come last. */
const noDate = '1970-01-01';

const pageNames =
  /^(?:about|about-us|about-me|contact|contact-us|links|friends|privacy|privacy-policy|terms|imprint|now|uses|license|colophon|archives?|search|關於|关于|友鏈|友链|聯絡|联系)$/i;

/**
 * Reads all texts of a site, and decides which are imported, as what, and in which language.
 * `firstCommit` tells when a file came into the site.
 */
export function readTexts(
  site: HugoSite,
  timeZone: string,
  report: Report,
  firstCommit: (file: string) => string | undefined,
): HugoText[] {
  const read = findSources(site).flatMap((source) => readText(source, site, report) ?? []);
  const branches = read.filter(({ kind }) => kind === 'branch');
  const cascaded = read.map((one) => ({ ...one, data: withCascade(one, branches, site) }));
  const texts: HugoText[] = [];
  for (const text of decideLanguages(cascaded, site, report)) {
    const why = reasonToSkip(text, site);
    if (!why) reportUnlisted(text, report);
    if (why) report.skip(text.file, why);
    else texts.push(finish(text, site, timeZone, report, firstCommit));
  }
  return texts;
}

/** Says of a text that Hugo keeps it out of lists. */
function reportUnlisted({ data, file, dataLine: line }: Read, report: Report): void {
  const isUnlisted = ['build', '_build'].some((key) =>
    /^(?:never|false|local)$/.test(String(lookUp(data, key, 'list'))),
  );
  if (!isUnlisted) return;
  const what = 'Hugo keeps it out of lists (`build`), which this site cannot do';
  report.tell({ file, line, what, mend: 'make it a draft if it is not to be found' });
}

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

type InLanguage = Read & Pick<HugoText, 'target' | 'simplified'>;

/** A text in Simplified Chinese stands back where there is the same one in Traditional Chinese. */
function decideLanguages(texts: Read[], site: HugoSite, report: Report): InLanguage[] {
  const kinds = texts.map((text) => ({ text, kind: kindOfText(text, site) }));
  const traditional = new Set(
    kinds.flatMap(({ text, kind }) => (kind === 'zh-tw' ? [twinKey(text)] : [])),
  );
  return kinds.flatMap(({ text, kind }) => {
    if (kind === 'other') {
      const language = text.declared ? `language ${text.language.key}` : 'its language';
      report.skip(text.file, `${language} is not one of this site's`);
      return [];
    }
    if (kind === 'simplified' && traditional.has(twinKey(text))) {
      report.skip(
        text.file,
        'Simplified Chinese, and the same text is there in Traditional Chinese',
      );
      return [];
    }
    const target: Language = kind === 'en' ? 'en' : 'zh-tw';
    const simplified =
      kind === 'simplified' || (target === 'zh-tw' && guessKind(text.body) === 'simplified');
    return [{ ...text, target, simplified }];
  });
}

/** The language of a text: what says it of the text itself, else its letters. */
function kindOfText(text: Read, site: HugoSite): Kind {
  const guess = guessKind(`${String(lookUp(text.data, 'title') ?? '')}\n${text.body}`);
  const said = site.dialect && textOf(lookUp(text.data, 'lang'));
  if (said) return kindOf(said) ?? text.language.kind;
  if (!text.declared) return guess ?? text.language.kind;
  // A blog's language, set for all of it, is not that of a text without any Han.
  const isWhole = site.languages.length === 1 && text.language === site.languages[0];
  const isEnglish = guess === 'en' && !/\p{Script=Han}/u.test(text.body);
  return isWhole && isEnglish && text.body.length > 200 ? 'en' : text.language.kind;
}

/** What texts in several languages that are the same one have in common. */
const twinKey = ({ path, data }: Read): string =>
  textOf(lookUp(data, 'translationKey')) ?? `/${path.toLowerCase()}`;

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
  text: InLanguage,
  site: HugoSite,
  timeZone: string,
  report: Report,
  firstCommit: (file: string) => string | undefined,
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
  const isPage = site.dialect
    ? site.dialect.kindOf(text) === 'page'
    : path === '' ||
      (kind === 'branch' ? !date : /^pages?$/i.test(first)) ||
      (single && (!date || pageNames.test(name) || type === 'page' || type === 'about'));
  return {
    ...text,
    body: body.trim() === '' ? (substitute(text, site) ?? '') : body,
    title: title || name,
    date: date ?? (isPage ? noDate : dateOfFile(text, report, firstCommit)),
    as: isPage ? 'page' : 'article',
  };
}

/** When Git has a text first; its file's own date is that of a copy. */
function dateOfFile(
  { absolute, file, dataLine: line }: InLanguage,
  report: Report,
  firstCommit: (file: string) => string | undefined,
): string {
  const committed = firstCommit(absolute);
  if (committed) report.undated += 1;
  else {
    const what = `it has no date, and Git knows none; ${noDate} stands in its place`;
    report.tell({ file, line, what, mend: 'give it one' });
  }
  return committed ?? noDate;
}
