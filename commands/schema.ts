import { writeFile } from 'node:fs/promises';
import { command } from '../build/support/command';

/** What editors check front matter with: `.vscode/settings.json` says how. */
const file = 'docs/front-matter.schema.json';

await command({
  usage: `npm run schema    writes ${file}`,
  async run() {
    const { frontMatterJsonSchema } = await import('../model/frontMatterJsonSchema');
    const { run } = await import('../build/support/run');
    await writeFile(file, JSON.stringify(frontMatterJsonSchema(), null, 2));
    await run('biome', ['format', '--write', file]);
  },
});
