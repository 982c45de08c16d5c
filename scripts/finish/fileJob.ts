import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { compress, isCompressible } from './compress';
import { finishPage } from './page';
import { stylesOf } from './styles';

/** What a file was made from, and how it looked on the disk when it was written. */
export type Entry = { key: string; size: number; modified: number };

/**
 * Work on one file, all of it at once: so many small files are done sooner by a few processes that
 * wait than by one that doesn't.
 */
export type FileJob =
  /** The style sheets of a page that Next.js has exported. */
  | { kind: 'sheets'; source: string }
  /** Such a page, finished and put at its place, unless it is one that is known. */
  | { kind: 'page'; source: string; target: string; styles: string[]; known?: string }
  /** The compressed twins of a file. */
  | { kind: 'twins'; target: string };

export type FileResult = { sheets?: string[]; entry?: Entry };

export function doFileJob(job: FileJob): FileResult {
  if (job.kind === 'sheets') {
    return { sheets: stylesOf(headOf(readFileSync(job.source))) };
  }
  if (job.kind === 'twins') {
    compress(job.target, readFileSync(job.target));
    return {};
  }
  const bytes = Buffer.from(finishPage(readFileSync(job.source), job.styles));
  const key = keyOf(job.target, bytes);
  if (key === job.known) return {};
  writeFileSync(job.target, bytes);
  compress(job.target, bytes);
  return { entry: { key, ...lookOf(job.target) } };
}

/** What a page says before its body. */
const headOf = (html: Buffer): string => html.subarray(0, html.indexOf('</head>')).toString();

/** The key of a file that holds these bytes. */
export const keyOf = (path: string, data: string | Uint8Array): string =>
  `${hash(data)}${isCompressible(path) ? ' compressed' : ''}`;

export const hash = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('base64url').slice(0, 22);

type Look = Pick<Entry, 'size' | 'modified'>;

/** How a file looks on the disk. */
export function lookOf(file: string): Look {
  const { size, mtimeMs } = statSync(file);
  return { size, modified: mtimeMs };
}

/** Whether a file still looks as it was written. Where files are kept, times may lose their fractions. */
export const looksAs = ({ size, modified }: Look, written: Look): boolean =>
  size === written.size &&
  (modified === written.modified || modified === Math.floor(written.modified / 1000) * 1000);
