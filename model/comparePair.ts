import {
  chineseFigure,
  chineseNumber,
  englishFigure,
  englishNumber,
  englishNumberWord,
} from './align/numbers';
import type { Language } from './language';
import type { Problem } from './problem';

/** What is compared of a block: its kind, its plain text, its links, and where it is. */
export type ComparedBlock = { kind: string; text: string; links: string[]; line: number };

export type ComparedText = { language: Language; file: string; blocks: ComparedBlock[] };

const counted = [
  ['heading', 'headings'],
  ['video', 'videos'],
  ['picture', 'pictures'],
  ['code', 'code blocks'],
] as const;

/** What may have been lost between an original and its translation; warnings, not errors. */
export function comparePair(original: ComparedText, translation: ComparedText): Problem[] {
  return [
    ...compareCounts(original, translation),
    ...missingNumbers(original, translation),
    ...missingNumbers(translation, original),
  ];
}

function compareCounts(original: ComparedText, translation: ComparedText): Problem[] {
  const of = ({ blocks }: ComparedText, kind: string) =>
    blocks.filter((block) => block.kind === kind);
  const links = ({ blocks }: ComparedText) => blocks.flatMap((block) => block.links);
  const kinds = counted.map(([kind, name]) => {
    const [a, b] = [of(original, kind), of(translation, kind)];
    // The first that the other text has no match for, or the end of the text.
    const line = b[a.length]?.line ?? b.at(-1)?.line ?? 1;
    return { name, a: a.length, b: b.length, line };
  });
  const both = { name: 'links', a: links(original).length, b: links(translation).length, line: 1 };
  return [...kinds, both]
    .filter(({ a, b }) => a !== b)
    .map(({ name, a, b, line }) => ({
      file: translation.file,
      line,
      what: `${b} ${name} here, ${a} in ${original.file}`,
      mend: 'see whether one was lost or added in translation',
    }));
}

/** Numbers in figures that the other text has in no form. */
function missingNumbers(text: ComparedText, other: ComparedText): Problem[] {
  const known = new Set(other.blocks.flatMap((block) => numbersIn(block, other.language, true)));
  return text.blocks.flatMap((block) => {
    const missing = numbersIn(block, text.language, false).filter((value) => !known.has(value));
    return [...new Set(missing)].map((value) => ({
      file: text.file,
      line: block.line,
      what: `the number ${value} is not in ${other.file}`,
      mend: 'see whether it was lost or mistyped in translation',
    }));
  });
}

/** Values of the numbers in a block, in one spelling; those in words only where they are asked for. */
function numbersIn({ kind, text }: ComparedBlock, language: Language, words: boolean): string[] {
  if (kind === 'code') return [];
  const isChinese = language === 'zh-tw';
  const plain = text.normalize('NFKC');
  const figures =
    (isChinese ? plain : plain.toLowerCase()).match(isChinese ? allChinese : allEnglish) ?? [];
  const values = figures
    .filter((figure) => words || /\d/.test(figure))
    .map((figure) => (isChinese ? chineseNumber(figure) : englishNumber(figure)));
  const spelled =
    words && !isChinese
      ? (text.match(/[a-z]+/gi) ?? []).map((word) =>
          englishNumberWord(word.toLowerCase())?.toString(),
        )
      : [];
  // 九成六 is 96 %; 八成 alone may just mean most likely.
  const tenths = isChinese
    ? [...plain.matchAll(/([一二三四五六七八九])成([一二三四五六七八九])?/g)].filter(
        ([, , ones]) => words || ones,
      )
    : [];
  const percents = tenths.map(([, tens = '', ones]) => chineseNumber(`${tens}十${ones ?? ''}`));
  // May is a month as often as a verb.
  const may = words && !isChinese && /\bMay\b/.test(text) ? ['5'] : [];
  return [...values, ...spelled, ...percents, ...may].filter((value) => value !== undefined);
}

const allChinese = new RegExp(chineseFigure, 'g');
const allEnglish = new RegExp(englishFigure, 'g');
