import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toPlainMarkdown } from '../../markdown/plainMarkdown';
import { site } from '../../site.config';
import { plainTextFile, textsDir } from '../paths';
import { type FoundPicture, picturesFor } from './pictures';

type Text = { path: string; body: string; rendered: string };

/**
 * Keeps each article's body as plain Markdown. What decides about it decides about its blocks too,
 * so it is made only when those were, under the same name.
 */
export async function keepPlainTexts(texts: Text[], pictures: FoundPicture[]): Promise<void> {
  await mkdir(textsDir, { recursive: true });
  for (const { path, body, rendered } of texts) {
    const file = plainTextFile(rendered);
    if (existsSync(file)) continue;
    const known = picturesFor(path, pictures);
    const options = { origin: site.url, basePath: site.basePath, pictures: known };
    await writeFile(file, toPlainMarkdown(body, options));
  }
  const used = new Set(texts.map(({ rendered }) => plainTextFile(rendered)));
  const unused = (await readdir(textsDir))
    .map((name) => join(textsDir, name))
    .filter((file) => !used.has(file));
  await Promise.all(unused.map((file) => rm(file)));
}
