import type { Element, ElementContent, Root, RootContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { decoded } from '../../model/percent';
import type { Fault } from '../../model/problem';
import { cleanDeclarations, cleanStyleSheet, cleanValue, isWithin } from './css';
import { collectLosses, type Lose, type Loss } from './drawingLosses';
import { animations, attributes, elements, plainAttributes } from './drawingParts';
import { labelOf, wordsOf } from './labels';

const namespace = 'http://www.w3.org/2000/svg';

const fault = (why: string): Fault => ({
  what: `cannot be read (${why})`,
  mend: 'open it in a drawing program and save it anew as plain SVG',
});

/** An SVG file as `readDrawing` writes it. */
export function cleanDrawing(bytes: Uint8Array): string | Fault {
  const drawing = readDrawing(bytes);
  return 'mend' in drawing ? drawing : drawing.text;
}

/**
 * An SVG file with nothing in it but what draws: no scripts, handlers, links, HTML or references to
 * anything outside, for a reader may open the file by itself, where the page's policy doesn't hold.
 * What isn't on the lists of drawingParts.ts is taken out; what a reader would miss of it is listed.
 */
export function readDrawing(bytes: Uint8Array): { text: string; losses: Loss[] } | Fault {
  const { lose, losses } = collectLosses();
  const written = writeAnew(bytes, { lose, mayCarry: true });
  return typeof written === 'string' ? { text: written, losses: losses() } : written;
}

/** How a drawing is cleaned. */
type Context = {
  lose: Lose;
  /** Whether it may carry a drawing, as draw.io carries icons; those in it would have no end. */
  mayCarry: boolean;
};

function writeAnew(bytes: Uint8Array, context: Context): string | Fault {
  let tree: Root;
  try {
    // No entity but XML's own is ever resolved.
    tree = fromXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return fault(reasonOf(error));
  }
  const root = tree.children.find((node) => node.type === 'element');
  if (root?.name !== 'svg') return fault('it does not begin with <svg>');
  if (tree.children.some(isStyleSheet)) context.lose('styles');
  try {
    const drawing = clean(root, context);
    drawing.attributes = { xmlns: namespace, ...drawing.attributes };
    // In text, XML has `]]>` only escaped, which the library leaves to us.
    return toXml(drawing).replaceAll(']]>', ']]&#x3E;');
  } catch {
    return fault('too many parts inside each other');
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return 'it is not UTF-8';
  const { line, cause } = error as { line?: number; cause?: Error };
  return cause
    ? `line ${line}: ${cause.message.replace(/ \(line[\s\S]*|\n[\s\S]*/, '')}`
    : 'it is not XML';
}

const isStyleSheet = (node: RootContent): boolean =>
  node.type === 'instruction' && node.name === 'xml-stylesheet';

function clean(element: Element, context: Context): Element {
  const { name } = element;
  const given = Object.entries(element.attributes).flatMap(([key, value]): [string, string][] => {
    const cleaned = cleanAttribute(key, value ?? '', element, context);
    return cleaned === undefined ? [] : [[key === 'xlink:href' ? 'href' : key, cleaned]];
  });
  const beside = name === 'switch' ? alternatives(element) : '';
  const children =
    name === 'style'
      ? [styleOf(element, context.lose)]
      : shownOf(element).flatMap((child) => cleanChild(child, beside, context));
  return { type: 'element', name, attributes: Object.fromEntries(given), children };
}

/** What is drawn of an element: of a `switch` no HTML, if a program has put a picture of it beside it. */
function shownOf({ name, children }: Element): ElementContent[] {
  const isDrawn =
    name === 'switch' && children.some((node) => node.type === 'element' && node.name === 'image');
  return isDrawn
    ? children.filter((node) => !('name' in node && node.name === 'foreignObject'))
    : children;
}

/** @param beside letters of what is drawn instead of HTML */
function cleanChild(node: ElementContent, beside: string, context: Context): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type === 'cdata') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  // A picture has no links, but what they are around is drawn.
  if (node.name === 'a') {
    return [clean({ ...node, name: 'g', attributes: withoutLink(node) }, context)];
  }
  if (node.name === 'foreignObject') return cleanForeign(node, beside, context);
  if (!elements.has(node.name)) {
    loseElement(node, context.lose);
    return [];
  }
  if (animations.has(node.name) && !attributes.has(node.attributes.attributeName ?? '')) {
    context.lose('animation');
    return [];
  }
  return [clean(node, context)];
}

/** What no label is longer than, in parts and characters. */
const longest = 10_000;

