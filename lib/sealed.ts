import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { hash } from '../model/hash.mjs';

/**
 * What a build keeps for the next one is sealed: it begins with a digest of the file's name and its
 * content, so that whoever reads it notices when it isn't what was written there.
 */

/** Bytes of a seal: SHA-256 in hexadecimal, and a line break. */
const sealLength = 65;

const sealOf = (name: string, data: string | Uint8Array): string => `${hash(name, data)}\n`;

/** The content of a file, with its seal. */
export const seal = (file: string, data: string | Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(sealOf(basename(file), data)), Buffer.from(data)]);

/** What was sealed as this file; undefined when these bytes aren't all of it, and nothing else. */
function unseal(file: string, bytes: Buffer): Buffer | undefined {
  const data = bytes.subarray(sealLength);
  const isWhole = bytes.toString('latin1', 0, sealLength) === sealOf(basename(file), data);
  return isWhole ? data : undefined;
}

/** The content of a sealed file; undefined when it can't be read, or isn't what was written there. */
export function readSealed(file: string): Buffer | undefined {
  try {
    // Awaiting each of thousands of small files would take ten times as long.
    return unseal(file, readFileSync(file));
  } catch {
    return undefined;
  }
}

/** The content of a sealed file that an earlier stage has checked or written. */
export async function readChecked(file: string): Promise<Buffer> {
  const data = await readFile(file).then(
    (bytes) => unseal(file, bytes),
    () => undefined,
  );
  if (!data) {
    // The next build makes it again, whatever it remembers of it.
    await rm(file, { recursive: true, force: true });
    throw changed(file);
  }
  return data;
}

/** Says of such a file that something else has written to it. */
export const changed = (file: string): Error =>
  new Error(`${file} has changed since it was checked; build again`);
