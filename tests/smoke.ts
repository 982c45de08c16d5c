import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { outDir } from '../build/paths';
import { CommandFailed, run } from '../build/support/run';
import { ensureBrowser } from './support/browser';

// For owners: looks in a browser at the site as it was built from their own content.

try {
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new CommandFailed(`there is no site in ${outDir}/ yet; make it with npm run build`);
  }
  ensureBrowser();
  // A port of its own: whatever the other tests look at is another site.
  const env = { ...process.env, PORT: process.env.PORT ?? '4183' };
  await run('playwright', ['test', 'e2e/smoke.spec.ts', ...process.argv.slice(2)], { env });
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
