import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../model/hash.mjs';

/**
 * The paths of all files below a folder, relative to it, in order.
 * @param {string} folder
 * @returns {string[]}
 */
export const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/**
 * A digest of the names and bytes of all files below a folder, which tells whether it is still as it
 * was written.
 * @param {string} folder
 * @returns {string | undefined} undefined when it can't be read
 */
export function folderDigest(folder) {
  try {
    const files = filesBelow(folder).map(
      (file) => `${file}\0${hash(readFileSync(join(folder, file)))}`,
    );
    return hash(files.join('\0'));
  } catch {
    return undefined;
  }
}
