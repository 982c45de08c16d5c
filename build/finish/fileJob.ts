import { readFileSync, writeFileSync } from 'node:fs';
import { isCompressible } from '../../model/fileNames';
import { hash } from '../../model/hash.mjs';
import { compress } from './compress';
import { type Looks, looksOf } from './look';
import { finishPage } from './page';
import { stylesOf } from './styles';

/** What a file was made from, and how it and its twins looked when they were written. */
export type Entry = { key: string; looks: Looks };

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

export type FileResult = {
  sheets?: string[];
  entry?: Entry;
  looks?: Looks;
  /** Why it could not be done, when a disk is full or a folder can't be written. */
  failed?: Pick<NodeJS.ErrnoException, 'message' | 'code' | 'path' | 'syscall'>;
};

export function doFileJob(job: FileJob): FileResult {
  try {
    return doJob(job);
  } catch (error) {
    const { message, code, path, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { failed: { message, code, path, syscall } };
  }
}

function doJob(job: FileJob): FileResult {
  if (job.kind === 'sheets') {
    return { sheets: stylesOf(headOf(readFileSync(job.source))) };
  }
  if (job.kind === 'twins') {
    return { looks: withTwins(job.target, readFileSync(job.target)) };
  }
  const bytes = Buffer.from(finishPage(readFileSync(job.source), job.styles));
  const key = keyOf(job.target, bytes);
  if (key === job.known) return {};
  writeFileSync(job.target, bytes);
  return { entry: { key, looks: withTwins(job.target, bytes) } };
}

/** Puts its twins beside a file that holds these bytes. */
const withTwins = (target: string, bytes: Uint8Array): Looks =>
  looksOf(target, [bytes, ...compress(target, bytes)]);

/** What a page says before its body. */
const headOf = (html: Buffer): string => html.subarray(0, html.indexOf('</head>')).toString();

/** The key of a file that holds these bytes. */
export const keyOf = (path: string, data: string | Uint8Array): string =>
  `${hash(data).slice(0, 32)}${isCompressible(path) ? ' compressed' : ''}`;
