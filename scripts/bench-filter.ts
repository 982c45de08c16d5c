import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright';
import { fitArchive } from '../lib/filterIndex';
import type { FilterArchive, FilterTerm } from '../model/filterIndex';
import { type Language, languages, otherLanguage } from '../model/language';
import { findBrowser } from './browser';
import { type CorpusPair, makeCorpus } from './corpus/makeCorpus';
import { categories, tags } from './corpus/words';
import { outDir } from './paths';
import { serve } from './server';

const pairs = 1_000;
const most = { bytes: 50_000, milliseconds: 100 };
const presses = 20;

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

/** Presses tags in the built site, whose index has been replaced by a larger one. */
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
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    // Chromium has no sandbox for root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const times: number[] = [];
    const tab = await browser.newPage();
    for (let press = 0; press < presses; press += 1) {
      // The first press of a visit, which downloads everything, and one after that.
      if (press % 2 === 0) await tab.goto(`${server.address}${language}/articles/`);
      times.push(
        await tab.evaluate(async (once) => {
          const chips = document.querySelectorAll<HTMLElement>(
            '[data-kind=tag] :is(a[data-choice]:not([data-choice=""]), button[aria-pressed=false][aria-disabled=false])',
          );
          const chip = chips[once % chips.length];
          const status = document.querySelector('tag-filter > [role=status]') as Element;
          const started = performance.now();
          return new Promise<number>((resolve, reject) => {
            setTimeout(() => reject(new Error('the list has not changed')), 5000);
            new MutationObserver((_, observer) => {
              observer.disconnect();
              // Drawn, when the frame after it begins.
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
            }).observe(status, { childList: true });
            chip?.click();
          });
        }, press >> 1),
      );
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
