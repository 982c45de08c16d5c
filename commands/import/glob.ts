/** What a pattern is made of: names to choose from, or anything, with or without `/`. */
type Token = string[] | 'name' | 'path';

/**
 * Whether a path fits one of Hugo's patterns (`**`, `*`, `{a,b}`), in any case. All ways to read it
 * are followed at once, so that none is gone back on.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const text = path.toLowerCase();
  let reached = new Set([0]);
  for (const token of tokens(pattern.toLowerCase().slice(0, longest))) {
    const next = new Set<number>();
    for (const at of reached) {
      if (Array.isArray(token)) {
        for (const name of token) if (text.startsWith(name, at)) next.add(at + name.length);
        continue;
      }
      for (let end = at; end <= text.length && !next.has(end); end++) {
        next.add(end);
        if (token === 'name' && text[end] === '/') break;
      }
    }
    reached = next;
  }
  return reached.has(text.length);
}

/** Characters. */
const longest = 500;

const tokens = (pattern: string): Token[] =>
  [...pattern.matchAll(/\*\*?|\{([^{}]*)\}|[\s\S]/g)].map(([whole, list]) => {
    if (whole === '**') return 'path';
    if (whole === '*') return 'name';
    return list === undefined ? [whole] : list.split(',');
  });
