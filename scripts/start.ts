import { site } from '../site.config';
import { outDir } from './paths';
import { buildScript, CommandFailed, run } from './run';
import { serve } from './server';

const port = Number(process.env.PORT ?? 3000);

try {
  await run(process.execPath, buildScript);
  const { address } = await serve({ folder: outDir, port, basePath: site.basePath });
  console.log(`Serving ${outDir}/ at ${address} (Ctrl-C ends it)`);
} catch (error) {
  // A command has said itself what is wrong.
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    console.error(`Port ${port} is in use; set PORT to another one, such as PORT=${port + 1}`);
  } else if (!(error instanceof CommandFailed)) {
    console.error(error);
  }
  process.exit(1);
}
