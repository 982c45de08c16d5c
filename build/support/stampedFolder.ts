import { rmSync } from 'node:fs';
import { folderDigest } from './folderDigest.mjs';
import { noteDamaged, readKept, writeKept } from './keyedCache';

/** Notes how a folder is that another program keeps, and what it was made of. */
export async function stampFolder(folder: string, stamp: string, madeOf = ''): Promise<void> {
  const digest = folderDigest(folder);
  if (digest !== undefined) await writeKept(stamp, `${digest} ${madeOf}`);
}

/**
 * Removes a folder that isn't as it was stamped: the program that keeps it would believe all of it.
 * @returns what it was made of; undefined when it is removed
 */
export function checkFolder(folder: string, stamp: string): string | undefined {
  const [written, madeOf] = readKept(stamp)?.toString().split(' ') ?? [];
  const found = folderDigest(folder);
  if (found !== undefined && found === written) return madeOf;
  // Without a stamp, the program was stopped half-way.
  if (found !== undefined && written !== undefined) noteDamaged(folder);
  rmSync(folder, { recursive: true, force: true });
  return undefined;
}
