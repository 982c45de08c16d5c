import { posix } from 'node:path';

/** Files by every folder that they are below; paths with `/`, `.` for the topmost folder. */
export function groupByFolder<File extends { path: string }>(
  files: readonly File[],
): Map<string, File[]> {
  const folders = new Map<string, File[]>();
  for (const file of files) {
    for (let folder = posix.dirname(file.path); ; folder = posix.dirname(folder)) {
      const known = folders.get(folder);
      if (known) known.push(file);
      else folders.set(folder, [file]);
      if (folder === '.') break;
    }
  }
  return folders;
}

/** A path below the content folder as the text at another path names it. */
export function pathFrom(text: string, path: string): string {
  const folder = posix.dirname(text);
  return folder === '.' ? path : path.slice(folder.length + 1);
}
