import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../model/hash.mjs';
import { filesBelow } from './folderDigest.mjs';
import { noteDamaged, readKept, writeKept } from './keyedCache';
import { lastChange } from './lastChange';

/** A file by its path below the folder: how it looks on the disk, and a digest of its content. */
type Files = Record<string, { look?: string; digest: string }>;

type Stamp = { madeOf: string; files: Files };

/** What this process knows of folders that it has checked, so that it reads only what is new. */
const checked = new Map<string, Files>();

/** Notes how a folder is that another program keeps, and what it was made of. */
export async function stampFolder(folder: string, stamp: string, madeOf = ''): Promise<void> {
  const files = filesOf(folder, checked.get(folder));
  if (files) await writeKept(stamp, JSON.stringify({ madeOf, files } satisfies Stamp));
}

/**
 * Removes a folder that isn't as it was stamped: the program that keeps it would believe all of it.
 * @param verify reads all files, not just those that look different on the disk
 * @returns what it was made of; undefined when it is removed
 */
export function checkFolder(folder: string, stamp: string, verify = false): string | undefined {
  const written = readStamp(stamp);
  const found = filesOf(folder, verify ? undefined : written?.files);
  if (found && written && digestsIn(found) === digestsIn(written.files)) {
    checked.set(folder, found);
    return written.madeOf;
  }
  checked.delete(folder);
  // Without a stamp, the program was stopped half-way.
  if (found && written) noteDamaged(folder);
  rmSync(folder, { recursive: true, force: true });
  return undefined;
}

function readStamp(file: string): Stamp | undefined {
  try {
    return JSON.parse(readKept(file)?.toString() ?? '');
  } catch {
    // Missing, or of an earlier version.
    return undefined;
  }
}

const digestsIn = (files: Files): string =>
  Object.entries(files)
    .map(([name, { digest }]) => `${name}\0${digest}`)
    .join('\0');

/** @returns undefined when the folder can't be read */
function filesOf(folder: string, known: Files = {}): Files | undefined {
  try {
    return Object.fromEntries(
      filesBelow(folder).map((name) => {
        const look = lastChange(join(folder, name));
        const same = look !== undefined && known[name]?.look === look ? known[name] : undefined;
        return [name, same ?? { look, digest: hash(readFileSync(join(folder, name))) }];
      }),
    );
  } catch {
    return undefined;
  }
}
