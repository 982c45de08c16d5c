import type { PhrasingContent, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { shortcodeFromMarkdown } from './shortcodes/mdast';
import { shortcodeSyntax } from './shortcodes/syntax';
import { autolinkSyntax, trimAutolinks } from './trimAutolinks';

// One tilde stays a tilde: 1~2 is a range.
const strikethrough = { singleTilde: false };

const inline = unified()
  .use(remarkParse)
  .use(remarkGfm, strikethrough)
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough, strikethrough)
  .use(function (this: Processor) {
    addMicromark(this, autolinkSyntax());
  })
  .freeze();

const document = inline()
  .use(function (this: Processor) {
    addMicromark(this, shortcodeSyntax());
    const data = this.data();
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), shortcodeFromMarkdown()];
  })
  .freeze();

function addMicromark(processor: Processor, extension: ReturnType<typeof shortcodeSyntax>): void {
  const data = processor.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), extension];
}

/** Reads Markdown with GitHub's additions, Chinese emphasis and Hugo's shortcodes. */
export function parse(markdown: string): Root {
  const tree = document.parse(markdown);
  trimAutolinks(tree);
  return tree;
}

/** Reads a phrase of inline Markdown, such as a caption; shortcodes in it are text. */
export function parseInline(markdown: string): PhrasingContent[] {
  const tree = inline.parse(markdown);
  trimAutolinks(tree);
  return tree.children.flatMap((node) => (node.type === 'paragraph' ? node.children : []));
}
