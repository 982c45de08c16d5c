import { basename, dirname, join, relative, resolve } from 'node:path';
import { site as own } from '../../lib/site';
import { collect } from '../../model/collection';
import { decodeText } from '../../model/decode';
import { encodePath, pathOf } from '../../model/routes';
import { isOfSite } from '../../model/siteFiles';
import { emptyTaxonomy, readTaxonomy } from '../../model/taxonomy';
import { aliasAddress, bareAddress, oldAddress } from './addresses';
import { Attachments } from './attachments';
import { readAuthors } from './authors';
import type { Tools } from './convertText';
import { convertTexts } from './convertTexts';
import { lookUp, textOf, textsOf } from './data';
import type { TellDrawing } from './drawings';
import { readExisting } from './existing';
import { type Network, PictureFetcher } from './fetchPicture';
import { findSite } from './findSite';
import { gitDates } from './gitDates';
import { type Addressed, Directory } from './links';
import { groupTexts } from './names';
import { indexFiles, type PictureFinder } from './pictures';
import { readProseOptions } from './prose';
import { Report } from './report';
import { readTemplates } from './shortcodes/templates';
import { SiteFiles } from './siteFiles';
import { findSources } from './sources';
import { readTexts } from './texts';
import { openTraditional } from './traditional';
import { type NewFile, writeFiles } from './write';

export type ImportOptions = {
  /** The content folder. Static files go to public/ beside it. */
  to: string;
  fetchPictures: boolean;
  /** Folders outside the site from which something may come over. */
  allow?: string[];
  /** Where pictures are fetched from: the public web. */
  network?: Network;
  dryRun: boolean;
  /** Whether texts in Simplified Chinese get Taiwan's characters. */
  traditional?: boolean;
  /** The clock, as ISO 8601 in UTC. */
  now: string;
};

/**
 * Brings the articles, pages, pictures and static files of a site made with another generator over.
 * Nothing of the site is changed, nothing that is there already is overwritten.
 * @throws NoSite, NoFolder
 */
export async function importSite(root: string, options: ImportOptions): Promise<Report> {
  const { to, dryRun, now, allow = [], fetchPictures, network } = options;
  const report = new Report();
  const fetcher = fetchPictures ? new PictureFetcher(network) : undefined;
  const shown = (file: string) => join(root, relative(resolve(root), file));
  const leftOut = (file: string, why: string) => report.skip(shown(file), why);
  const site = findSite(root, new SiteFiles(root, allow, leftOut));
  for (const problem of site.problems) report.tell(problem);
  const timeZone = zoneOf(textOf(lookUp(site.config, 'timeZone')));
  const texts = readTexts(site, timeZone, report, gitDates(root, allow));
  const { sources, taken } = await readExisting(to, new Set(texts.map(({ origin }) => origin)));
  const groups = groupTexts(texts, taken);

  const addressed = groups.flatMap(({ as, slug, texts: members }) =>
    [...members.values()].map((text): Addressed => {
      const { data, title, date, target } = text;
      const page = { source: text, data, title, date, timeZone };
      const old = (site.dialect?.addressOf ?? oldAddress)(page, site);
      const given = textsOf(lookUp(data, 'aliases')).filter(
        (one) => !/^(?:[a-z]+:)?\/\//i.test(one),
      );
      return {
        text,
        slug,
        old,
        aliases: given.map((alias) => aliasAddress(alias, old)),
        now: `/${encodePath(pathOf(as, { language: target, id: slug }))}`,
        anchors: new Map(),
      };
    }),
  );
  const directory = new Directory(addressed, site);
  const contentFolders = site.contents.map(({ folder }) => folder);
  const content = indexFiles(contentFolders, site.files);
  const absolute = new Map(
    [...content.values()].map((file) => [file.normalize('NFC').toLowerCase(), file]),
  );
  const attachments = new Attachments(site, absolute, leftOut);
  const tellDrawing: TellDrawing = (problem) =>
    report.tell({ ...problem, file: shown(problem.file) });
  const finder: PictureFinder = {
    site,
    published: indexFiles([...site.statics, ...site.assets], site.files),
    content,
    absolute,
    kinds: new Map(),
    used: new Set(),
    fetchFailed: () => {},
    tellDrawing,
  };
  const traditional = options.traditional ? await openTraditional() : undefined;
  const template = readTemplates(site);
  const prose = await readProseOptions(site);
  const tools: Tools = { finder, directory, attachments, report, template, prose, traditional };
  const simplified = texts.filter((text) => text.simplified).length;
  if (simplified > 0) report.notes.push(noteOf(simplified, options.traditional));
  const authorName = readAuthors(site, report);
  const claimed = claimAliases(addressed, report);

  const conversion = { to, timeZone, authorName, aliases: claimed, tools, fetcher };
  const files = await convertTexts(addressed, conversion);
  report.articles = groups.filter(({ as }) => as === 'article').length;
  report.pages = groups.length - report.articles;

  checkAll(files, sources, to, now, report);
  await writeFiles(to, files, report, dryRun);
  const published: NewFile[] = [];
  for (const { path, file, ...read } of attachments.read(tellDrawing)) {
    if ('bytes' in read) published.push({ path, bytes: read.bytes });
    else leftOut(file, read.why);
  }
  report.files = published.length;
  const sourcesOfTexts = new Set(findSources(site).map((one) => one.absolute));
  for (const [path, file] of content) {
    const isKnown = sourcesOfTexts.has(file) || finder.used.has(file) || attachments.has(file);
    if (!isKnown && !site.dialect?.isInternal?.(path))
      report.leaveBehind(shown(dirname(file)), basename(file));
  }
  await writeFiles(join(dirname(resolve(to)), 'public'), published, report, dryRun);
  return report;
}

