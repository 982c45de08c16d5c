import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesIn } from '../support/files';

/** Makes a folder hold just these files, and touches only those that differ. */
export async function replaceFiles(
  folder: string,
  files: { name: string; data: string }[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const wanted = new Set(files.map(({ name }) => name));
  const present = await filesIn(folder);
  await Promise.all(
    present.filter((name) => !wanted.has(name)).map((name) => rm(join(folder, name))),
  );
  for (const { name, data } of files) {
    const file = join(folder, name);
    if ((await readFile(file, 'utf8').catch(() => undefined)) === data) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, data);
  }
}
