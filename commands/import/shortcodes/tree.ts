import { limits } from '../limits';
import { type Plain, scan, type Tag } from './scan';

/** A shortcode with what stands between its tags, if it has a closing one. */
export type Shortcode = Omit<Tag, 'type' | 'closing' | 'closed'> & {
  type: 'shortcode';
  children?: Node[];
  /** What stands between its tags, as it is. */
  inner?: string;
};

export type Node = Plain | Shortcode;

type Open = { shortcode: Shortcode; children: Node[]; from: number };

/** Reads the shortcodes of a text and pairs their tags. A closing tag without an opening one is text. */
export function readShortcodes(text: string): Node[] {
  const top: Node[] = [];
  const open: Open[] = [];
  /** Places in `open` by name, so that none is looked for among all. */
  const places = new Map<string, number[]>();
  const depths = new Map<Node, number>();
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
      if (closed) continue;
      const same = places.get(tag.name) ?? [];
      places.set(tag.name, same);
      same.push(open.length);
      open.push({ shortcode, children: [], from: tag.offset + tag.source.length });
      continue;
    }
    const index = places.get(tag.name)?.at(-1);
    // What was opened since and never closed needs no closing tag.
    if (index !== undefined) flatten(index + 1);
    const opened = index === undefined ? undefined : pop();
    if (!opened) {
      here().push({ type: 'plain', source: '', offset: tag.offset });
      continue;
    }
    const { shortcode, children, from } = opened;
    const depth = 1 + children.reduce((most, one) => Math.max(most, depths.get(one) ?? 0), 0);
    if (depth > limits.nesting) {
      // Deeper than anyone writes: what is within stays as it is.
      here().push({ type: 'plain', source: text.slice(from, tag.offset), offset: from });
      continue;
    }
    depths.set(shortcode, depth);
    shortcode.children = children;
    shortcode.inner = text.slice(from, tag.offset);
  }
  flatten(0);
  return top;

  function pop(): Open | undefined {
    const last = open.pop();
    if (last) places.get(last.shortcode.name)?.pop();
    return last;
  }

  /** Gives what was gathered below shortcodes that turned out to have no closing tag to their parent. */
  function flatten(to: number) {
    const loose = open.slice(to).flatMap(({ children }) => children);
    while (open.length > to) pop();
    const parent = here();
    for (const node of loose) parent.push(node);
  }
}
