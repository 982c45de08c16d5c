import type { BlockContent, Html, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isProvider } from '../../model/videos/providers';
import type { Figure, VideoNode } from '../nodes';
import type { Report } from '../report';
import { type CallError, parseCall, unescapeAll, unescapeShortcode } from './arguments';
import { readFigure } from './figure';
import { findInHtml } from './inHtml';
import { liftShortcodes } from './lift';
import type { Shortcode } from './mdast';
import { shortcodeNames } from './names';
import { readVideo } from './video';

type ParseInline = (markdown: string) => PhrasingContent[];

/** Turns every shortcode of a text into what it stands for, and reports those that cannot be. */
export function expandShortcodes(tree: Root, parseInline: ParseInline, report: Report): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'code' || node.type === 'inlineCode') node.value = unescapeAll(node.value);
    if (node.type === 'html' && node.value.includes('{{') && parent && index !== undefined) {
      const parts = splitHtml(node);
      parent.children.splice(index, 1, ...(parts as BlockContent[]));
      return [SKIP, index + parts.length];
    }
    if (node.type === 'shortcode' && parent && index !== undefined) {
      const literal = unescapeShortcode(node.value);
      if (literal === undefined) return;
      const text: Text = { type: 'text', value: literal, position: node.position };
      (parent.children as RootContent[])[index] = text;
    }
  });
  liftShortcodes(tree);
  visit(tree, 'shortcode', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const result = expand(node, parseInline);
    if (!('mend' in result)) {
      parent.children[index] = result;
      return SKIP;
    }
    report(node.position?.start.line, result.what, result.mend);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function expand(node: Shortcode, parseInline: ParseInline): VideoNode | Figure | CallError {
  const call = parseCall(node.value);
  if ('mend' in call) return call;
  if (isProvider(call.name)) {
    const video = readVideo(call, call.name);
    return 'mend' in video ? video : { type: 'video', video, position: node.position };
  }
  if (call.name === 'figure') {
    const figure = readFigure(call, parseInline);
    // What was parsed by itself is where the shortcode is.
    if (!('mend' in figure)) {
      visit(figure, (part) => {
        part.position = node.position;
      });
    }
    return figure;
  }
  return {
    what: `shortcode "${call.name}" is not known here`,
    mend: `use ${shortcodeNames}, or write it in Markdown`,
  };
}

/** Finds shortcodes inside a block of HTML, which Markdown leaves whole. */
function splitHtml(node: Html): (Html | Shortcode | Text)[] {
  const parts: (Html | Shortcode | Text)[] = [];
  let { line, offset: start = 0 } = node.position?.start ?? { line: 1 };
  let end = 0;
  const take = (to: number) => {
    const value = node.value.slice(end, to);
    // The parser of HTML wants a whole point.
    const point = { line, column: 1, offset: start + end };
    line += value.split('\n').length - 1;
    end = to;
    return { value, position: { start: point, end: point } };
  };
  const takeHtml = (to: number) => {
    const { value, position } = take(to);
    if (value !== '') parts.push({ type: 'html', value, position });
  };
  for (const found of findInHtml(node.value)) {
    if (found.isComment) continue;
    takeHtml(found.start);
    const { value, position } = take(found.end);
    const literal = unescapeShortcode(value);
    parts.push(
      literal === undefined
        ? { type: 'shortcode', value, position }
        : { type: 'text', value: literal, position },
    );
  }
  if (end === 0) return [node];
  takeHtml(node.value.length);
  return parts;
}
