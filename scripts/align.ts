/**
 * Prints the rows of an article and its translation as JSON, one row a line:
 * `npm run -s align -- article.zh-tw.md article.en.md`
 */
import { argv, exit } from 'node:process';
import { markedBoundaries } from '../markdown/alignBlocks';
import { align } from '../model/align/align';
import { formatProblem } from '../model/problem';
import { readAlignText, Unreadable } from './readAlignText';

const [zhFile, enFile] = argv.slice(2);
if (zhFile === undefined || enFile === undefined) {
  console.error('usage: npm run -s align -- article.zh-tw.md article.en.md');
  exit(2);
}
const [zh, en] = readBoth(zhFile, enFile);
const boundaries = markedBoundaries(zh, en);
if (boundaries === undefined) {
  const [file, more, fewer] =
    zh.marks.length > en.marks.length ? [zhFile, zh, en] : [enFile, en, zh];
  const line = more.lineOffset + (more.marks[fewer.marks.length]?.line ?? 1);
  const what = `${more.marks.length} \`<!-- row -->\` here but ${fewer.marks.length} in the other text`;
  const mend = 'put one at the same place in both texts, or take this one out';
  console.error(formatProblem({ file, line, what, mend }));
  exit(1);
}
const rows = align(zh.blocks, en.blocks, boundaries);
console.log(`[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`);

function readBoth(...files: [string, string]) {
  try {
    return [readAlignText(files[0]), readAlignText(files[1])] as const;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(formatProblem(error.problem));
    return exit(1);
  }
}
