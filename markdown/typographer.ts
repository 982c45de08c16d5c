import type { Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';

// The dashes are those of Hugo: -- is an en dash, --- an em dash.
const processor = unified()
  .use(remarkSmartypants, { dashes: 'oldschool', backticks: false })
  .freeze();

/** Curly quotation marks, dashes and ellipses for English text, as Hugo sets them. Changes the tree. */
export function setTypography(tree: Root): void {
  processor.runSync(tree);
}
