import type { Node } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';

/** A shortcode as it stands in the text, delimiters included, or one that was never closed. */
export interface Shortcode extends Node {
  type: 'shortcode';
  value: string;
}

declare module 'mdast' {
  interface RootContentMap {
    shortcode: Shortcode;
  }
  interface PhrasingContentMap {
    shortcode: Shortcode;
  }
}

/** Turns the tokens of `shortcodeSyntax` into nodes `shortcode`. */
export function shortcodeFromMarkdown(): Extension {
  return {
    enter: {
      shortcode(token) {
        this.enter({ type: 'shortcode', value: '' }, token);
      },
    },
    exit: { shortcodeChunk: exitChunk, shortcode: exitShortcode },
  };
}

function exitChunk(this: CompileContext, token: Token): void {
  const node = this.stack.at(-1);
  if (node?.type !== 'shortcode') return;
  const line = this.sliceSerialize(token);
  node.value = node.value === '' ? line : `${node.value}\n${line}`;
}

function exitShortcode(this: CompileContext, token: Token): void {
  this.exit(token);
}
