import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A digest of the names and bytes of all files below a folder, which tells whether it is still as it
 * was written.
 * @param {string} folder
 * @returns {string | undefined} undefined when it can't be read
 */
export function folderDigest(folder) {
  const hash = createHash('sha256');
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of entries.sort()) {
      const bytes = readFileSync(file);
      hash.update(`${file.slice(folder.length)}\0${bytes.length}\0`).update(bytes);
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex').slice(0, 32);
}
