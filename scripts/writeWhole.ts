import { rename, writeFile } from 'node:fs/promises';

/** Writes a file so that it is there whole or not at all, whenever the build is stopped. */
export async function writeWhole(file: string, data: string | Uint8Array): Promise<void> {
  const unfinished = `${file}.${process.pid}.unfinished`;
  await writeFile(unfinished, data);
  await rename(unfinished, file);
}
