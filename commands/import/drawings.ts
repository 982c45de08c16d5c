import { cleanDrawing, readDrawing } from '../../build/pictures/drawing';
import { limits } from '../../build/pictures/plan';
import { isError, type Problem } from '../../model/problem';
import type { SiteFiles } from './siteFiles';

export const isDrawing = (file: string): boolean => /\.svg$/i.test(file);

/** Is told what a drawing loses. */
export type TellDrawing = (problem: Problem) => void;

/**
 * A drawing as it comes over. What it would lose that stops a build is told here, and taken out of it.
 * @param file as it stands in the report
 */
export function drawingToShow(bytes: Uint8Array, file: string, tell: TellDrawing): Uint8Array {
  const drawing = readDrawing(bytes);
  if ('mend' in drawing) return bytes;
  const lost = drawing.losses.filter(isError);
  for (const { what, mend } of lost) tell({ file, line: 1, what: `the drawing ${what}`, mend });
  return lost.length > 0 ? Buffer.from(drawing.text) : bytes;
}

/** A drawing that is opened by itself: nothing that could run code is in it, and what goes is told. */
export function drawingToOpen(bytes: Uint8Array, file: string, tell: TellDrawing): Uint8Array {
  drawingToShow(bytes, file, tell);
  const cleaned = cleanDrawing(bytes);
  return typeof cleaned === 'string' ? Buffer.from(cleaned) : bytes;
}

/** Why a drawing is not brought over: it can't be read. */
export function drawingProblem(file: string, files: Pick<SiteFiles, 'read'>): string | undefined {
  if (!isDrawing(file)) return undefined;
  const found = files.read(file, limits.drawingBytes);
  if ('why' in found) return found.why;
  const cleaned = cleanDrawing(found.bytes);
  return typeof cleaned === 'string' ? undefined : cleaned.what;
}
