import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir, contentDir, previewsCacheDir } from '../paths';
import { makePreviews, makeTitleFaces, type PreviewRequest } from '../previews/make';

/**
 * Contentlayer's documents → .cache/site-previews/: a picture for every page that is passed on,
 * and for each Chinese title a font of its own characters. lib/previews.ts reads the list.
 */
export async function buildPreviews(): Promise<void> {
  // Imported late: lib/ reads what the content stage has just written.
  const { allTexts } = await import('../../lib/documents');
  await rm(previewsCacheDir, { recursive: true, force: true });
  const titles = allTexts().flatMap(({ language, title }) => (language === 'zh-tw' ? [title] : []));
  // Pictures are drawn by threads of their own.
  const [pictures, faces] = await Promise.all([
    makePreviews(await requests(), previewsCacheDir),
    makeTitleFaces([...new Set(titles)].sort(), previewsCacheDir),
  ]);
  await writeFile(join(cacheDir, 'previews.json'), JSON.stringify({ pictures, faces }));
}

/** One for each text, each share link, each term in each language, and the site. */
async function requests(): Promise<PreviewRequest[]> {
  const { addressOf } = await import('../../lib/addresses');
  const { neutralAddressOf, translationOf } = await import('../../lib/articles');
  const { showDate } = await import('../../lib/dates');
  const { dictionary } = await import('../../lib/dictionary');
  const { allTexts, countTerms, originals, termAt } = await import('../../lib/documents');
  const { languages } = await import('../../model/language');
  const { site } = await import('../../site.config');

  const texts = allTexts().map((text): PreviewRequest => {
    const { language, slug, title, sourceName, date, categories, cover } = text;
    const [category = ''] = categories;
    const picture = cover && join(cover.startsWith('/') ? 'public' : contentDir, cover);
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
    (['tags', 'categories'] as const).flatMap((taxonomy) =>
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
    site: new URL(site.url).hostname,
  };
  return [...texts, ...links, ...terms, whole];
}
