import { command } from './command';
import { outDir } from './paths';

await command({
  usage:
    'tsx scripts/serve.ts    serves what was built last, for the end-to-end tests; PORT is where',
  async run() {
    const { portOr } = await import('./settings');
    const { serve } = await import('./server');
    const { site } = await import('../site.config');
    const { address } = await serve({
      folder: outDir,
      port: portOr(4173),
      basePath: site.basePath,
    });
    console.log(`Serving ${outDir}/ at ${address}`);
  },
});
