import { statfsSync } from 'node:fs';
import { relative } from 'node:path';
import { UserError } from '../../model/problem';
import { cacheDir, outDir } from '../paths';
import { CommandFailed } from './run';

/** What a system says no with (errno(3)), and how an author or owner mends it. */
const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full; make room, and run the command again',
  EDQUOT: 'no more may be stored here; make room, and run the command again',
  EACCES:
    'it may not be read or written; give yourself the right to, or run this where you have it',
  EPERM: 'it may not be changed; give yourself the right to, or run this where you have it',
  EROFS: 'it is on a disk that can only be read; run this in a folder that can be written',
  EMFILE: 'too many files are open; allow more, for example with ulimit -n 4096',
  ENFILE: 'too many files are open on this machine; end other programs',
  ENOTDIR: 'there is a file where a folder should be; move it away',
  EEXIST: 'there is something else in its place; move that away',
  EISDIR: 'there is a folder where a file should be; move it away',
  ELOOP: 'links lead in a circle; remove one of them',
  ENAMETOOLONG: 'the name is too long; shorten it',
  EXDEV: 'the two are on different file systems; keep .cache/, .next/ and out/ on one',
  EIO: 'the disk fails to read or write; check it',
  ENOMEM: 'there is too little memory; end other programs',
};

/** What a system says no with when a server starts. */
const portReasons: Record<string, string> = {
  EADDRINUSE: 'is in use; set PORT to another one, such as',
  EACCES: 'is only for administrators; set PORT to one above 1023, such as',
};

/**
 * A sentence for what an author or owner can mend; undefined for all else, which is a bug of ours.
 * @see https://nodejs.org/api/errors.html#common-system-errors
 */
export function explain(error: unknown): string | undefined {
  if (error instanceof CommandFailed) {
    return isDiskFull() ? `${error.message}: ${reasons.ENOSPC}` : error.message;
  }
  if (error instanceof UserError) return error.message;
  const {
    code = '',
    path,
    dest,
    syscall,
    port,
  } = (error ?? {}) as NodeJS.ErrnoException & {
    dest?: string;
    port?: number;
  };
  if (syscall === 'listen' && code in portReasons) {
    const other = code === 'EACCES' || !port ? 3000 : port + 1;
    return `Port ${port} ${portReasons[code]} PORT=${other}`;
  }
  // On a disk that can only be read, Node.js says so of folders that it makes with those above.
  const reason = code === 'ENOENT' && syscall === 'mkdir' ? reasons.EROFS : reasons[code];
  if (!reason) return undefined;
  const places = [path, dest].filter((place) => place !== undefined).map(shown);
  return `${[...places, reason].join(': ')} (${code})`;
}

/** Says what is wrong, with the place in our code where it is a bug, and ends the process. */
export function fail(error: unknown): never {
  console.error(explain(error) ?? error);
  process.exit(1);
}

/** As the author knows it, where possible. */
function shown(path: string): string {
  const own = relative('', path);
  return own === '' || own.startsWith('..') ? path : own;
}

/** Programs that a command has started don't tell it why they failed. */
const isDiskFull = (): boolean =>
  ['.', cacheDir, '.next', outDir].some((folder) => {
    try {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize < 1_000_000;
    } catch {
      return false;
    }
  });
