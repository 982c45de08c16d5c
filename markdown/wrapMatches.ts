import type { ElementContent, Properties, Text } from 'hast';
import { element } from './nodes';

/** A text in pieces, with what a pattern finds in a `span` of its own. */
export function wrapMatches(node: Text, pattern: RegExp, properties: Properties): ElementContent[] {
  const { value } = node;
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { index, 0: words } of value.matchAll(pattern)) {
    if (index > end) parts.push({ type: 'text', value: value.slice(end, index) });
    parts.push(element('span', { ...properties }, [{ type: 'text', value: words }]));
    end = index + words.length;
  }
  if (end === 0) return [node];
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) });
  return parts;
}
