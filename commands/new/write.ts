import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentDir } from '../../build/paths';
import { readFrontMatter } from '../../model/frontMatter';
import { formatProblem, UserError } from '../../model/problem';
import type { NewFile } from './files';

/** Why nothing was made, in the author's words. */
export class Refused extends UserError {}

/**
 * Writes new files into the content folder: all of them or none, and never over what is there.
 * @returns their paths as they stand in messages
 * @throws Refused
 */
export async function writeNew(files: readonly NewFile[]): Promise<string[]> {
  const targets = files.map(({ path, text }) => ({ file: join(contentDir, path), text }));
  const problems = targets.flatMap(({ file, text }) => readFrontMatter(text, file).problems);
  if (problems.length > 0) throw new Refused(problems.map(formatProblem).join('\n'));
  const written: string[] = [];
  try {
    for (const { file, text } of targets) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { flag: 'wx' });
      written.push(file);
    }
  } catch (error) {
    await Promise.all(written.map((file) => rm(file)));
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const { path } = error as NodeJS.ErrnoException;
    throw new Refused(`${path} is already there; choose another --slug, or write in that file`);
  }
  return written;
}
