import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCorpus } from './makeCorpus';
import { categories, tags } from './words';

/** taxonomy.yaml of every corpus. */
const taxonomyYaml = (): string =>
  Object.entries({ tags, categories })
    .map(([kind, terms]) =>
      [
        `${kind}:`,
        ...terms.map(([id, zh, en]) => `  - id: ${id}\n    zh-tw: ${zh}\n    en: ${en}`),
      ].join('\n'),
    )
    .join('\n')
    .concat('\n');

/** Writes a content folder of `count` pairs: `articles/{slug}/index.{language}.md` and taxonomy.yaml. */
export async function writeCorpus(folder: string, count: number, seed = 1): Promise<void> {
  for (const { slug, text } of makeCorpus(count, seed)) {
    const bundle = join(folder, 'articles', slug);
    await mkdir(bundle, { recursive: true });
    for (const [language, markdown] of Object.entries(text)) {
      await writeFile(join(bundle, `index.${language}.md`), markdown);
    }
  }
  await writeFile(join(folder, 'taxonomy.yaml'), taxonomyYaml());
}
