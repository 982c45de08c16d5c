import type { Image, Link, PhrasingContent } from 'mdast';
import type { Figure } from '../nodes';
import type { Call, CallError } from './arguments';

/** `target`, `rel`, `class` and `loading` are for the site to decide. */
const known = new Set([
  'src',
  'link',
  'target',
  'rel',
  'alt',
  'title',
  'caption',
  'class',
  'height',
  'width',
  'loading',
  'attr',
  'attrlink',
]);

/**
 * Reads `{{< figure >}}` with every argument that Hugo documents. `parseInline` reads the inline
 * Markdown of the caption.
 * @see https://gohugo.io/shortcodes/figure/
 */
export function readFigure(
  { arguments: given }: Call,
  parseInline: (markdown: string) => PhrasingContent[],
): Figure | CallError {
  for (const name of given.keys()) {
    if (known.has(name)) continue;
    return {
      what: /^\d/.test(name)
        ? 'figure has an argument without a name'
        : `figure has no argument "${name}"`,
      mend: 'write {{< figure src="picture.png" alt="…" caption="…" >}}',
    };
  }
  const src = given.get('src');
  if (!src) {
    return { what: 'figure has no src', mend: 'write src="picture.png" with the picture\'s name' };
  }
  const image: Image = {
    type: 'image',
    url: src,
    alt: given.get('alt') ?? '',
    data: { hProperties: { width: given.get('width'), height: given.get('height') } },
  };
  const link = given.get('link');
  const caption = captionOf(given, parseInline);
  return {
    type: 'figure',
    data: { hName: 'figure' },
    children: [
      link ? { type: 'link', url: link, children: [image] } : image,
      ...(caption.length > 0
        ? [{ type: 'figureCaption' as const, data: { hName: 'figcaption' }, children: caption }]
        : []),
    ],
  };
}

function captionOf(
  given: Map<string, string>,
  parseInline: (markdown: string) => PhrasingContent[],
): PhrasingContent[] {
  const [title, caption, source, sourceLink] = ['title', 'caption', 'attr', 'attrlink'].map(
    (name) => given.get(name),
  );
  const parts: PhrasingContent[][] = [];
  if (title) parts.push([{ type: 'strong', children: [{ type: 'text', value: title }] }]);
  if (caption) parts.push(parseInline(caption));
  if (source) {
    const children = parseInline(source);
    const link: Link = {
      type: 'link',
      url: sourceLink ?? '',
      children: children as Link['children'],
    };
    parts.push(sourceLink ? [link] : children);
  }
  return parts.flatMap((part, index) =>
    index === 0 ? part : [{ type: 'text', value: ' ' } as PhrasingContent, ...part],
  );
}
