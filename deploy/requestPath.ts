/** What a request asks for below the site's address. */
export type RequestPath = {
  /** The decoded names of folders and file; none is empty, `.`, `..` or holds a separator. */
  names: string[];
  /** Whether the address ends in a slash, as those of pages do. */
  isFolder: boolean;
  /** With its `?`, or empty. */
  query: string;
};

/** What has a meaning to a file system, or can't be in a name: separators of any system, and NUL. */
const unnameable = /[/\\\0]/;

/** `.`, `..` and dot files; `.well-known` is for what others look up (RFC 8615). */
const isHidden = (name: string): boolean => name.startsWith('.') && name !== '.well-known';

/**
 * Reads the target of a request (RFC 9112, section 3.2), as a path or as a whole address. What is
 * no plain path, such as `//`, `..` or an encoded slash, is refused rather than resolved.
 * @param basePath '' or as in '/repo'
 * @returns undefined when it can't be the address of anything below the base path
 */
export function readRequestPath(target: string, basePath: string): RequestPath | undefined {
  const [, path, query = ''] =
    /^(?:https?:\/\/[^/?#]*(?=\/))?(\/[^?#]*)(\?[^#]*)?/i.exec(target) ?? [];
  if (path === undefined) return undefined;
  const isFolder = path.endsWith('/');
  const names = decodeNames(path.slice(1, isFolder ? -1 : undefined));
  const base = basePath.split('/').slice(1);
  const isBelow = base.every((name, index) => names?.[index] === name);
  if (!names || !isBelow) return undefined;
  return { names: names.slice(base.length), isFolder, query };
}

/** The names in an encoded path without slashes around it. */
function decodeNames(path: string): string[] | undefined {
  if (path === '') return [];
  try {
    const names = path.split('/').map(decodeURIComponent);
    const isPlain = names.every((name) => name !== '' && !unnameable.test(name) && !isHidden(name));
    return isPlain ? names : undefined;
  } catch {
    // Not UTF-8, or not percent-encoded.
    return undefined;
  }
}
