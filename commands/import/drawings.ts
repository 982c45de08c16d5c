import { cleanDrawing, readDrawing } from '../../build/pictures/drawing';
import { limits } from '../../build/pictures/plan';
import { isError, type Problem } from '../../model/problem';
import type { SiteFiles } from './siteFiles';

export const isDrawing = (file: string): boolean => /\.svg$/i.test(file);

/** Is told what a drawing loses. */
export type TellDrawing = (problem: Problem) => void;

/** A drawing as the build would clean it, and what of it would stop a build, which is told. */
function clean(bytes: Uint8Array, file: string, tell: TellDrawing) {
  const drawing = readDrawing(bytes);
  if ('mend' in drawing) return undefined;
  const lost = drawing.losses.filter(isError);
  for (const { what, mend } of lost) tell({ file, line: 1, what: `the drawing ${what}`, mend });
  return { bytes: Buffer.from(drawing.text), isWhole: lost.length === 0 };
}

/**
 * A drawing that a text shows, as it comes over: without what would stop a build.
 * @param file as it stands in the report
 */
export function drawingToShow(bytes: Uint8Array, file: string, tell: TellDrawing): Uint8Array {
  const cleaned = clean(bytes, file, tell);
  return cleaned && !cleaned.isWhole ? cleaned.bytes : bytes;
}

/** A drawing that is opened by itself, as it comes over: with nothing in it that could run code. */
export const drawingToOpen = (bytes: Uint8Array, file: string, tell: TellDrawing): Uint8Array =>
  clean(bytes, file, tell)?.bytes ?? bytes;

/** Why a drawing is not brought over: it can't be read. */
export function drawingProblem(file: string, files: Pick<SiteFiles, 'read'>): string | undefined {
  if (!isDrawing(file)) return undefined;
  const found = files.read(file, limits.drawingBytes);
  if ('why' in found) return found.why;
  const cleaned = cleanDrawing(found.bytes);
  return typeof cleaned === 'string' ? undefined : cleaned.what;
}
