import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../files';

/** A file of the author's: relative to the content folder with `/`, and as it stands in messages. */
export type SourceFile = { path: string; file: string };

const markdown = /\.(?:md|markdown)$/i;
/** Formats that can't be shown are among them, for their authors to be told so. */
const pictures = /\.(?:a?png|jpe?g|jfif|gif|webp|avif|svg|tiff?|heic|heif|bmp|jxl)$/i;

export type Sources = {
  texts: (SourceFile & { bytes: Uint8Array })[];
  pictures: SourceFile[];
  taxonomy?: SourceFile & { bytes: Uint8Array };
  glossary?: SourceFile & { bytes: Uint8Array };
};

/**
 * Finds the author's files. Links are not followed: content from outside contributors must not
 * bring in files from elsewhere.
 * @returns undefined when the folder doesn't exist
 */
export async function readSources(folder: string): Promise<Sources | undefined> {
  const status = await stat(folder).catch(() => undefined);
  if (!status?.isDirectory()) return undefined;
  const files = (await filesIn(folder))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .map((path): SourceFile => ({ path, file: join(folder, path) }));
  // Awaiting each of thousands of small files would take ten times as long.
  const read = (source: SourceFile) => ({ ...source, bytes: readFileSync(source.file) });
  const list = (name: string) =>
    files.find(({ path }) => path === `${name}.yaml` || path === `${name}.yml`);
  const [taxonomy, glossary] = [list('taxonomy'), list('glossary')];
  return {
    texts: files.filter(({ path }) => markdown.test(path)).map(read),
    pictures: files.filter(({ path }) => pictures.test(path)),
    ...(taxonomy && { taxonomy: read(taxonomy) }),
    ...(glossary && { glossary: read(glossary) }),
  };
}
