/**
 * Next.js refuses to export a route without any page. Such a route gets one with this name,
 * which the finish stage removes.
 */
export const placeholder = '_';

export const orPlaceholder = <Name extends string>(
  params: Record<Name, string>[],
  ...names: Name[]
): Record<Name, string>[] =>
  params.length > 0
    ? params
    : [Object.fromEntries(names.map((name) => [name, placeholder])) as Record<Name, string>];
