import { bestPath, type Shape, type Span } from './path';
import type { Score } from './score';
import type { AlignBlock, Boundary } from './types';

const shapes: readonly Shape[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
];

/** Log odds, as in parameters.ts: a section left out, a heading left out, a heading of another level. */
const costs = { dropped: -9, joined: -5, level: -4 };

/** A heading is the start of a new row where its section's odds are better than this. */
const clear = 3;

/** Numbers of the first block and of every heading after it. */
function sectionStarts(blocks: readonly AlignBlock[], { from, to }: Span): number[] {
  const starts = [from];
  for (let block = from + 1; block < to; block += 1) {
    if (blocks[block]?.kind === 'heading') starts.push(block);
  }
  return starts;
}

/** Headings that clearly match, judged by all that stands below them, within two spans of blocks. */
export function matchingHeadings(
  zh: readonly AlignBlock[],
  en: readonly AlignBlock[],
  score: Score,
  within: { zh: Span; en: Span },
): Boundary[] {
  const starts = { zh: sectionStarts(zh, within.zh), en: sectionStarts(en, within.en) };
  if (starts.zh.length === 1 || starts.en.length === 1) return [];
  const blocks = (side: 'zh' | 'en', sections: Span): Span => ({
    from: starts[side][sections.from] as number,
    to: starts[side][sections.to] ?? within[side].to,
  });
  const value = (zhSections: Span, enSections: Span): number => {
    const counts = [zhSections.to - zhSections.from, enSections.to - enSections.from];
    if (counts.includes(0)) return costs.dropped;
    const [zhBlocks, enBlocks] = [blocks('zh', zhSections), blocks('en', enSections)];
    const sameLevel = zh[zhBlocks.from]?.level === en[enBlocks.from]?.level;
    const cost = (sameLevel ? 0 : costs.level) + (counts.includes(2) ? costs.joined : 0);
    return score.clues(zhBlocks, enBlocks) + cost;
  };
  const all = { zh: { from: 0, to: starts.zh.length }, en: { from: 0, to: starts.en.length } };
  return bestPath(all.zh, all.en, shapes, value)
    .filter(
      (step) =>
        step.zh.from > 0 &&
        step.en.from > 0 &&
        step.zh.to - step.zh.from === 1 &&
        step.en.to - step.en.from === 1 &&
        value(step.zh, step.en) > clear,
    )
    .map((step) => ({
      zh: starts.zh[step.zh.from] as number,
      en: starts.en[step.en.from] as number,
    }));
}
