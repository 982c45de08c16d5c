import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from './report';

/** Reports fenced code that is never closed: it swallows the rest of its text. */
export function checkFences(tree: Root, markdown: string, report: Report): void {
  const lines = markdown.split('\n');
  visit(tree, 'code', ({ position, value }) => {
    if (!position) return;
    const { start, end } = position;
    const fence = lines[start.line - 1]?.slice(start.column - 1).match(/^(`{3,}|~{3,})/)?.[1];
    if (!fence) return;
    const last = lines[end.line - 1]?.slice(0, end.column - 1) ?? '';
    const between = end.line - start.line - 1;
    const closed =
      between >= 0 &&
      new RegExp(`(^|[\\s>])${fence[0]}{${fence.length},}\\s*$`).test(last) &&
      (value === '' || value.split('\n').length <= between);
    if (!closed) report(start.line, 'code fence is not closed', `close it with ${fence}`);
  });
}