/** Letters of what a `switch` has for programs that know no HTML, cut where no label is as long. */
function alternatives({ children }: Element): string {
  const waiting: ElementContent[] = children.toReversed();
  let text = '';
  for (let count = 0; count < longest && text.length < longest; count += 1) {
    const node = waiting.pop();
    if (!node) break;
    if (node.type === 'text' || node.type === 'cdata') text += node.value.slice(0, longest);
    if (node.type !== 'element' || node.name === 'foreignObject') continue;
    waiting.push(...node.children.slice(0, longest).toReversed());
  }
  return letters(text);
}

/** Text in the place of HTML, unless its words stand beside it. */
function cleanForeign(node: Element, beside: string, context: Context): ElementContent[] {
  const words = wordsOf(node);
  const said = letters(words);
  if (said !== '' && !beside.includes(said)) {
    const label = labelOf(node);
    if (label) return [clean(label, context)];
    context.lose('words', words);
  }
  if (holds(node, /(?:^|:)(?:img|svg|canvas|video|iframe)$/i)) context.lose('pictures');
  return [];
}

/** Letters and digits alone: programs divide lines in ways of their own. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

const holds = ({ children }: Element, name: RegExp): boolean =>
  children.some((node) => node.type === 'element' && (name.test(node.name) || holds(node, name)));

/** Names with a prefix are what programs note down for themselves. */
function loseElement(node: Element, lose: Lose): void {
  const { name } = node;
  if (/^(?:script|handler)$/i.test(name)) lose('script');
  else if (/^(?:animate|discard)/i.test(name)) lose('animation');
  else if (/^(?:link)$/i.test(name)) lose('styles');
  else if (/^(?:audio|video|iframe|embed|object|img|canvas)$/i.test(name)) lose('pictures');
  else if (name !== 'metadata' && !name.includes(':') && letters(wordsOf(node))) {
    lose('words', wordsOf(node));
  }
}

function withoutLink({ attributes: given }: Element): Element['attributes'] {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !/(?:^|:)href$/.test(name)));
}

function styleOf({ children }: Element, lose: Lose): ElementContent {
  const css = children.map((node) => ('value' in node ? node.value : '')).join('');
  return { type: 'text', value: cleanStyleSheet(css, loseStyle(lose)) };
}

const loseStyle = (lose: Lose) => (name: string) => lose('styles', name);

/** An attribute without what is not allowed in it, if anything remains. */
function cleanAttribute(
  name: string,
  value: string,
  element: Element,
  context: Context,
): string | undefined {
  const { lose } = context;
  if (name === 'href' || name === 'xlink:href') {
    return cleanAddress(value.trim(), element.name, context) || undefined;
  }
  if (/^on/i.test(name)) lose('script');
  if (!attributes.has(name)) return undefined;
  // Nothing there is a reference, whatever it looks like; an honest name doesn't.
  if (plainAttributes.has(name)) return /url\(/i.test(value) ? undefined : value;
  if (name === 'style') return cleanDeclarations(value, loseStyle(lose)) || undefined;
  // No function and no reference is without a bracket, and other values need not be CSS.
  if (!/[\\(@]/.test(value)) return value;
  const cleaned = cleanValue(value, loseStyle(lose));
  if (cleaned === '') lose('styles', name);
  return cleaned || undefined;
}

/** An address that leads to a part of the drawing, or to a picture in it; nothing for others. */
function cleanAddress(address: string, name: string, { lose, mayCarry }: Context): string {
  if (isWithin(address)) return address;
  const isPicture = name === 'image' || name === 'feImage';
  if (!isPicture || !/^data:/i.test(address)) {
    if (address !== '') lose('outside', address);
    return '';
  }
  const drawing = name === 'image' && mayCarry ? drawingIn(address) : undefined;
  const cleaned = drawing && writeAnew(drawing, { lose, mayCarry: false });
  if (typeof cleaned === 'string') return carried + Buffer.from(cleaned).toString('base64');
  lose('pictures');
  return '';
}

const carried = 'data:image/svg+xml;base64,';

/** The bytes of a drawing in an address. */
function drawingIn(address: string): Uint8Array | undefined {
  const [all, base64, data = ''] =
    /^data:image\/svg\+xml(?:;charset=[\w-]+)?(;base64)?,([\s\S]*)$/i.exec(address) ?? [];
  if (all === undefined) return undefined;
  return base64 ? Buffer.from(data, 'base64') : Buffer.from(decoded(data));
}
