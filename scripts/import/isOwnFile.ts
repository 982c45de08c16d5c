import { realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';

/** Whether a file is there and, links followed, inside a folder: nothing else of the machine is published. */
export function isOwnFile(file: string, root: string): boolean {
  try {
    return statSync(file).isFile() && realpathSync(file).startsWith(realpathSync(root) + sep);
  } catch {
    return false;
  }
}
