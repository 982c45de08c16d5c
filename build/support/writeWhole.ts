import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file so that it is there whole or not at all, whenever the build is stopped. */
export async function writeWhole(file: string, data: string | Uint8Array): Promise<void> {
  await (await openWhole(file, data)).putInPlace();
}

/** The same in two steps, of which only the first needs room on the disk. */
export async function openWhole(file: string, data: string | Uint8Array) {
  const unfinished = `${file}.${process.pid}.unfinished`;
  await writeFile(unfinished, data);
  return {
    async putInPlace(): Promise<void> {
      try {
        await rename(unfinished, file);
      } catch {
        // A folder may be in the way.
        await rm(file, { recursive: true, force: true });
        await rename(unfinished, file);
      }
    },
  };
}
