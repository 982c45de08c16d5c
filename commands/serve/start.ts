import { outDir } from '../../build/paths';
import { command } from '../../build/support/command';

await command({
  usage: `npm start    builds the site and serves it; PORT is where, 3000 by default`,
  async run() {
    const { buildScript, CommandFailed, run } = await import('../../build/support/run');
    const { portOr } = await import('../../build/settings');
    const { serve } = await import('./server');
    const { site } = await import('../../lib/site');
    const port = portOr(3000);
    try {
      await run(process.execPath, buildScript);
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error;
      // The build has said itself what is wrong.
      process.exitCode = 1;
      return;
    }
    const { address } = await serve({ folder: outDir, port, basePath: site.basePath });
    console.log(`Serving ${outDir}/ at ${address} (Ctrl-C ends it)`);
  },
});
