import { fence } from '../markdownText';
import { type Context, type Converted, converterOf } from './known';
import type { Node, Shortcode } from './tree';
import { readShortcodes } from './tree';
import { keepUnknown } from './unknown';

/**
 * The body of a Hugo text with each shortcode as the nearest thing that this site has. Nothing that
 * says something is lost: what has no equivalent keeps its inner text, and is counted.
 */
export const convertShortcodes = (body: string, context: Context): Promise<string> =>
  convertNodes(readShortcodes(body), context);

async function convertNodes(nodes: Node[], context: Context): Promise<string> {
  const page = new Page();
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'plain') {
      page.write(node.source);
      continue;
    }
    const converted = await convert(node, page.inTable, context);
    if (converted.hidden) {
      const next = nodes[index + 1];
      page.hidden(converted.markdown, !next || /^[ \t]*(?:\n|$)/.test(next.source));
    } else if (converted.block && !page.inTable) page.block(converted.markdown);
    else page.inline(converted.markdown);
  }
  return page.text;
}

async function convert(node: Shortcode, inTable: boolean, context: Context): Promise<Converted> {
  const inner = node.children && (await convertNodes(node.children, context));
  const call = {
    ...node,
    arguments: node.arguments ?? new Map<string, string>(),
    converted: inner,
  };
  const known = node.arguments && converterOf(node.name);
  const result = known && (await known(call, context, inTable));
  if (result) return result;
  // Go's templates within a text (`x.inline`) are code.
  if (/\.inline$/.test(node.name) && node.inner !== undefined) {
    context.unknown(node.name, node.offset);
    return { markdown: fence(node.inner, 'go-html-template'), block: true };
  }
  context.unknown(node.name, node.offset);
  return keepUnknown(call);
}

/** A text that grows, and knows where on its line it is. */
class Page {
  text = '';
  /** What must stand before anything else is written. */
  private pending = '';

  get line(): string {
    return this.text.slice(this.text.lastIndexOf('\n') + 1);
  }

  get inTable(): boolean {
    return this.line.trimStart().startsWith('|');
  }

  write(source: string): void {
    if (source === '') return;
    if (this.pending !== '') {
      const [, breaks = ''] = /^([ \t]*\n(?:[ \t]*\n)*)/.exec(source) ?? [];
      const lines = breaks.split('\n').length - 1;
      const indent = this.pending.slice(this.pending.lastIndexOf('\n') + 1);
      if (lines === 0) this.text += this.pending;
      else if (lines === 1 && source.length > breaks.length) this.text += '\n';
      this.pending = '';
      this.text += lines === 0 && indent !== '' ? source.trimStart() : source;
      return;
    }
    this.text += source;
  }

  /** Markdown that stands by itself, with blank lines around it. */
  block(markdown: string): void {
    if (markdown === '') return;
    this.flush();
    const { line } = this;
    const [, quote = '', marker = ''] =
      /^([ \t]*(?:>[ \t]*)*)((?:(?:[-*+]|\d+[.)])[ \t]+)*)$/.exec(line) ?? [];
    const alone = quote + marker === line;
    const [, indent = ''] = /^([ \t>]*)/.exec(line) ?? [];
    const before = alone ? quote + ' '.repeat(marker.length) : indent;
    if (!alone) this.text = `${this.text.trimEnd()}\n${before.trimEnd()}\n${before}`;
    else if (marker === '' && this.previous.trim() !== quote.trim()) {
      this.text = `${this.text.slice(0, this.text.length - line.length)}${quote.trimEnd()}\n${line}`;
    }
    this.text += markdown
      .split('\n')
      .join(`\n${before}`)
      .replace(/[ \t]+$/gm, '');
    this.pending = `\n${before.trimEnd()}\n${before}`;
  }

  /** A comment. Where it would make HTML of the words behind it, it is left out. */
  hidden(markdown: string, atLineEnd: boolean): void {
    this.flush();
    if (atLineEnd || /[^\s>*+-]/.test(this.line)) this.text += this.inTable ? '' : markdown;
  }

  inline(markdown: string): void {
    this.flush();
    this.text += this.inTable ? markdown.trim().replace(/\s*\n\s*/g, ' ') : markdown;
  }

  private flush(): void {
    this.text += this.pending;
    this.pending = '';
  }

  /** The line above, or nothing at the top. */
  private get previous(): string {
    const above = this.text.slice(0, Math.max(0, this.text.length - this.line.length - 1));
    return above.slice(above.lastIndexOf('\n') + 1);
  }
}
