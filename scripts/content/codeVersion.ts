import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A short fingerprint of some texts or bytes, in this order. */
export const hash = (...parts: (string | Uint8Array)[]): string => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 32);
};

/** Not the tests, and what only they read. */
const isCode = (name: string): boolean =>
  /\.(?:tsx?|css)$/.test(name) && !/\.test\.tsx?$|(?:^|[\\/])fixtures[\\/]/.test(name);

/** Changes with the code in these folders and with every package. */
export async function codeVersion(folders: string[]): Promise<string> {
  const files = ['package-lock.json'];
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true });
    files.push(...names.filter(isCode).map((name) => join(folder, name)));
  }
  return hash(...(await Promise.all(files.sort().map((file) => readFile(file)))));
}