function noteOf(simplified: number, converted = false): string {
  const what = `${simplified} ${simplified === 1 ? 'text is' : 'texts are'} in Simplified Chinese`;
  return converted
    ? `${what} and got Taiwan’s characters: have someone read them (hugo_language marks them).`
    : `${what} and came over as zh-tw without a change (hugo_language marks them): --traditional converts their characters.`;
}

/** A zone that the configuration names, if there is such a one; else this site's. */
function zoneOf(name: string | undefined): string {
  try {
    return name
      ? new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
      : own.timeZone;
  } catch {
    return own.timeZone;
  }
}

/** The old addresses that lead to each text: its own, then its aliases, none to two texts. */
function claimAliases(all: Addressed[], report: Report): Map<Addressed, string[]> {
  const owners = new Map<string, Addressed>();
  const pages = new Set(
    all.flatMap(({ now, slug }) =>
      [decodeURI(now), `/${pathOf('neutral', { id: slug })}`].map(bareAddress),
    ),
  );
  const result = new Map<Addressed, string[]>();
  const claim = (address: string, one: Addressed) => {
    const key = bareAddress(address);
    // Neither out of the site, nor so once it is decoded again, nor a name that no file can have.
    const fits =
      key !== '' &&
      !/[\\?#]|(?:^|\/)\.|%(?:2e|2f|5c|25)|\p{Cc}/iu.test(address) &&
      address.split('/').every((part) => Buffer.byteLength(part) <= 200);
    if (!fits || isOfSite(key) || pages.has(key) || owners.has(key)) return;
    owners.set(key, one);
    result.set(one, [...(result.get(one) ?? []), address]);
  };
  for (const one of all) {
    if (!one.old) continue;
    const owner = owners.get(bareAddress(one.old));
    claim(one.old, one);
    if (!owner) continue;
    const { file, dataLine: line } = one.text;
    const what = `its old address ${one.old} is that of ${owner.text.file} too, or differs only in case`;
    report.tell({ file, line, what, mend: 'links to it lead there; give up one of the two' });
  }
  for (const one of all) for (const alias of one.aliases) claim(alias, one);
  return result;
}

/** Checks all texts together by the rules of the site, and reports what concerns the new ones. */
function checkAll(
  files: NewFile[],
  sources: Awaited<ReturnType<typeof readExisting>>['sources'],
  to: string,
  now: string,
  report: Report,
): void {
  const texts = new Map(sources.texts.map(({ path, bytes }) => [path, { bytes, isNew: false }]));
  for (const { path, bytes } of files) {
    if (path.endsWith('.md') && !texts.has(path))
      texts.set(path, { bytes: Buffer.from(bytes), isNew: true });
  }
  const taxonomyText =
    sources.taxonomy && decodeText(sources.taxonomy.bytes, sources.taxonomy.file);
  const taxonomy =
    taxonomyText && 'text' in taxonomyText
      ? readTaxonomy(taxonomyText.text, 'taxonomy.yaml').taxonomy
      : emptyTaxonomy;
  const all = [...texts].map(([path, { bytes, isNew }]) => {
    const file = join(to, path);
    const decoded = decodeText(bytes, file);
    return { path, file, isNew, text: 'text' in decoded ? decoded.text : undefined };
  });
  const { problems } = collect(all, { now, timeZone: own.timeZone, taxonomy, preview: true });
  const fresh = new Set(all.filter(({ isNew }) => isNew).map(({ file }) => file));
  for (const problem of problems) if (fresh.has(problem.file)) report.tell(problem);
}
