import type { Part } from '../../model/search/excerpt';

type Child = Node | string;

/** An element with properties and children; strings become text, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

/** Text with what was searched for in `<mark>`. */
export const highlighted = (parts: readonly Part[]): Child[] =>
  parts.map(({ text, hit }) => (hit ? make('mark', {}, [text]) : text));

/** Puts values in the places of a sentence: `{n}`, `{q}`. */
export const fillIn = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
