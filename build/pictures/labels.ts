import type { Element, ElementContent } from 'xast';

// Programs such as draw.io and Mermaid write their labels as HTML within the drawing, which no
// picture on a page may hold. Where their place is simple, the same words are drawn as SVG's text.

/** HTML whose words are all that it shows. */
const simple = new Set(
  'a b body br code div em font html i label li ol p pre s small span strong sub sup u ul'.split(
    ' ',
  ),
);

const lineNames = new Set('br center div h1 h2 h3 h4 h5 h6 hr li ol p pre ul'.split(' '));

/** The name of an element without the prefix of HTML's namespace. */
const nameOf = ({ name }: Element): string => name.replace(/^x?html:/, '').toLowerCase();

const elementsIn = (element: Element): Element[] =>
  element.children.flatMap((node) => (node.type === 'element' ? [node, ...elementsIn(node)] : []));

const isHidden = ({ attributes: { style } }: Element): boolean =>
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style ?? '');

/** The words that a part of a drawing shows, line by line. */
function linesOf({ children }: Element): string[] {
  const read = (node: ElementContent): string => {
    if (node.type === 'text' || node.type === 'cdata') return node.value.replace(/\s+/g, ' ');
    if (node.type !== 'element' || isHidden(node)) return '';
    const inner = node.children.map(read).join('');
    return lineNames.has(nameOf(node)) ? `\n${inner}\n` : inner;
  };
  const lines = children.map(read).join('').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** The words that a part of a drawing shows. */
export const wordsOf = (element: Element): string => linesOf(element).join(' ');

/** Declarations in the attributes `style` of an element and of those in it, the innermost last. */
function stylesOf(element: Element): Map<string, string> {
  const declarations = [element, ...elementsIn(element)].flatMap(({ attributes: { style } }) =>
    (style ?? '').split(';').map((each): [string, string] => {
      const colon = each.indexOf(':');
      return [each.slice(0, colon).trim().toLowerCase(), each.slice(colon + 1).trim()];
    }),
  );
  return new Map(declarations);
}

/** A length in pixels. */
function pixels(value: string | null | undefined): number | undefined {
  const digits = /^(-?\d{1,6}(?:\.\d{1,9})?)(?:px)?$/.exec((value ?? '').trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Where lines stand: a point, which end of each is there, and whether it is above or amid them. */
type Place = {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  vertical: 'top' | 'middle' | 'bottom';
  /** How long a line may be. */
  width?: number;
};

const anchors: Record<string, Place['anchor']> = {
  center: 'middle',
  right: 'end',
  end: 'end',
  'flex-end': 'end',
};

const verticals: Record<string, Place['vertical']> = {
  center: 'middle',
  end: 'bottom',
  'flex-end': 'bottom',
};

function placeOf({ attributes }: Element, styles: Map<string, string>): Place | undefined {
  const style = (name: string) => styles.get(name)?.replace(/^unsafe\s+/, '') ?? '';
  const [width, height] = [pixels(attributes.width), pixels(attributes.height)];
  if (width !== undefined && height !== undefined) {
    const [x, y] = [pixels(attributes.x) ?? 0, pixels(attributes.y) ?? 0];
    const anchor = anchors[style('text-align')] ?? anchors[style('justify-content')] ?? 'start';
    const isAmid = height < 32 || verticals[style('align-items')] === 'middle';
    return {
      x: anchor === 'start' ? x : anchor === 'end' ? x + width : x + width / 2,
      y: isAmid ? y + height / 2 : y,
      anchor,
      vertical: isAmid ? 'middle' : 'top',
      ...(width > 0 && !/nowrap/.test(style('white-space')) && { width }),
    };
  }
  // draw.io gives the object all of the drawing, and the place to a box in it.
  const [left, top] = [pixels(styles.get('margin-left')), pixels(styles.get('padding-top'))];
  if (left === undefined || top === undefined) return undefined;
  const boxWidth = pixels(styles.get('width')) ?? 0;
  const anchor = anchors[style('justify-content')] ?? 'start';
  return {
    x: anchor === 'middle' ? left + boxWidth / 2 : anchor === 'end' ? left + boxWidth : left,
    y: top,
    anchor,
    vertical: verticals[style('align-items')] ?? 'top',
    ...(boxWidth > 1 && !/nowrap/.test(style('white-space')) && { width: boxWidth }),
  };
}

/** Breaks a line at blanks and between Han so that it is about as wide as it may be, in em. */
function wrap(line: string, most: number): string[] {
  const lines: string[] = [];
  let current = '';
  let width = 0;
  for (const [piece] of line.matchAll(
    /[\p{Script=Han}\u3000-\u303f\uff00-\uff5e]|[^\s\p{Script=Han}]+|\s+/gu,
  )) {
    const own = [...piece].reduce((sum, one) => sum + (/[ -\u02af]/.test(one) ? 0.5 : 1), 0);
    if (width + own > most && current.trim() !== '' && piece.trim() !== '') {
      lines.push(current.trim());
      current = '';
      width = 0;
    }
    current += piece;
    width += own;
  }
  return [...lines, current.trim()].filter((each) => each !== '');
}

/** Of a label; more is a page. */
const mostLines = 50;

/** Attributes that the text takes from the HTML's styles. */
const inherited = ['font-family', 'font-weight', 'font-style'];

/**
 * SVG's text with the words of a `foreignObject`, at its place; undefined where they are more than
 * lines of words, or their place isn't in the drawing. It isn't safe yet.
 */
export function labelOf(foreignObject: Element): Element | undefined {
  const inside = elementsIn(foreignObject);
  const styles = stylesOf(foreignObject);
  const place = placeOf(foreignObject, styles);
  if (!place || inside.some((element) => !simple.has(nameOf(element)))) return undefined;
  const size = pixels(
    [...styles].findLast(([name, value]) => name === 'font-size' && value !== '0px')?.[1],
  );
  const most = place.width === undefined ? undefined : place.width / (size || 16);
  const lines = linesOf(foreignObject).flatMap((line) =>
    most === undefined ? [line] : wrap(line, Math.max(most, 1)),
  );
  if (lines.length > mostLines) return undefined;
  const first = {
    top: 1,
    middle: 0.35 - (lines.length - 1) * 0.6,
    bottom: 0.2 - lines.length * 1.2,
  };
  const className = inside.findLast(({ attributes }) => attributes.class)?.attributes.class;
  const { x, y, anchor, vertical } = place;
  const attributes: Record<string, string> = {
    x: String(x),
    y: String(y),
    'text-anchor': anchor,
    stroke: 'none',
    fill: styles.get('color') || 'currentColor',
    ...(size && { 'font-size': `${size}px` }),
    ...(className && { class: className }),
  };
  for (const name of inherited) {
    const value = styles.get(name);
    if (value) attributes[name] = value;
  }
  const spans = lines.map(
    (value, index): Element => ({
      type: 'element',
      name: 'tspan',
      attributes: { x: String(x), dy: `${index === 0 ? first[vertical].toFixed(2) : 1.2}em` },
      children: [{ type: 'text', value }],
    }),
  );
  return { type: 'element', name: 'text', attributes, children: spans };
}
