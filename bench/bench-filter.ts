import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright';
import { outDir } from '../build/paths';
import { serve } from '../commands/serve/server';
import { fitArchive } from '../lib/filterIndex';
import type { FilterArchive, FilterTerm } from '../model/filterIndex';
import { type Language, languages, otherLanguage } from '../model/language';
import { type CorpusPair, makeCorpus } from '../tests/corpus/makeCorpus';
import { categories, tags } from '../tests/corpus/words';
import { launchOptions } from '../tests/support/browser';

const pairs = 1_000;
const most = { bytes: 50_000, milliseconds: 100 };
const presses = 20;
/** From a finger's going down to its coming up, at the short end of what hands do; in milliseconds. */
const hold = 60;

/** A corpus as the site would hand it to the filter. */
function archiveOf(corpus: readonly CorpusPair[], language: Language): FilterArchive {
  const column = language === 'en' ? 2 : 1;
  const terms = (rows: string[][]): FilterTerm[] =>
    rows.map((row) => [row[0] ?? '', row[column] ?? '', row[3 - column] ?? '']);
  const at = (rows: string[][], id: string) => rows.findIndex((row) => row[0] === id);
  const value = (markdown: string, key: string): string =>
    JSON.parse(markdown.match(new RegExp(`^${key}: (".*")$`, 'm'))?.[1] ?? '""');
  const today = Date.UTC(2025, 11, 31) / 86_400_000;
  return {
    tags: terms(tags),
    categories: terms(categories),
    articles: corpus.map((pair, index) => ({
      slug: pair.slug,
      title: value(pair.text[language], 'title'),
      other: value(pair.text[otherLanguage(language)], 'title'),
      description: value(pair.text[language], 'description'),
      day: today - index,
      foreign: false,
      draft: false,
      tags: pair.tags.map((id) => at(tags, id)),
      categories: [at(categories, pair.category)],
    })),
  };
}

/** Bytes as a server sends them. */
const sizeOf = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length;

/**
 * Milliseconds from the click to the drawn list, for tags pressed in the built site, whose index has
 * been replaced by a larger one.
 */
async function measurePresses(language: Language, index: string): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-filter-'));
  await cp(outDir, folder, { recursive: true });
  const articles = join(folder, language, 'articles');
  const page = await readFile(join(articles, 'index.html'), 'utf8');
  const ids = tags.map(([id]) => id).values();
  const put = async (name: string, text: string) => {
    const twins = ['.br', '.gz'].map((twin) => rm(join(articles, name + twin), { force: true }));
    await Promise.all([...twins, writeFile(join(articles, name), text)]);
  };
  await put('filter.json', index);
  await put(
    'index.html',
    page.replace(/data-choice="[^"]+"/g, () => `data-choice="${ids.next().value}"`),
  );
  const server = await serve({ folder, port: 0, basePath: '' });
  const browser = await chromium.launch(launchOptions());
  try {
    const times: number[] = [];
    const tab = await browser.newPage();
    for (let press = 0; press < presses; press += 1) {
      // The first press of a visit, which downloads everything, and one after that.
      if (press % 2 === 0) await tab.goto(`${server.address}${language}/articles/`);
      const chips = tab.locator(
        '[data-kind=tag] :is(a[data-choice]:not([data-choice=""]), button[aria-pressed=false][aria-disabled=false])',
      );
      const chip = chips.nth((press >> 1) % (await chips.count()));
      const drawn = tab.evaluate(() => {
        const status = document.querySelector('tag-filter > [role=status]') as Element;
        return new Promise<number>((resolve, reject) => {
          setTimeout(() => reject(new Error('the list has not changed')), 10_000);
          let pressed = 0;
          addEventListener('click', () => (pressed = performance.now()), {
            capture: true,
            once: true,
          });
          new MutationObserver((_, observer) => {
            observer.disconnect();
            // Drawn, when the frame after it begins.
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
          }).observe(status, { childList: true });
        });
      });
      await chip.click({ delay: hold });
      times.push(await drawn);
    }
    return times;
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const corpus = [...makeCorpus(pairs)];
let good = true;
for (const language of languages) {
  const fitted = fitArchive(archiveOf(corpus, language));
  const index = JSON.stringify(fitted);
  const bytes = sizeOf(index);
  const times = await measurePresses(language, index);
  const list = (first: number) =>
    times
      .filter((_, press) => press % 2 === first)
      .sort((a, b) => a - b)
      .map((time) => time.toFixed(0));
  const [firsts, laters] = [list(0), list(1)];
  console.log(
    `${language}: index of ${pairs} articles ${(bytes / 1000).toFixed(1)} kB (brotli), ` +
      `with ${fitted.others.length} other titles and ${fitted.descriptions.length} descriptions`,
  );
  console.log(
    `  first press to new list: median ${firsts[firsts.length >> 1]}, most ${firsts.at(-1)} ms`,
  );
  console.log(
    `  later press to new list: median ${laters[laters.length >> 1]}, most ${laters.at(-1)} ms`,
  );
  good &&= bytes <= most.bytes && Math.max(...times) <= most.milliseconds;
}
if (!good) {
  console.error(`More than ${most.bytes / 1000} kB, or than ${most.milliseconds} ms.`);
  process.exitCode = 1;
}
