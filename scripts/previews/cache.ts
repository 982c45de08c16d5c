import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeVersion, hash } from '../content/codeVersion';
import { faceFiles } from './faces';

/** Changes with anything that decides how a preview or a title looks. */
export const previewsVersion = (): string =>
  hash(faceFiles.map(({ family }) => family).join(), codeVersion(['scripts/previews']));

export type Made = { bytes: Uint8Array; extension: string };

/** Keeps files by what they are made from, each made only once as long as nothing of that changes. */
export async function openCache(folder: string) {
  const version = previewsVersion();
  await mkdir(folder, { recursive: true });
  const present = new Map(
    (await readdir(folder)).map((name) => [name.slice(0, name.indexOf('.')), name]),
  );
  const asked = new Map<string, Promise<string | undefined>>();

  async function save(key: string, made: Made | undefined): Promise<string | undefined> {
    if (!made) return undefined;
    const name = `${key}.${made.extension}`;
    // Under its name only when whole: a build may be stopped at any time.
    const unfinished = join(folder, `unfinished.${name}`);
    await writeFile(unfinished, made.bytes);
    await rename(unfinished, join(folder, name));
    return name;
  }

  return {
    /**
     * The name of the file that is made from these parts.
     * @returns undefined when `make` makes none
     */
    file(
      parts: (string | Uint8Array)[],
      make: () => Promise<Made | undefined>,
    ): Promise<string | undefined> {
      const key = hash(version, ...parts).slice(0, 16);
      const known = present.get(key);
      const name =
        asked.get(key) ?? (known ? Promise.resolve(known) : make().then((made) => save(key, made)));
      asked.set(key, name);
      return name;
    },
    /** Removes what nobody has asked for. */
    async prune(): Promise<void> {
      const used = new Set(await Promise.all(asked.values()));
      const unused = (await readdir(folder)).filter((name) => !used.has(name));
      await Promise.all(unused.map((name) => rm(join(folder, name))));
    },
  };
}
