import type { Code, Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { hasHan } from '../model/han';
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

const named =
  /(?:^|[\s{,])(?:title|caption|file|filename|name)\s*=\s*("[^"]*"|'[^']*'|[^\s{},"']+)/i;

/** Puts the title of fenced code, such as `js title="a.js"` or `js:a.js`, before it. Changes the tree. */
export function showTitles(tree: Root): void {
  visit(tree, 'code', (node, index, parent) => {
    const title = titleOf(node);
    if (!title || !parent || index === undefined) return;
    const paragraph: Paragraph = {
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ type: 'text', value: title }] }],
      position: node.position,
    };
    parent.children.splice(index, 0, paragraph);
    return [SKIP, index + 2];
  });
}

function titleOf({ lang, meta }: Code): string | undefined {
  const [name = ''] = /^[\p{L}\p{N}_+#.-]*/u.exec(lang ?? '') ?? [];
  const behind = (lang ?? '').slice(name.length);
  const rest = `${behind} ${meta ?? ''}`.trim();
  const [, title] = named.exec(rest) ?? [];
  if (title) return title.replace(/^["']|["']$/g, '');
  if (name && behind.startsWith(':')) return rest.slice(1);
  // Options are in ASCII.
  return hasHan(rest) ? rest : undefined;
}
