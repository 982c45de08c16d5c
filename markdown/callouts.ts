import type { Blockquote, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Language } from '../model/language';
import { dictionary } from '../words';

const marker = /^\[!(\w+)\][ \t]*(?:\n|$)/;

/**
 * Makes callouts of quotations that begin with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or
 * `[!CAUTION]` on a line by itself: still a quotation where there is only HTML, with a title in the
 * article's language. Changes the tree.
 * https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
 */
export function drawCallouts(tree: Root, language: Language): void {
  visit(tree, 'blockquote', (quote) => {
    const [first] = quote.children;
    const kind = first?.type === 'paragraph' ? takeMarker(quote, first) : undefined;
    const titles: Record<string, string> = dictionary(language).text.callouts;
    const title = kind && titles[kind];
    if (!title) return;
    quote.data = { hProperties: { className: ['callout', kind], role: 'note' } };
    quote.children.unshift({
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ type: 'text', value: title }] }],
      position: quote.position,
    });
  });
}

/** Takes the marker off a quotation and says of which kind it is; unknown ones stay. */
function takeMarker(quote: Blockquote, paragraph: Paragraph): string | undefined {
  const [first, second] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const [found, name = ''] = first.value.match(marker) ?? [];
  const kind = name.toLowerCase();
  if (found === undefined || !Object.hasOwn(dictionary('en').text.callouts, kind)) return undefined;
  // What follows on the marker's line is no title: GitHub then shows a quotation, too.
  const endsLine = found.endsWith('\n') || !second || second.type === 'break';
  if (!endsLine) return undefined;
  first.value = first.value.slice(found.length);
  if (first.value === '') paragraph.children.splice(0, second?.type === 'break' ? 2 : 1);
  if (paragraph.children.length === 0) quote.children.shift();
  return kind;
}
