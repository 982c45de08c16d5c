import { createHash } from 'node:crypto';

/**
 * The SHA-256 of texts or bytes with a NUL between them, as 64 hexadecimal digits. Names take the
 * first of these. Plain JavaScript, because `build/bundles/` runs before there is any TypeScript.
 * @param {(string | Uint8Array)[]} contents
 */
export function hash(...contents) {
  const sum = createHash('sha256');
  for (const [index, content] of contents.entries())
    sum.update(index > 0 ? '\0' : '').update(content);
  return sum.digest('hex');
}
