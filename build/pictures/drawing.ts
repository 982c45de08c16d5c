import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import type { Fault } from '../../model/problem';
import { cleanDeclarations, cleanStyleSheet, cleanValue, isWithin } from './css';
import { animations, attributes, elements, plainAttributes } from './drawingParts';

const namespace = 'http://www.w3.org/2000/svg';

const fault = (why: string): Fault => ({
  what: `cannot be read (${why})`,
  mend: 'open it in a drawing program and save it anew as plain SVG',
});

/**
 * An SVG file with nothing in it but what draws: no scripts, handlers, links, HTML or references to
 * anything outside, for a reader may open the file by itself, where the page's policy doesn't hold.
 * What isn't on the lists of drawingParts.ts is taken out.
 */
export function cleanDrawing(bytes: Uint8Array): string | Fault {
  let tree: Root;
  try {
    // No entity but XML's own is ever resolved.
    tree = fromXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return fault(reasonOf(error));
  }
  const root = tree.children.find((node) => node.type === 'element');
  if (root?.name !== 'svg') return fault('it does not begin with <svg>');
  try {
    const drawing = clean(root);
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

function clean(element: Element): Element {
  const { name } = element;
  const given = Object.entries(element.attributes).flatMap(([key, value]): [string, string][] => {
    const cleaned = cleanAttribute(key, value ?? '');
    return cleaned === undefined ? [] : [[key === 'xlink:href' ? 'href' : key, cleaned]];
  });
  const children = name === 'style' ? [styleOf(element)] : element.children.flatMap(cleanChild);
  return { type: 'element', name, attributes: Object.fromEntries(given), children };
}

function cleanChild(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type === 'cdata') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  // A picture has no links, but what they are around is drawn.
  if (node.name === 'a') return [clean({ ...node, name: 'g', attributes: withoutLink(node) })];
  if (!elements.has(node.name)) return [];
  if (animations.has(node.name) && !attributes.has(node.attributes.attributeName ?? '')) return [];
  return [clean(node)];
}

function withoutLink({ attributes: given }: Element): Element['attributes'] {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !/(?:^|:)href$/.test(name)));
}

function styleOf({ children }: Element): ElementContent {
  const css = children.map((node) => ('value' in node ? node.value : '')).join('');
  return { type: 'text', value: cleanStyleSheet(css) };
}

/** An attribute without what is not allowed in it, if anything remains. */
function cleanAttribute(name: string, value: string): string | undefined {
  if (name === 'href' || name === 'xlink:href') {
    return isWithin(value.trim()) ? value.trim() : undefined;
  }
  if (!attributes.has(name)) return undefined;
  // Nothing there is a reference, whatever it looks like; an honest name doesn't.
  if (plainAttributes.has(name)) return /url\(/i.test(value) ? undefined : value;
  if (name === 'style') return cleanDeclarations(value) || undefined;
  // No function and no reference is without a bracket, and other values need not be CSS.
  return /[\\(@]/.test(value) ? cleanValue(value) || undefined : value;
}
