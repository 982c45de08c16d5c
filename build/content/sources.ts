import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { comparable } from '../../model/localNames';
import type { Problem } from '../../model/problem';
import { listFiles, misnaming } from '../support/files';
import { groupBy } from '../support/groupBy';

/** A file of the author's: relative to the content folder with `/`, and as it stands in messages. */
export type SourceFile = { path: string; file: string };

const markdown = /\.(?:md|markdown)$/i;
/** Formats that can't be shown are among them, for their authors to be told so. */
const picture = /\.(?:a?png|jpe?g|jfif|gif|webp|avif|svg|tiff?|heic|heif|bmp|jxl)$/i;

/** Whether a file is a picture, by its name. */
export const isPicture = (path: string): boolean => picture.test(path);

/** What to do about a file that can't be read. */
export const unreadableMend = 'give yourself the right to read it, or take it away';

export type Sources = {
  texts: (SourceFile & { bytes: Uint8Array })[];
  pictures: SourceFile[];
  /** All other files. */
  others: SourceFile[];
  /** Links on the disk, which are not followed. */
  links: SourceFile[];
  /** Folders with the names of texts. */
  folders: SourceFile[];
  taxonomy?: SourceFile & { bytes: Uint8Array };
  glossary?: SourceFile & { bytes: Uint8Array };
};

/**
 * Finds the author's files. Links are not followed: content from outside contributors must not
 * bring in files from elsewhere.
 * @returns what can be read, and what can't; undefined when the folder doesn't exist
 */
export async function readSources(
  folder: string,
): Promise<(Sources & { problems: Problem[] }) | undefined> {
  const status = await stat(folder).catch(() => undefined);
  if (!status?.isDirectory()) return undefined;
  const listed = listFiles(folder);
  const isHidden = (path: string) => path.split('/').some((part) => part.startsWith('.'));
  const visible = (paths: readonly string[]) =>
    paths
      .filter((path) => !isHidden(path))
      .map((path): SourceFile => ({ path, file: join(folder, path) }));
  const files = visible(listed.files);
  const problems = listed.misnamed
    .filter((path) => !isHidden(path))
    .map((path): Problem => ({ file: join(folder, path), line: 1, ...misnaming }));
  problems.push(...findDoubles(files.filter(({ path }) => !markdown.test(path))));
  const read = (source: SourceFile) => {
    try {
      // Awaiting each of thousands of small files would take ten times as long.
      return [{ ...source, bytes: readFileSync(source.file) }];
    } catch (error) {
      const what = `the file cannot be read (${(error as NodeJS.ErrnoException).code})`;
      problems.push({ file: source.file, line: 1, what, mend: unreadableMend });
      return [];
    }
  };
  const list = (name: string) =>
    files.find(({ path }) => path === `${name}.yaml` || path === `${name}.yml`);
  const [taxonomy, glossary] = [list('taxonomy'), list('glossary')].map((source) =>
    source ? read(source)[0] : undefined,
  );
  return {
    texts: files.filter(({ path }) => markdown.test(path)).flatMap(read),
    pictures: files.filter(({ path }) => isPicture(path)),
    others: files.filter(({ path }) => !markdown.test(path) && !isPicture(path)),
    links: visible(listed.links),
    folders: visible(listed.folders).filter(({ path }) => markdown.test(path)),
    ...(taxonomy && { taxonomy }),
    ...(glossary && { glossary }),
    problems,
  };
}

/** Files of one name but for how its letters and accents are put together: texts can't tell them apart. */
function findDoubles(files: readonly SourceFile[]): Problem[] {
  return [...groupBy(files, ({ path }) => comparable(path)).values()].flatMap(
    ([first, ...others]) =>
      others.map(({ file }): Problem => {
        const what = `${first?.file} has the same name, with its accents put together differently`;
        return { file, line: 1, what, mend: 'rename one of the two' };
      }),
  );
}
