import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from './report';

/** What is an address, if it is written as one. */
const address = /^(?:[a-z][a-z\d+.-]*:|[/.#?])|[./#]/i;

/**
 * Reports definitions, `[name]: address`, that nothing refers to, and others of the same name. Words
 * that came to be one by their form are lost; what somebody left without an address is a comment.
 */
export function checkDefinitions(tree: Root, report: Report): void {
  const used = new Set<string>();
  const first = new Map<string, Definition>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if (node.type === 'definition' && !first.has(node.identifier)) first.set(node.identifier, node);
  });
  visit(tree, 'definition', (node) => {
    const { identifier, label, url, title, position } = node;
    if (url === '#' || url === '') return;
    const line = position?.start.line;
    const name = label ?? identifier;
    const isFirst = first.get(identifier) === node;
    if (!used.has(identifier) && (title || !address.test(url))) {
      const mend = `write \\[${name}]: if it is text, else [${name}] where the link should be`;
      report(line, `"[${name}]: …" makes a link that is nowhere in the text`, mend);
    } else if (!used.has(identifier)) {
      const mend = `write [${name}] where the link should be, or take this out`;
      report(line, `address of a link "[${name}]" that is nowhere in the text`, mend, 'doubt');
    } else if (!isFirst && url !== first.get(identifier)?.url) {
      const mend = 'give one of them another name';
      report(line, `second address of the link "[${name}]", which is not used`, mend, 'doubt');
    }
  });
}
