import type { ElementContent, Root } from 'hast';
import type { FootnoteDefinition, FootnoteReference, Root as MdastRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import type { Formula, Note, NoteReference, VideoNode } from './nodes';

const handlers: Options['handlers'] = {
  video: (_, node: VideoNode) => node,
  formula: (_, node: Formula) => node,
  footnoteReference(state, node: FootnoteReference): NoteReference | undefined {
    if (!node.data?.numbered) return undefined;
    const result: NoteReference = { type: 'noteReference', ...node.data.numbered };
    state.patch(node, result);
    return result;
  },
  footnoteDefinition(state, node: FootnoteDefinition): Note | undefined {
    if (!node.data?.numbered) return undefined;
    return { type: 'note', ...node.data.numbered, children: state.all(node) as ElementContent[] };
  },
};

const converter = unified().use(remarkRehype, { allowDangerousHtml: true, handlers }).freeze();

// Nodes of our own are no elements until raw HTML has been read: no HTML can pass for them.
const rawReader = unified()
  .use(rehypeRaw, { passThrough: ['video', 'formula', 'noteReference', 'note'] })
  .freeze();

/** Markdown's tree as HTML's, with raw HTML read into it but not yet sanitised. */
export function toHast(tree: MdastRoot): Root {
  const root = converter.runSync(tree) as Root;
  let raw = false;
  visit(root, 'raw', () => {
    raw = true;
    return EXIT;
  });
  return raw ? (rawReader.runSync(root) as Root) : root;
}
