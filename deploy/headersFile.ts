/** A path with `*` for anything, and the headers of what lies there. */
export type HeaderRule = { path: string; headers: Record<string, string> };

/**
 * Reads a `_headers` file.
 * @see https://developers.cloudflare.com/workers/static-assets/headers/
 * @see https://docs.netlify.com/manage/routing/headers/
 */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = line.match(/^\s+([\w-]+):\s*(.*?)\s*$/) ?? [];
    if (name && value) Object.assign(rules.at(-1)?.headers ?? {}, { [name]: value });
    else if (line.startsWith('/')) rules.push({ path: line.trim(), headers: {} });
  }
  return rules;
}

/** The headers of a path below the site's address, decoded and starting with `/`. */
export const headersFor = (path: string, rules: HeaderRule[]): Record<string, string> =>
  Object.assign(
    {},
    ...rules.filter((rule) => matches(path, rule.path)).map(({ headers }) => headers),
  );

function matches(path: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}
