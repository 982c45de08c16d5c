import type { Root } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Language } from '../model/language';
import { dictionary } from '../words';
import { element } from './nodes';
import type { Report } from './report';

/** Puts every table in a box that scrolls sideways, and turns alignment into classes. */
export function wrapTables(root: Root, language: Language): void {
  visit(root, 'element', (node, index, parent) => {
    const { align, ...properties } = node.properties;
    if (align) node.properties = { ...properties, className: [`align-${align}`] };
    if (node.tagName !== 'table' || !parent || index === undefined) return;
    const isWrapped = parent.type === 'element' && parent.properties.role === 'group';
    if (isWrapped) return;
    const box = {
      className: ['table'],
      role: 'group',
      tabIndex: 0,
      ariaLabel: dictionary(language).text.table,
    };
    parent.children[index] = { ...element('div', box, [node]), position: node.position };
    return [SKIP, index];
  });
}

/** Reports cells for which a table has no column: Markdown leaves them out. */
export function checkCells(tree: MdastRoot, report: Report): void {
  visit(tree, 'table', ({ align, children: rows }) => {
    const columns = align?.length ?? 0;
    for (const { children: cells, position } of rows) {
      if (cells.slice(columns).every(({ children }) => children.length === 0)) continue;
      const what = `row of ${cells.length} cells in a table of ${columns}`;
      const mend = 'add a column to the first two lines of the table, or write \\| for a |';
      report(position?.start.line, what, mend);
    }
  });
}
