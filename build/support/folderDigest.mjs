import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../model/hash.mjs';

/**
 * A digest of the names and bytes of all files below a folder, which tells whether it is still as it
 * was written.
 * @param {string} folder
 * @returns {string | undefined} undefined when it can't be read
 */
export function folderDigest(folder) {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
    const files = entries
      .sort()
      .map((file) => `${file.slice(folder.length)}\0${hash(readFileSync(file))}`);
    return hash(files.join('\0'));
  } catch {
    return undefined;
  }
}
