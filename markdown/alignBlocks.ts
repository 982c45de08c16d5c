import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { AlignBlock, Boundary } from '../model/align/types';
import { isProvider } from '../model/videos/providers';
import type { Block } from './types';

/** A text as the aligner takes it. */
export type AlignText = {
  blocks: AlignBlock[];
  /** Where the author wrote `<!-- row -->`: the number of the block that follows, and the line. */
  marks: { block: number; line: number }[];
};

/** A paragraph that is a shortcode and nothing else, which may run over several lines, taken apart. */
function readShortcode(raw: string): { name: string; rest: string } | undefined {
  const whole = raw.trim();
  if (!/^\{\{[<%]/.test(whole) || !/[%>]\}\}$/.test(whole)) return undefined;
  const [, name, rest = ''] = /^\s*([\w-]+)([\s\S]*)/.exec(whole.slice(3, -3)) ?? [];
  return name === undefined || /\{\{[<%]/.test(rest) ? undefined : { name, rest };
}

/** HTML without its tags; what is not closed at its end is none. */
function withoutTags(html: string): string {
  const end = html.lastIndexOf('>') + 1;
  return html.slice(0, end).replace(/<[^>]*>/g, ' ') + html.slice(end);
}

const comment = /^\s*<!--([\s\S]*?)-->\s*$/;

/** Text as a reader sees it, with a line break between the blocks inside a list, quote or table. */
function textOf(node: Nodes): string {
  switch (node.type) {
    case 'html':
      return withoutTags(node.value);
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'break':
      return '\n';
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'table':
    case 'tableRow':
      return node.children.map(textOf).join('\n');
    default:
      if ('children' in node) return node.children.map(textOf).join('');
      return 'value' in node ? node.value : '';
  }
}

/** Addresses and code inside a node, and a mark for words in bold. */
function anchorsOf(node: Nodes): string[] {
  switch (node.type) {
    case 'code':
      return node.value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'inlineCode':
    case 'formula':
      return [node.value];
    case 'image':
      return [node.url];
    case 'strong':
      return ['**', ...node.children.flatMap(anchorsOf)];
    case 'link':
      return [node.url, ...node.children.flatMap(anchorsOf)];
    default:
      return 'children' in node ? node.children.flatMap(anchorsOf) : [];
  }
}

const isPicture = (node: Paragraph): boolean =>
  node.children.some(({ type }) => type === 'image' || type === 'imageReference') &&
  node.children.every((child) =>
    child.type === 'text'
      ? child.value.trim() === ''
      : child.type === 'image' || child.type === 'imageReference',
  );

const shortcodeBlock = ({ name, rest }: { name: string; rest: string }): AlignBlock => {
  const values = [...rest.matchAll(/"([^"]*)"|`([^`]*)`|(?<![^\s="`])([^\s="]+)(?=\s|$)/g)].map(
    ([, quoted, raw, bare]) => quoted ?? raw ?? bare ?? '',
  );
  if (isProvider(name)) return { kind: 'video', text: '', anchors: values };
  const [address = ''] = /src="?([^\s"]*)/.exec(rest)?.slice(1) ?? [];
  return name === 'figure'
    ? { kind: 'picture', text: values.join('\n'), anchors: [address] }
    : { kind: 'other', text: values.join('\n') };
};

function paragraphBlock(node: Paragraph, source: string): AlignBlock {
  const raw = source.slice(node.position?.start.offset, node.position?.end.offset);
  const call = readShortcode(raw);
  if (call) return shortcodeBlock(call);
  const kind = isPicture(node) ? 'picture' : 'paragraph';
  // Bold from end to end is how interviews set their questions.
  const bold = node.children.every(({ type }) => type === 'strong') ? ['bold'] : [];
  return { kind, text: textOf(node), anchors: [...anchorsOf(node), ...bold] };
}

function blockOf(node: RootContent, source: string): AlignBlock {
  const text = textOf(node);
  const anchors = anchorsOf(node);
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', level: node.depth, text, anchors };
    case 'paragraph':
      return paragraphBlock(node, source);
    case 'list':
    case 'code':
    case 'formula':
    case 'table':
      return { kind: node.type, text, anchors };
    case 'blockquote':
      return { kind: 'quote', text, anchors };
    case 'thematicBreak':
      return { kind: 'rule', text: '' };
    case 'footnoteDefinition':
      return { kind: 'note', text, anchors: [...anchors, node.identifier] };
    case 'definition':
      return { kind: 'definition', text: '', anchors: [node.url, node.identifier] };
    case 'html':
      return comment.test(node.value)
        ? { kind: 'comment', text: comment.exec(node.value)?.[1] ?? '' }
        : { kind: 'other', text, anchors };
    default:
      return { kind: 'other', text, anchors };
  }
}

/**
 * The top-level blocks of a body, in the order of the source: all that Markdown takes for one,
 * notes, comments and link definitions too. Only `<!-- row -->` is none.
 * `source` is the Markdown that `root` was parsed from, without front matter.
 */
export function alignText(root: Root, source: string): AlignText {
  const blocks: AlignBlock[] = [];
  const marks: AlignText['marks'] = [];
  for (const node of root.children) {
    if (node.type === 'html' && comment.exec(node.value)?.[1]?.trim() === 'row') {
      marks.push({ block: blocks.length, line: node.position?.start.line ?? 1 });
    } else blocks.push(blockOf(node, source));
  }
  return { blocks, marks };
}

/** The row boundaries that authors marked in both texts; undefined if the counts differ. */
export function markedBoundaries(zh: AlignText, en: AlignText): Boundary[] | undefined {
  if (zh.marks.length !== en.marks.length) return undefined;
  return zh.marks.map((mark, index) => ({
    zh: mark.block,
    en: en.marks[index]?.block ?? en.blocks.length,
  }));
}

const attribute = /\s(?:href|src|data-tex)="([^"#][^"]*)"/g;
const inlineCode = /<code>([^<]*)<\/code>/g;

/** A block of a page as the aligner takes it. */
export function alignBlock({ kind, tag, html, text, video }: Block): AlignBlock {
  const values = (pattern: RegExp) => Array.from(html.matchAll(pattern), ([, value = '']) => value);
  const anchors = [
    ...values(attribute),
    ...values(inlineCode),
    ...(html.includes('<strong') ? ['**'] : []),
    ...(/^\s*<strong\b(?:(?!<\/strong>)[\s\S])*<\/strong>\s*$/.test(html) ? ['bold'] : []),
    ...(video === undefined ? [] : [video.id]),
    ...(kind === 'code'
      ? text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
      : []),
  ];
  const level = kind === 'heading' ? { level: Number(tag.slice(1)) } : {};
  return { kind, ...level, text, anchors };
}
