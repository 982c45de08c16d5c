import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../../model/problem';
import { kindProblem } from './fileKinds';
import { limits, megabytes } from './limits';

/** A folder was named that is not there. */
export class NoFolder extends UserError {}

/**
 * All that an import reads of the disk: regular files in the site's folder, or in one that the user
 * named, wherever links lead. Names that begin with a dot are never read.
 */
export class SiteFiles {
  private readonly roots: { given: string; real: string }[];
  private readonly listed = new Map<string, string[]>();

  /**
   * @param leftOut is told of what is not read, and why, as a clause that follows its name
   * @throws NoFolder
   */
  constructor(
    readonly root: string,
    allowed: readonly string[],
    private readonly leftOut: (file: string, why: string) => void,
  ) {
    this.roots = [root, ...allowed].map((folder) => {
      if (!isFolder(folder))
        throw new NoFolder(`${folder} is not a folder; name one that is there`);
      return { given: resolve(folder), real: realpathSync(folder) };
    });
  }

  /** Why a file or folder is not read, as a clause that follows its name; undefined when it may be. */
  refusal(path: string): string | undefined {
    const given = resolve(path);
    let real: string;
    try {
      real = realpathSync(given);
    } catch (error) {
      return reason(error);
    }
    const leads = this.roots.flatMap((one) =>
      isWithin(real, one.real) ? [relative(one.real, real)] : [],
    );
    if (leads.length === 0) return leadsOut(real);
    const names = this.roots.flatMap((one) =>
      isWithin(given, one.given) ? [relative(one.given, given)] : [],
    );
    return leads.every(isHidden) || (names.length > 0 && names.every(isHidden))
      ? 'has a name that begins with a dot, or is in a folder that has one'
      : undefined;
  }

  /** All files below a folder, relative to it with `/`, in order. Links are not followed. */
  filesIn(folder: string): string[] {
    const known = this.listed.get(folder);
    if (known) return known;
    const files: string[] = [];
    const why = existsSync(folder) ? this.refusal(folder) : undefined;
    if (why) this.leftOut(folder, why);
    const open = existsSync(folder) && !why ? [''] : [];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const entry of this.entries(join(folder, at))) {
        const path = at === '' ? entry.name : `${at}/${entry.name}`;
        const wrong = entry.isDirectory() || entry.isFile() ? wrongName(entry.name) : noFile(entry);
        if (wrong) this.leftOut(join(folder, path), wrong);
        else if (entry.isDirectory()) open.push(path);
        else files.push(path);
      }
    }
    files.sort();
    this.listed.set(folder, files);
    return files;
  }

  private entries(folder: string) {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      this.leftOut(folder, reason(error));
      return [];
    }
  }

  /** The bytes of a file, or why it is not read. */
  read(file: string, largest: number = limits.file): { bytes: Buffer } | { why: string } {
    const why = this.refusal(file);
    if (why) return { why };
    let opened: number | undefined;
    try {
      // A pipe would be waited for; a link put here since was not checked.
      const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
      opened = openSync(realpathSync(file), O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
      const status = fstatSync(opened);
      if (!status.isFile()) return { why: 'is no regular file' };
      if (status.size > largest) return { why: `has more than ${megabytes(largest)}` };
      return { bytes: readFileSync(opened) };
    } catch (error) {
      return { why: reason(error) };
    } finally {
      if (opened !== undefined) closeSync(opened);
    }
  }

  /**
   * Why a file is not brought over, as a clause that follows its name: it must lie in one of some
   * folders, and be of a kind that `problemOf` has nothing against.
   */
  publishProblem(
    file: string,
    folders: readonly string[],
    problemOf = kindProblem,
  ): string | undefined {
    const why = this.refusal(file);
    if (why) return why;
    const real = realpathSync(file);
    const status = statSync(real);
    if (!status.isFile()) return status.isDirectory() ? 'is a folder' : 'is no regular file';
    if (!folders.some((folder) => existsSync(folder) && isWithin(real, realpathSync(folder))))
      return 'is in none of the folders that the site publishes';
    return problemOf(file) ?? problemOf(real);
  }
}

/** Whether a path is a folder or in it, by their names alone. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const isHidden = (path: string): boolean => path.split(sep).some((part) => part.startsWith('.'));

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** Said of what leads out of the site, as a clause that follows its name. */
export const leadsOut = (path: string): string =>
  `leads out of the site (if that is meant, import with --allow and the folder: ${relative('', path) || path})`;

function wrongName(name: string): string | undefined {
  if (name.startsWith('.')) return 'has a name that begins with a dot';
  // What isn't UTF-8 is read as this character.
  if (name.includes('\ufffd')) return 'has a name that is not UTF-8';
  return /[\p{Cc}\\]/u.test(name) ? 'has a control character or a \\ in its name' : undefined;
}

const noFile = (entry: { isSymbolicLink(): boolean }): string =>
  entry.isSymbolicLink() ? 'is a link, which is not followed' : 'is no regular file';

function reason(error: unknown): string {
  const code = String((error as NodeJS.ErrnoException).code ?? error);
  if (code === 'ENOENT') return 'is not there';
  if (code === 'ELOOP') return 'is a link that leads in a circle';
  return `cannot be read (${code})`;
}
