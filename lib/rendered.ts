import { join } from 'node:path';
import type { Rendered } from '../markdown/types';
import { renderedDir } from './made';
import { readChecked } from './sealed';

/** A rendered text, and its body as plain Markdown. */
type Kept = Rendered & { plain: string };

/** What a build must know of a rendered text without reading its blocks. */
export type Summary = Pick<Rendered, 'problems' | 'pictures' | 'files' | 'minutes'>;

export const summaryOf = ({ problems, pictures, files, minutes }: Summary): Summary => ({
  problems,
  pictures,
  files,
  minutes,
});

/** The file of a rendered text: its summary in a line of its own, then the rest. */
export const packRendered = ({ problems, pictures, files, minutes, ...rest }: Kept): string =>
  `${JSON.stringify({ problems, pictures, files, minutes })}\n${JSON.stringify(rest)}`;

export function unpackRendered(file: Buffer): Kept {
  const end = file.indexOf('\n');
  return { ...summaryIn(file), ...JSON.parse(file.toString('utf8', end + 1)) };
}

export const summaryIn = (file: Buffer): Summary =>
  JSON.parse(file.toString('utf8', 0, file.indexOf('\n')));

/** One rendered text: bodies are read one at a time, so that no page pays for the archive. */
export async function readRendered({ rendered }: { rendered: string }): Promise<Kept> {
  return unpackRendered(await readChecked(join(renderedDir, rendered)));
}
