import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Report } from '../report';

/** The numbered rows of a text's formulas, and the references to them. */
export type Numbering = {
  /** Rows that number themselves. */
  count: number;
  /** What stands beside the row of each `\\label`. */
  numbers: Map<string, string>;
  references: {
    node: Element;
    /** As Temml has it: letters, digits, `_` and `-` of what is written. */
    label: string;
    written: string;
    brackets: boolean;
    line: number;
  }[];
};

/**
 * Writes numbers beside rows that have them by themselves, and takes labels and references out: they
 * are Temml's ids and links, with names that an author chose. Changes the tree and the numbering.
 * @param line where the TeX begins
 */
export function numberRows(math: Element, tex: string, line: number, numbering: Numbering): void {
  visit(math, 'element', (node) => {
    const isNumber = hasClass(node, 'tml-eqn');
    if (isNumber) numbering.count += 1;
    if (isNumber) node.children = [{ type: 'text', value: `(${numbering.count})` }];
  });
  visit(math, 'element', (node) => {
    if (node.tagName === 'mtr' && node.properties.id) {
      numbering.numbers.set(String(node.properties.id), numberOf(node));
    }
    if (node.tagName !== 'a') return;
    const label = String(node.properties.href).slice(1);
    const place = [...tex.matchAll(/\\(?:eq)?ref\s*\{([^{}]*)\}/g)].find(
      ([, written = '']) => written.replace(/[^\w-]/g, '') === label,
    );
    numbering.references.push({
      node,
      label,
      written: place?.[1] ?? label,
      brackets: hasClass(node, 'tml-eqref'),
      line: line + tex.slice(0, place?.index ?? 0).split('\n').length - 1,
    });
    node.tagName = 'mtext';
    node.properties = {};
  });
}

/** Writes into each reference the number that it means, and reports those that mean none. Changes the tree. */
export function showNumbers({ numbers, references }: Numbering, report: Report): void {
  for (const { node, label, written, brackets, line } of references) {
    const number = numbers.get(label)?.replace(/^\(|\)$/g, '');
    if (number === undefined) {
      const what = `formula refers to "${written}", but no numbered row has this label`;
      report(line, what, `write \\tag{…} and \\label{${written}} in the row that is meant`);
    }
    const value = number ?? written;
    node.children = [{ type: 'text', value: brackets ? `(${value})` : value }];
  }
}

function numberOf(row: Element): string {
  let number = '';
  visit(row, 'element', (node) => {
    if (hasClass(node, 'tml-tag') || hasClass(node, 'tml-eqn')) number = textOf(node);
  });
  return number;
}

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name);
