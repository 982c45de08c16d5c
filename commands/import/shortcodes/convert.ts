import { withoutEnd } from '../../../model/ends';
import { fence } from '../markdownText';
import { converterOf } from './known';
import { applyTemplate } from './templates';
import type { Node, Shortcode } from './tree';
import { readShortcodes } from './tree';
import type { Context, Converted } from './types';
import { keepUnknown } from './unknown';

/**
 * The body of a Hugo text with each shortcode as the nearest thing that this site has. Nothing that
 * says something is lost: what has no equivalent keeps its inner text, and is counted.
 */
export const convertShortcodes = (body: string, context: Context): Promise<string> =>
  convertNodes(readShortcodes(body), context);

async function convertNodes(nodes: Node[], context: Context): Promise<string> {
  const page = new Page();
  /** Characters at the start of the next piece that belong to what is gone. */
  let gone = 0;
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'plain') {
      page.write(node.source.slice(gone));
      gone = 0;
      continue;
    }
    const converted = await convert(node, page.inTable, context);
    context.spend?.(converted.markdown.length);
    const next = nodes[index + 1];
    if (converted.hidden || converted.markdown === '') gone = page.unmark(next?.source ?? '');
    if (converted.hidden) {
      const rest = next?.source.slice(gone) ?? '';
      page.hidden(converted.markdown, !next || /^[ \t]*(?:\n|$)/.test(rest));
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
  const template = node.arguments && context.template?.(node.name);
  // What these are is known better than any template says.
  const isPlain = /^(?:youtube|figure)$/i.test(node.name);
  if (template && !isPlain) return applyTemplate(template, call);
  const known = node.arguments && converterOf(node.name);
  const result = known && (await known(call, context, inTable));
  if (result) return result;
  // Go's templates within a text (`x.inline`) are code.
  if (/\.inline$/.test(node.name) && node.inner !== undefined) {
    context.unknown(node.name, node.offset, true);
    return { markdown: fence(node.inner, 'go-html-template'), block: true };
  }
  const kept = await keepUnknown(call, context, inTable);
  context.unknown(
    node.name,
    node.offset,
    !kept.hidden && kept.markdown.trim() !== '',
    kept.dropped,
  );
  return kept;
}

/** Characters of a line that tell what it is: none that begins a quote or list is as long. */
const longestStart = 1000;

/** A text that grows, and knows where on its line it is. What is written is not read again. */
class Page {
  /** All but the last line, in pieces. */
  private readonly above: string[] = [];
  private current: string[] = [];
  /** The start of the last line, and of the one above. */
  private start = '';
  private previous = '';
  private length = 0;
  /** Whether the last line has more than what begins a quote or list. */
  private hasWords = false;
  /** What must stand before anything else is written. */
  private pending = '';

  get text(): string {
    return [...this.above, ...this.current].join('');
  }

  get inTable(): boolean {
    return this.start.trimStart().startsWith('|');
  }

  private add(source: string): void {
    const [first, last] = [source.indexOf('\n'), source.lastIndexOf('\n')];
    if (last < 0) {
      this.addToLine(source);
      return;
    }
    this.addToLine(source.slice(0, first));
    const above = source.slice(source.lastIndexOf('\n', last - 1) + 1, last);
    this.previous = first === last ? this.start : above.slice(0, longestStart);
    this.above.push(this.current.join(''), source.slice(first, last + 1));
    this.startLine();
    this.addToLine(source.slice(last + 1));
  }

  private addToLine(piece: string): void {
    this.current.push(piece);
    this.length += piece.length;
    this.hasWords ||= /[^\s>*+-]/.test(piece);
    if (this.start.length < longestStart)
      this.start += piece.slice(0, longestStart - this.start.length);
  }

  private startLine(): void {
    this.current = [];
    this.start = '';
    this.length = 0;
    this.hasWords = false;
  }

  /**
   * Takes marks of emphasis away that nothing is left between: those at the end, if what comes next
   * starts with the same. @returns how many characters these have there
   */
  unmark(next: string): number {
    const [mark = ''] = /^(?:\*{1,3}|_{1,3}|~~)/.exec(next) ?? [];
    const last = this.current.at(-1) ?? '';
    if (mark === '' || this.pending !== '' || !last.endsWith(mark)) return 0;
    // A word right before them would have them close what it began.
    if (/[\p{L}\p{N}]$/u.test(last.slice(0, -mark.length)) && mark.includes('_')) return 0;
    this.current[this.current.length - 1] = last.slice(0, -mark.length);
    this.length -= mark.length;
    this.start = this.current.join('').slice(0, longestStart);
    return mark.length;
  }

  /** Takes white space away from the end. */
  private trim(): void {
    this.above.push(this.current.join(''));
    this.startLine();
    let last = this.above.pop() ?? '';
    while (last.trim() === '' && this.above.length > 0) last = this.above.pop() ?? '';
    this.current = [last.trimEnd()];
  }

  write(source: string): void {
    if (source === '') return;
    if (this.pending === '') {
      this.add(source);
      return;
    }
    const [, breaks = ''] = /^([ \t]*\n(?:[ \t]*\n)*)/.exec(source) ?? [];
    const lines = breaks.split('\n').length - 1;
    const indent = this.pending.slice(this.pending.lastIndexOf('\n') + 1);
    if (lines === 0) this.add(this.pending);
    else if (lines === 1 && source.length > breaks.length) this.add('\n');
    this.pending = '';
    this.add(lines === 0 && indent !== '' ? source.trimStart() : source);
  }

  /** Markdown that stands by itself, with blank lines around it. */
  block(markdown: string): void {
    if (markdown === '') return;
    this.flush();
    const line = this.start;
    const [, quote = '', marker = ''] =
      /^([ \t]*(?:>[ \t]*)*)((?:(?:[-*+]|\d+[.)])[ \t]+)*)$/.exec(line) ?? [];
    const alone = quote + marker === line && this.length === line.length;
    const [, indent = ''] = /^([ \t>]*)/.exec(line) ?? [];
    const before = alone ? quote + ' '.repeat(marker.length) : indent;
    if (!alone) {
      this.trim();
      this.add(`\n${before.trimEnd()}\n${before}`);
    } else if (marker === '' && this.previous.trim() !== quote.trim()) {
      this.startLine();
      this.add(`${quote.trimEnd()}\n${line}`);
    }
    const lines = markdown.split('\n').map((one, index) => (index === 0 ? one : before + one));
    this.add(lines.map((one) => withoutEnd(one, ' \t')).join('\n'));
    this.pending = `\n${before.trimEnd()}\n${before}`;
  }

  /** A comment. Where it would make HTML of the words behind it, it is left out. */
  hidden(markdown: string, atLineEnd: boolean): void {
    this.flush();
    if (atLineEnd || this.hasWords) this.add(this.inTable ? '' : markdown);
  }

  inline(markdown: string): void {
    this.flush();
    const lines = () => markdown.split('\n').map((one) => one.trim());
    this.add(this.inTable ? lines().filter(Boolean).join(' ') : markdown);
  }

  private flush(): void {
    const { pending } = this;
    this.pending = '';
    if (pending !== '') this.add(pending);
  }
}
