import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A short fingerprint of some texts or bytes, in this order. */
export const hash = (...parts: (string | Uint8Array)[]): string => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 32);
};

/** Not the tests, and what only they read. */
const isCode = (name: string): boolean =>
  /\.(?:tsx?|mjs|cjs|css)$/.test(name) && !/\.test\.tsx?$|(?:^|[\\/])fixtures[\\/]/.test(name);

/** Changes with the code in these folders and with every package. */
export function codeVersion(folders: string[]): string {
  const files = ['package-lock.json'];
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    files.push(...names.filter(isCode).map((name) => join(folder, name)));
  }
  // Awaiting each of so many small files would take ten times as long.
  return hash(...files.sort().map((file) => readFileSync(file)));
}
