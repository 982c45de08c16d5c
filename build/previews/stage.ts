import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { domainToUnicode } from 'node:url';
import type { TitleFace } from '../../lib/previews';
import { readChecked } from '../../lib/sealed';
import { hash } from '../../model/hash.mjs';
import { folders, taxonomyNames } from '../../model/routes';
import { contentDir, previewsDir, previewsFile, publicDir, titleFacesDir } from '../paths';
import { openCache, readKept, writeKept } from '../support/keyedCache';
import { previewsVersion } from './cache';
import type { PreviewRequest } from './make';

type Previews = {
  /** What they were made from. */
  stamp: string;
  /** File names by what asks for the picture. */
  pictures: Record<string, string>;
  /** Of titles' fonts, by title. */
  faces: Record<string, TitleFace>;
};

/**
 * Contentlayer's documents → .cache/previews.json: a picture for every page that is passed on, and
 * for each Chinese title a font of its own characters.
 * @param make does `drawPictures` and `cutFaces`, in whichever process
 * @param isIntact whether the last site has a file, which is then taken from there
 */
export async function buildPreviews(
  make: {
    pictures: () => Promise<Previews['pictures']>;
    faces: () => Promise<Previews['faces']>;
  },
  isIntact: (path: string) => boolean,
): Promise<void> {
  const stamp = await stampOf(await requests(), await titles());
  const present = wholeFiles(isIntact);
  const last = readPreviews();
  if (last?.stamp === stamp && namesOf(last).every((name) => present.has(name))) return;
  const [pictures, faces] = await Promise.all([make.pictures(), make.faces()]);
  await writeKept(previewsFile, JSON.stringify({ stamp, pictures, faces }));
}

async function stampOf(pictures: PreviewRequest[], faces: string[]): Promise<string> {
  const covers = pictures.flatMap(({ cover }) => cover ?? []);
  const bytes = await Promise.all([...new Set(covers)].map((file) => readFile(file)));
  return hash(previewsVersion(), JSON.stringify([pictures, faces]), ...bytes);
}

function readPreviews(): Previews | undefined {
  const file = readKept(previewsFile);
  return file && JSON.parse(file.toString());
}

const namesOf = ({ pictures, faces }: Previews): string[] => [
  ...Object.values(pictures),
  ...Object.values(faces).map(({ name }) => name),
];

/** Where a preview is on the site. */
const pathOf = (name: string): string => `${folders.assets}/previews/${name}`;

/** The names of the files in both caches. What is damaged is removed, unless the site has it anyway. */
function wholeFiles(isIntact: (path: string) => boolean): Set<string> {
  const names = [previewsDir, titleFacesDir].flatMap((folder) => {
    const cache = openCache(folder);
    return cache.keys().filter((name) => isIntact(pathOf(name)) || cache.get(name));
  });
  return new Set(names);
}

/** The files that the previews stage has made, by their paths on the site. */
export async function previewFiles(): Promise<Map<string, string>> {
  const previews: Previews = JSON.parse((await readChecked(previewsFile)).toString());
  return new Map(
    namesOf(previews).map((name): [string, string] => {
      const folder = name.endsWith('.woff2') ? titleFacesDir : previewsDir;
      return [pathOf(name), join(folder, name)];
    }),
  );
}

/** Draws a picture for every page that is passed on. @returns file names by page */
export async function drawPictures(): Promise<Previews['pictures']> {
  // Imported late: most builds draw nothing, and what draws is large.
  const { makePreviews } = await import('./make');
  return makePreviews(await requests());
}

/** Cuts a font for every Chinese title. */
export async function cutFaces(): Promise<Previews['faces']> {
  const { makeTitleFaces } = await import('./make');
  return makeTitleFaces(await titles());
}

/** The Chinese titles, each once. */
async function titles(): Promise<string[]> {
  // Imported late: lib/ reads what the content stage has just written.
  const { allTexts } = await import('../../lib/documents');
  const chinese = allTexts().filter(({ language }) => language === 'zh-tw');
  return [...new Set(chinese.map(({ title }) => title))].sort();
}

/** One for each text, each share link, each term in each language, and the site. */
async function requests(): Promise<PreviewRequest[]> {
  const { addressOf } = await import('../../lib/addresses');
  const { neutralAddressOf, translationOf } = await import('../../lib/articles');
  const { showDate } = await import('../../lib/dates');
  const { dictionary } = await import('../../words');
  const { allTexts, countTerms, originals, termAt } = await import('../../lib/documents');
  const { languages } = await import('../../model/language');
  const { site } = await import('../../lib/site');

  const texts = allTexts().map((text): PreviewRequest => {
    const { language, slug, title, sourceName, date, categories, cover } = text;
    const [category = ''] = categories;
    const picture = cover && join(cover.startsWith('/') ? publicDir : contentDir, cover);
    return {
      key: addressOf.article(language, slug),
      titles: [{ text: title, language }],
      site: site.name[language],
      kicker: termAt('categories', category)?.names[language],
      line: [sourceName, showDate(date, language)].filter(Boolean).join(' · '),
      ...(picture && { cover: picture }),
    };
  });
  const links = originals().map((text): PreviewRequest => {
    const both = [text, translationOf(text)].filter((each) => each !== undefined);
    return {
      key: neutralAddressOf(text),
      titles: both.map(({ title, language }) => ({ text: title, language })),
      site: `${site.name['zh-tw']} ${site.name.en}`,
      line: text.sourceName,
    };
  });
  const terms = languages.flatMap((language) =>
    taxonomyNames.flatMap((taxonomy) =>
      countTerms(language, taxonomy).map(
        ({ term, count }): PreviewRequest => ({
          key: addressOf.term(language, taxonomy, term.id),
          titles: [{ text: term.names[language], language }],
          site: site.name[language],
          kicker: dictionary(language)[taxonomy],
          line: dictionary(language).count(count),
        }),
      ),
    ),
  );
  const whole: PreviewRequest = {
    key: addressOf.title(),
    titles: languages.map((language) => ({ text: site.name[language], language })),
    site: domainToUnicode(new URL(site.url).hostname),
  };
  return [...texts, ...links, ...terms, whole];
}
