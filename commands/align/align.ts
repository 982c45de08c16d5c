import { command } from '../../build/support/command';
import { formatProblem, UserError } from '../../model/problem';

await command({
  usage: `npm run -s align -- article.zh-tw.md article.en.md
  prints the rows of an article and its translation as JSON, one row a line`,
  positionals: 2,
  async run(_, [zhFile = '', enFile = '']) {
    const { markedBoundaries } = await import('../../markdown/alignBlocks');
    const { align } = await import('../../model/align/align');
    const { readAlignText } = await import('./readAlignText');
    const [zh, en] = [readAlignText(zhFile), readAlignText(enFile)];
    const boundaries = markedBoundaries(zh, en);
    if (boundaries === undefined) {
      const [file, more, fewer] =
        zh.marks.length > en.marks.length ? [zhFile, zh, en] : [enFile, en, zh];
      const line = more.lineOffset + (more.marks[fewer.marks.length]?.line ?? 1);
      const what = `${more.marks.length} \`<!-- row -->\` here but ${fewer.marks.length} in the other text`;
      const mend = 'put one at the same place in both texts, or take this one out';
      throw new UserError(formatProblem({ file, line, what, mend }));
    }
    const rows = align(zh.blocks, en.blocks, boundaries);
    console.log(`[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`);
  },
});
