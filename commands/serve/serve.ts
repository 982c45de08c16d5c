import { outDir } from '../../build/paths';
import { command } from '../../build/support/command';

await command({
  usage:
    'tsx commands/serve/serve.ts    serves what was built last, for the end-to-end tests; PORT is where',
  async run() {
    const { portOr } = await import('../../build/settings');
    const { serve } = await import('./server');
    const { site } = await import('../../lib/site');
    const { address } = await serve({
      folder: outDir,
      port: portOr(4173),
      basePath: site.basePath,
    });
    console.log(`Serving ${outDir}/ at ${address}`);
  },
});
