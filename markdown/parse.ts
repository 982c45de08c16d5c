import type { PhrasingContent, Root } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Extension as Syntax } from 'micromark-util-types';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { mathFromMarkdown } from './math/mdast';
import { mathSyntax } from './math/syntax';
import { shortcodeFromMarkdown } from './shortcodes/mdast';
import { shortcodeSyntax } from './shortcodes/syntax';
import { timeFromMarkdown, timeSyntax } from './timeStamps';
import { autolinkSyntax, trimAutolinks, wordsFromMarkdown } from './trimAutolinks';

// One tilde stays a tilde: 1~2 is a range.
const strikethrough = { singleTilde: false };

const inline = unified()
  .use(remarkParse)
  // First, because GitHub's additions look through what it has checked.
  .use(function (this: Processor) {
    extend(this, {}, wordsFromMarkdown());
  })
  .use(remarkGfm, strikethrough)
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough, strikethrough)
  .use(function (this: Processor) {
    extend(this, autolinkSyntax());
    extend(this, mathSyntax(), mathFromMarkdown());
    extend(this, timeSyntax(), timeFromMarkdown());
  })
  .freeze();

const document = inline()
  .use(function (this: Processor) {
    extend(this, shortcodeSyntax(), shortcodeFromMarkdown());
  })
  .freeze();

function extend(processor: Processor, syntax: Syntax, ...fromMarkdown: FromMarkdown[]): void {
  const data = processor.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...fromMarkdown];
}

/**
 * Reads Markdown with GitHub's additions, Chinese emphasis, formulas, time stamps and Hugo's
 * shortcodes.
 */
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
