import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../model/problem';

/** What stands for bytes that are no UTF-8. By such a name nothing can be opened. */
const undecodable = '\ufffd';

type Listed = {
  /** Relative to the folder with `/`, in order. */
  files: string[];
  /** Files and folders whose names aren't UTF-8. */
  misnamed: string[];
  /** Links, which are not followed. */
  links: string[];
  folders: string[];
};

/** Lists all files below a folder. */
export function listFiles(folder: string): Listed {
  const files: string[] = [];
  const misnamed: string[] = [];
  const links: string[] = [];
  const folders: string[] = [];
  function walk(below: string): void {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.name.includes(undecodable)) misnamed.push(path);
      else if (entry.isDirectory()) {
        folders.push(path);
        walk(`${path}/`);
      } else if (entry.isFile()) files.push(path);
      else if (entry.isSymbolicLink()) links.push(path);
    }
  }
  walk('');
  return { files: files.sort(), misnamed: misnamed.sort(), links: links.sort(), folders };
}

export const misnaming = {
  what: 'the name is not UTF-8',
  mend: 'rename it (convmv does that for many at once)',
};

/**
 * All files below a folder, relative to it with `/`, in order. Links are not followed.
 * @throws UserError when one has a name that isn't UTF-8
 */
export async function filesIn(folder: string): Promise<string[]> {
  const { files, misnamed } = listFiles(folder);
  if (misnamed.length === 0) return files;
  const { what, mend } = misnaming;
  throw new UserError(misnamed.map((path) => `${join(folder, path)}: ${what}; ${mend}`).join('\n'));
}
