import { writeFile } from 'node:fs/promises';
import { frontMatterJsonSchema } from '../model/frontMatterJsonSchema';
import { run } from './run';

/** What editors check front matter with: `.vscode/settings.json` says how. */
const file = 'docs/front-matter.schema.json';

await writeFile(file, JSON.stringify(frontMatterJsonSchema(), null, 2));
await run('biome', ['format', '--write', file]);
