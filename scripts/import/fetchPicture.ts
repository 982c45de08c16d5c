import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { termId } from '../../model/slugs';

export type Fetched = { name: string; bytes: Uint8Array } | { why: string };

/** Bytes. */
const largest = 10_000_000;
/** Milliseconds for the whole of a picture. */
const patience = 20_000;

/** Kinds of picture by how they start. */
const signatures: [extension: string, matches: (start: Buffer) => boolean][] = [
  ['.png', (start) => start.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))],
  ['.jpg', (start) => start.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))],
  ['.gif', (start) => /^GIF8[79]a/.test(start.toString('latin1', 0, 6))],
  ['.webp', (start) => /^RIFF....WEBP/s.test(start.toString('latin1', 0, 12))],
  ['.avif', (start) => /^....ftyp(?:avif|avis|mif1)/s.test(start.toString('latin1', 0, 12))],
  [
    '.svg',
    (start) =>
      /^\uFEFF?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i.test(
        start.toString('utf8'),
      ),
  ],
];

/**
 * Downloads a picture, within 20 s and up to 10 MB. What it is, is decided by its bytes. Its name is
 * made of its address, so that it is the same the next time.
 */
export async function fetchPicture(url: string): Promise<Fetched> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(patience),
      headers: { accept: 'image/*' },
    });
    if (!response.ok || !response.body) return { why: `the server answers ${response.status}` };
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > largest) return { why: `it has more than ${largest / 1_000_000} MB` };
      chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks);
    const start = bytes.subarray(0, 1024);
    const extension = signatures.find(([, matches]) => matches(start))?.[0];
    if (!extension) return { why: 'it is not a picture' };
    return { name: nameOf(url) + extension, bytes };
  } catch (error) {
    const timeOut = error instanceof Error && error.name === 'TimeoutError';
    return {
      why: timeOut ? `no answer within ${patience / 1000} s` : 'the server cannot be reached',
    };
  }
}

/** A file name without extension for a picture at an address: its last part and a hash of all of it. */
export function nameOf(url: string): string {
  const last = basename(URL.canParse(url) ? new URL(url).pathname : url);
  const stem = termId(last.slice(0, last.length - extname(last).length))?.slice(0, 40);
  const hash = createHash('sha256').update(url).digest('hex').slice(0, 8);
  return `${stem || 'picture'}-${hash}`;
}
