import type { Block } from '../../markdown/types';
import type { Finding } from './finding';

/** Headings that leave out a level, as a reader of the outline meets them. */
export function checkHeadings({ file }: { file: string }, blocks: readonly Block[]): Finding[] {
  // The title of the page has level 1.
  let above = 1;
  return blocks.flatMap(({ kind, tag, text, line }): Finding[] => {
    if (kind !== 'heading') return [];
    const level = Number(tag.slice(1));
    const skipped = level > above + 1;
    const what = `the heading "${text}" skips a level`;
    const mend = `take away ${level - above - 1 === 1 ? 'a #' : `${level - above - 1} #`}, or put a heading between`;
    above = level;
    return skipped ? [{ level: 'doubt', rule: 'heading-level', file, line, what, mend }] : [];
  });
}
