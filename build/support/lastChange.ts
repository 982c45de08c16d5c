import { lstatSync } from 'node:fs';

/** Milliseconds for which the clock of a file system may stand still. */
const tick = 50;

/**
 * Tells states of a file apart: it is another one whenever something was written to the file, for no
 * program can set the time of a change.
 * @returns undefined when there is no file, or something may still be written in the same moment
 */
export function lastChange(file: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats || stats.ctimeMs > Date.now() - tick) return undefined;
  return `${stats.size} ${stats.ctimeMs} ${stats.ino} ${stats.mode}`;
}
