import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';

/** Turns the tokens of `mathSyntax` into nodes `formula`. */
export function mathFromMarkdown(): Extension {
  return {
    enter: {
      formula(token) {
        this.enter({ type: 'formula', value: '', display: false }, token);
      },
    },
    exit: { formulaChunk: exitChunk, formula: exitFormula },
  };
}

function exitChunk(this: CompileContext, token: Token): void {
  const node = this.stack.at(-1);
  if (node?.type !== 'formula') return;
  const line = this.sliceSerialize(token);
  node.value = node.value === '' ? line : `${node.value}\n${line}`;
}

function exitFormula(this: CompileContext, token: Token): void {
  const node = this.stack.at(-1);
  if (node?.type === 'formula') {
    node.display = node.value.startsWith('$$');
    const size = node.display ? 2 : 1;
    node.value = node.value.trimEnd().slice(size, -size);
  }
  this.exit(token);
}
