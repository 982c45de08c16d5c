import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { filesIn } from '../../build/support/files';
import { convertCalls, coverOf, finishBody, type Tools } from './convertText';
import { originKey } from './existing';
import { nameOf, type PictureFetcher } from './fetchPicture';
import { convertFrontMatter, type MatterOptions, writeFrontMatter } from './frontMatter';
import type { Addressed } from './links';
import { Bundle, shownPicture } from './pictures';
import type { Report } from './report';
import { taxonomiesOf } from './texts';
import { convertData } from './traditional';
import type { NewFile } from './write';

export type Conversion = Pick<MatterOptions, 'timeZone' | 'authorName'> & {
  /** The content folder. */
  to: string;
  /** The former addresses of each text. */
  aliases: Map<Addressed, string[]>;
  tools: Tools;
  /** Missing when pictures on other sites stay there. */
  fetcher?: PictureFetcher;
};

/** A text, and the bundle that it goes into with the pictures that it shows. */
type Placed = { one: Addressed; folder: string; bundle: Bundle };

/** Converts all texts. @returns their files and those of their pictures, for the content folder */
export async function convertTexts(all: Addressed[], conversion: Conversion): Promise<NewFile[]> {
  const { tools } = conversion;
  const { report } = tools;
  const bundles = new Map<string, Bundle>();
  const placed = all.map((one): Placed => {
    const folder = `${one.text.as}s/${one.slug}`;
    const bundle = bundles.get(folder) ?? new Bundle();
    bundles.set(folder, bundle);
    return { one, folder, bundle };
  });
  const bodies = new Map<Placed, string>();
  for (const each of placed) {
    fetchInto(each, conversion);
    const body = await attempt(each, report, () => convertCalls(each.one, each.bundle, tools));
    if (body !== undefined) bodies.set(each, body);
  }
  const texts: NewFile[] = [];
  for (const [each, body] of bodies) {
    fetchInto(each, conversion);
    const file = await attempt(each, report, () => convertText(each, body, conversion));
    if (file) texts.push(file);
  }
  const filled = new Set(texts.map(({ path }) => dirname(path)));
  const pictures = [...bundles]
    .filter(([folder]) => filled.has(folder))
    .flatMap(([folder, { files }]) =>
      [...files].map(([name, bytes]) => ({ path: `${folder}/${name}`, bytes })),
    );
  report.pictures = pictures.length;
  return [...texts, ...pictures];
}

/** Converts a text whose shortcodes are converted. */
async function convertText(
  { one, folder, bundle }: Placed,
  converted: string,
  { to, timeZone, authorName, aliases, tools }: Conversion,
): Promise<NewFile | undefined> {
  const { text } = one;
  const { finder, report } = tools;
  const path = `${folder}/index.${text.target}.md`;
  const { cover, address } = await coverOf(text.data, one, bundle, tools);
  const matter = convertFrontMatter(text.data, {
    timeZone,
    authorName,
    taxonomies: taxonomiesOf(finder.site).filter(
      (name) => !/^(?:tags|categories|series|authors?)$/.test(name),
    ),
    tell: (what, mend) => report.tell({ file: text.file, line: text.dataLine, what, mend }),
  });
  const { title: _, date: __, aliases: ___, ...others } = matter;
  const former = aliases.get(one) ?? [];
  const own = {
    title: text.title,
    date: text.as === 'article' || matter.date ? (matter.date ?? text.date) : undefined,
    ...others,
  };
  const { traditional } = tools;
  const head = writeFrontMatter({
    ...(traditional && text.simplified ? convertData(own, traditional) : own),
    ...(text.simplified && { hugo_language: traditional ? 'converted from zh-Hans' : 'zh-Hans' }),
    ...(former.length > 0 && { aliases: former }),
    ...(cover && { cover }),
    ...(address && { hugo_cover: address }),
    [originKey]: text.origin,
  });
  const { body, told, refused } = await finishBody(converted, one, bundle, tools);
  if (refused) {
    report.skip(text.file, `no build takes it: ${refused.what}; ${refused.mend}`);
    return undefined;
  }
  const bodyStart = head.split('\n').length;
  for (const { line, what, mend } of told) {
    report.tell({ file: join(to, path), line: bodyStart + line, what, mend });
  }
  report.texts.set(text.target, (report.texts.get(text.target) ?? 0) + 1);
  return { path, bytes: Buffer.from(`${head}\n${body}`) };
}

/** Does something with a text; one that fails is a line of the report, and the others go on. */
async function attempt<T>(
  { one: { text } }: Placed,
  report: Report,
  convert: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await convert();
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    report.skip(text.file, `it cannot be converted (${why})`);
    return undefined;
  }
}

/** Sets how pictures are fetched for one text: what an earlier import has fetched is not fetched again. */
function fetchInto(
  { one: { text }, folder }: Placed,
  { to, tools: { finder, report }, fetcher }: Conversion,
): void {
  if (!fetcher) return;
  const existing = join(to, folder);
  finder.fetchPicture = async (url) => {
    const stem = nameOf(url);
    const names = existsSync(existing) ? await filesIn(existing) : [];
    const earlier = names.find(
      (name) =>
        shownPicture.test(name) && name.slice(0, name.length - extname(name).length) === stem,
    );
    if (earlier) return { name: earlier, bytes: await readFile(join(existing, earlier)) };
    const fetched = await fetcher.fetch(url);
    if ('bytes' in fetched) report.fetched += 1;
    return fetched;
  };
  finder.fetchFailed = (url, why) => {
    const what = `${url} was not fetched: ${why}`;
    const mend = 'put the picture beside the text, or leave the link';
    report.tell({ file: text.file, line: text.bodyLine, what, mend });
  };
}
