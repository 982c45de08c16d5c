import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../report';

/** Reports a `$$` on a line by itself that no other one closes, or a blank line comes before it. */
export function reportUnclosed(tree: Root, markdown: string, report: Report): void {
  visit(tree, 'paragraph', ({ children: [first] }) => {
    const start = first?.type === 'text' ? first.position?.start : undefined;
    if (start?.offset === undefined) return;
    if (!/^\$\$[ \t]*(?:\n|$)/.test(markdown.slice(start.offset))) return;
    report(start.line, 'formula is not closed', 'end it with $$, without a blank line in between');
  });
}
