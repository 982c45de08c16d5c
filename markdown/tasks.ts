import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Draws the boxes of a task list as characters, because articles have no form fields. */
export function drawTasks(tree: Root): void {
  visit(tree, 'listItem', (item) => {
    if (typeof item.checked !== 'boolean') return;
    const box = item.checked ? '☑ ' : '☐ ';
    item.checked = null;
    item.data = { hProperties: { className: ['task-list-item'] } };
    const [first] = item.children;
    if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: box });
    else item.children.unshift({ type: 'paragraph', children: [{ type: 'text', value: box }] });
  });
}
