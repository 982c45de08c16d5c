import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Language } from '../model/language';
import { dictionary } from '../words';
import { element } from './nodes';

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
