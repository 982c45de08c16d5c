import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { hash } from '../../model/hash.mjs';

/** A file on the disk as it was written. */
export type Look = {
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970, with fractions. */
  modified: number;
  inode: number;
  /** Of what is in it. */
  digest: string;
};

const statsOf = ({ size, mtimeMs, ino }: Stats): Omit<Look, 'digest'> => ({
  size,
  modified: mtimeMs,
  inode: ino,
});

/** How a file looks into which this has been written. */
export const lookOf = (file: string, data: string | Uint8Array): Look => look(file, hash(data));

/** How a file looks that holds what has this digest. */
export const look = (file: string, digest: string): Look => ({
  ...statsOf(lstatSync(file)),
  digest,
});

/**
 * How a file looks today that still holds what was written: when it is the same file, of the same
 * size and time, or when its digest is the same. Undefined when it holds something else or can't be
 * read.
 * @param always asks for the digest in any case
 */
export function lookAgain(file: string, written: Look, always: boolean): Look | undefined {
  try {
    const stats = lstatSync(file);
    // Its owner may not have been left the right to read it.
    if (!stats.isFile() || !(stats.mode & 0o400)) return undefined;
    const { size, modified, inode } = statsOf(stats);
    if (size !== written.size) return undefined;
    const isSame = modified === written.modified && inode === written.inode;
    if (isSame && !always) return written;
    const { digest } = written;
    return hash(readFileSync(file)) === digest ? { size, modified, inode, digest } : undefined;
  } catch {
    return undefined;
  }
}
