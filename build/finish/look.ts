import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { namesOf } from '../../model/fileNames';
import { hash } from '../../model/hash.mjs';

/** How a file looks on the disk: its size in bytes, milliseconds since 1970, and its inode. */
type Look = [size: number, modified: number, inode: number];

/** A file and its twins as they were written. */
export type Looks = {
  /** In the order of `namesOf`. */
  files: Look[];
  /** Of what is in all of them. */
  digest: string;
};

const lookOf = ({ size, mtimeMs, ino }: Stats): Look => [size, mtimeMs, ino];

/** Half of a SHA-256 tells files apart as well. */
const digestOf = (contents: Uint8Array[]): string => hash(...contents).slice(0, 32);

/** How a file and its twins look into which these contents have been written. */
export const looksOf = (file: string, contents: Uint8Array[]): Looks =>
  looksAt(file, digestOf(contents));

/** How a file and its twins look that hold what has this digest. */
export const looksAt = (file: string, digest: string): Looks => ({
  files: namesOf(file).map((name) => lookOf(lstatSync(name))),
  digest,
});

/**
 * How a file and its twins look today that still hold what was written: when they are the same
 * files, of the same sizes and times, or when their digest is the same. Undefined when one holds
 * something else or can't be read.
 * @param always asks for the digest in any case
 */
export function lookAgain(file: string, written: Looks, always: boolean): Looks | undefined {
  try {
    const names = namesOf(file);
    let isSame = true;
    for (const [index, name] of names.entries()) {
      const stats = lstatSync(name);
      const look = lookOf(stats);
      const [size, modified, inode] = written.files[index] ?? [];
      // Its owner may not have been left the right to read it.
      if (!stats.isFile() || !(stats.mode & 0o400) || look[0] !== size) return undefined;
      isSame &&= look[1] === modified && look[2] === inode;
    }
    if (isSame && !always) return written;
    const { digest } = written;
    const isWhole = digestOf(names.map((name) => readFileSync(name))) === digest;
    return isWhole ? looksAt(file, digest) : undefined;
  } catch {
    return undefined;
  }
}
