import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readAlignText } from '../../commands/align/readAlignText';
import { align } from '../../model/align/align';
import type { AlignBlock, Row } from '../../model/align/types';
import { type Change, type Known, type Variant, vary } from './variants';

const fixtures = path.join(import.meta.dirname, '../../model/align/fixtures');
const articles = path.join(import.meta.dirname, '../../tests/site/content/articles');

/** Reference rows: how many blocks each text has, and the rows that aren't one to one. */
type Reference = { zh: number; en: number; uneven: [zh: number[], en: number[]][] };

/** All rows of a reference, those that are one to one filled in. */
function rowsOf({ zh, en, uneven }: Reference): Row[] {
  const rows: Row[] = [];
  let [i, j] = [0, 0];
  for (const [zhBlocks, enBlocks] of [...uneven, [[zh], [en]] as const]) {
    const until = { zh: zhBlocks[0] ?? zh, en: enBlocks[0] ?? en };
    while (i < until.zh && j < until.en) {
      rows.push({ zh: [i], en: [j] });
      i += 1;
      j += 1;
    }
    if (i >= zh && j >= en) break;
    rows.push({ zh: [...zhBlocks], en: [...enBlocks] });
    i += zhBlocks.length;
    j += enBlocks.length;
  }
  return rows;
}

/** Articles whose rows were checked by hand; those that have changed since are left out. */
export function knownArticles(set: 'fixtures' | 'articles'): Known[] {
  const file = path.join(fixtures, `${set}.json`);
  const references = Object.entries(
    JSON.parse(readFileSync(file, 'utf8')) as Record<string, Reference>,
  );
  return references.flatMap(([name, reference]) => {
    const files = (['zh-tw', 'en'] as const).map((language) =>
      set === 'fixtures'
        ? path.join(fixtures, `${name}.${language}.md`)
        : path.join(articles, name, `index.${language}.md`),
    );
    if (!files.every(existsSync)) return [];
    const [zh, en] = files.map((each) => readAlignText(each).blocks) as [
      AlignBlock[],
      AlignBlock[],
    ];
    const same = zh.length === reference.zh && en.length === reference.en;
    return same ? [{ name, zh, en, rows: rowsOf(reference) }] : [];
  });
}

/** Variants of articles, a number of each, with strangers taken from the other articles. */
export function variants(known: readonly Known[], each: number, rate: number): Variant[] {
  return known.flatMap((own) => {
    const others = known.filter((other) => other !== own);
    const paragraphs = (side: 'zh' | 'en') =>
      others.flatMap((other) => other[side].filter(({ kind }) => kind === 'paragraph'));
    const strangers = { zh: paragraphs('zh'), en: paragraphs('en') };
    return Array.from({ length: each }, (_, seed) => vary(own, strangers, seed + 1, rate));
  });
}

/** How many of some rows there are, and how many of these came out right. */
export type Figure = { rows: number; right: number };

/** Aligns articles whose rows are known; figures in all, and by what was done to make a row. */
export function measure(known: readonly (Known & { changes?: Change[] })[]): {
  all: Figure;
  changes: Map<Change, Figure>;
} {
  const all = { rows: 0, right: 0 };
  const changes = new Map<Change, Figure>();
  for (const { zh, en, rows, changes: made } of known) {
    const found = new Set(align(zh, en).map((row) => JSON.stringify([row.zh, row.en])));
    rows.forEach((row, index) => {
      const change = made?.[index] ?? 'as it was';
      const figure = changes.get(change) ?? { rows: 0, right: 0 };
      changes.set(change, figure);
      const right = found.has(JSON.stringify([row.zh, row.en])) ? 1 : 0;
      for (const each of [all, figure]) {
        each.rows += 1;
        each.right += right;
      }
    });
  }
  return { all, changes };
}

/** Milliseconds that it takes to align so many pairs of 40 blocks each, made of known articles. */
export function timePairs(known: readonly Known[], pairs: number): number {
  const texts = known.map((own, index) => {
    const next = known[(index + 1) % known.length] ?? own;
    const forty = (side: 'zh' | 'en') => [...own[side], ...next[side], ...own[side]].slice(0, 40);
    return { zh: forty('zh'), en: forty('en') };
  });
  const start = performance.now();
  for (let pair = 0; pair < pairs; pair += 1) {
    const { zh, en } = texts[pair % texts.length] as (typeof texts)[number];
    align(zh, en);
  }
  return performance.now() - start;
}
