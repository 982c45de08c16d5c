import { alignBlock } from '../markdown/alignBlocks';
import type { Rendered } from '../markdown/types';
import { align } from '../model/align/align';
import type { Language } from '../model/language';
import { type Article, translationOf } from './articles';
import { readRendered } from './rendered';

/** Blocks of both texts that say the same, by their numbers; rows are counted from 1. */
export type Row = { number: number } & Record<Language, number[]>;

const rowsOfPairs = new Map<string, Promise<Row[]>>();

/** The rows of an article and its translation; without one, none. */
export async function rowsOf(article: Article): Promise<Row[]> {
  const translation = translationOf(article);
  if (!translation) return [];
  const known = rowsOfPairs.get(article.pair) ?? alignTexts(article, translation);
  rowsOfPairs.set(article.pair, known);
  return known;
}

async function alignTexts(article: Article, translation: Article): Promise<Row[]> {
  const [own, other] = await Promise.all([readRendered(article), readRendered(translation)]);
  const [zh, en] = article.language === 'zh-tw' ? [own, other] : [other, own];
  const rows = align(zh.blocks.map(alignBlock), en.blocks.map(alignBlock), boundariesOf(zh, en));
  return rows.map((row, index) => ({ number: index + 1, 'zh-tw': row.zh, en: row.en }));
}

/** Marks work in pairs: the first of one text and the first of the other, and so on. */
const boundariesOf = (zh: Rendered, en: Rendered) =>
  zh.rowMarks.length === en.rowMarks.length
    ? zh.rowMarks.map((mark, index) => ({ zh: mark, en: en.rowMarks[index] ?? mark }))
    : [];

/** Where a text stands in its rows: what a page needs to give its blocks their ids. */
export type Places = {
  /** The row that begins with a block. */
  starts: Map<number, number>;
  /** Rows that the text has nothing for, by the block before which they would stand. */
  absent: Map<number, number[]>;
};

export function placesIn(rows: Row[], language: Language): Places {
  const starts = new Map<number, number>();
  const absent = new Map<number, number[]>();
  let next = 0;
  for (const row of rows) {
    const [first] = row[language];
    if (first === undefined) absent.set(next, [...(absent.get(next) ?? []), row.number]);
    else starts.set(first, row.number);
    next = (row[language].at(-1) ?? next - 1) + 1;
  }
  return { starts, absent };
}
