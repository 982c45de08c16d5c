import { type Plain, scan, type Tag } from './scan';

/** A shortcode with what stands between its tags, if it has a closing one. */
export type Shortcode = Omit<Tag, 'type' | 'closing' | 'closed'> & {
  type: 'shortcode';
  children?: Node[];
  /** What stands between its tags, as it is. */
  inner?: string;
};

export type Node = Plain | Shortcode;

/** Reads the shortcodes of a text and pairs their tags. A closing tag without an opening one is text. */
export function readShortcodes(text: string): Node[] {
  const top: Node[] = [];
  const open: { shortcode: Shortcode; children: Node[]; from: number }[] = [];
  const here = () => open.at(-1)?.children ?? top;
  for (const part of scan(text)) {
    if (part.type === 'plain') {
      here().push(part);
      continue;
    }
    const { type: _, closing, closed, ...tag } = part;
    if (!closing) {
      const shortcode: Shortcode = { type: 'shortcode', ...tag };
      here().push(shortcode);
      if (!closed) {
        open.push({ shortcode, children: [], from: tag.offset + tag.source.length });
      }
      continue;
    }
    const index = open.findLastIndex(({ shortcode }) => shortcode.name === tag.name);
    if (index < 0) {
      here().push({ type: 'plain', source: '', offset: tag.offset });
      continue;
    }
    // What was opened since and never closed needs no closing tag.
    flatten(index + 1);
    const opened = open.pop();
    if (opened) {
      opened.shortcode.children = opened.children;
      opened.shortcode.inner = text.slice(opened.from, tag.offset);
    }
  }
  flatten(0);
  return top;

  /** Gives what was gathered below shortcodes that turned out to have no closing tag to their parents. */
  function flatten(to: number) {
    while (open.length > to) {
      const loose = open.pop();
      if (loose) here().push(...loose.children);
    }
  }
}
