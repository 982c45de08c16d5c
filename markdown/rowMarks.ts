import type { Root } from 'mdast';
import type { Block } from './types';

/** Numbers of the blocks that follow a comment `<!-- row -->` at the top level of a text. */
export function findRowMarks(source: Root, blocks: Block[], lineOffset: number): number[] {
  return source.children
    .filter((node) => node.type === 'html' && /^<!--\s*row\s*-->$/.test(node.value.trim()))
    .map((node) => (node.position?.end.line ?? 0) + lineOffset)
    .map((line) => blocks.findIndex((block) => block.line > line))
    .filter((index) => index > 0);
}
