import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { outDir } from '../build/paths';
import { CommandFailed, run } from '../build/support/run';
import { ensureBrowser } from './support/browser';

// For owners: looks in a browser at the site as it was built from their own content.

if (existsSync(join(outDir, 'index.html'))) {
  ensureBrowser();
  // A port of its own: what the other tests look at is another site.
  const env = { ...process.env, PORT: process.env.PORT ?? '4183' };
  const args = ['test', 'e2e/smoke.spec.ts', ...process.argv.slice(2)];
  await run('playwright', args, { env }).catch((error) => {
    if (!(error instanceof CommandFailed)) throw error;
    // It has said itself what is wrong.
    process.exitCode = 1;
  });
} else {
  console.error(`There is no site in ${outDir}/ yet; make it with npm run build`);
  process.exitCode = 1;
}
