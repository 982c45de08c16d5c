import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Language } from '../model/language';
import { dictionary } from '../words';
import { element, type Note, type NoteReference, type Numbered } from './nodes';
import type { Report } from './report';

/**
 * Moves the notes that are referred to to the end of the tree, numbered by their first reference;
 * notes that nothing refers to, and all of a name but the first, are reported and dropped. References
 * and notes keep their numbers in `data`.
 */
export function collectNotes(tree: Root, report: Report): void {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    else reportNote(node, 'has the name of another', 'give it a name of its own', report);
    if (!parent || index === undefined) return;
    parent.children.splice(index, 1);
    return index;
  });
  const notes: FootnoteDefinition[] = [];
  const numberReferences = (from: Nodes) =>
    visit(from, 'footnoteReference', (reference) => {
      const note = definitions.get(reference.identifier);
      if (!note) return;
      const numbered = note.data?.numbered ?? { note: notes.push(note), count: 0 };
      numbered.count += 1;
      note.data = { numbered };
      reference.data = { numbered: { ...numbered } };
    });
  numberReferences(tree);
  // The list grows while notes refer to further notes.
  for (const note of notes) numberReferences(note);
  for (const note of definitions.values()) {
    if (note.data?.numbered) continue;
    const mend = `write [^${note.label ?? note.identifier}] in the text, or take the note out`;
    reportNote(note, unusedNote, mend, report);
  }
  tree.children.push(...notes);
}

/** What a report of a note that nothing refers to ends with. */
export const unusedNote = 'is not referred to';

function reportNote(
  { label, identifier, position }: FootnoteDefinition,
  what: string,
  mend: string,
  report: Report,
): void {
  report(position?.start.line, `note "[^${label ?? identifier}]" ${what}`, mend);
}

/** The raised number in the text. */
export function drawReference({ note, count, position }: NoteReference): Element {
  const properties = { className: ['note'], href: `#fn_${note}`, id: referenceId(note, count) };
  const link = element('a', properties, [{ type: 'text', value: String(note) }]);
  return { ...element('sup', {}, [link]), position };
}

/** An item of the list of notes, with a link back to each of its references. */
export function drawNote({ note, count, children }: Note, language: Language): Element {
  const content = [...children];
  const last = content.findLast((node) => node.type === 'element');
  const target = last?.tagName === 'p' ? last.children : content;
  for (let index = 1; index <= count; index += 1) {
    const number = index === 1 ? String(note) : `${note}-${index}`;
    const properties = {
      className: ['back'],
      href: `#${referenceId(note, index)}`,
      ariaLabel: dictionary(language).text.backTo(number),
    };
    // The variation selector keeps the arrow from becoming an emoji.
    const arrow: ElementContent = { type: 'text', value: `↩\uFE0E${count > 1 ? index : ''}` };
    target.push({ type: 'text', value: ' ' }, element('a', properties, [arrow]));
  }
  return element('li', { id: `fn_${note}` }, content);
}

const referenceId = (note: number, count: Numbered['count']): string =>
  count === 1 ? `fnref_${note}` : `fnref_${note}-${count}`;
