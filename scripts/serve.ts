import { site } from '../site.config';
import { outDir } from './paths';
import { serve } from './server';

// Serves what was built last, for the end-to-end tests.
const port = Number(process.env.PORT ?? 4173);
const { address } = await serve({ folder: outDir, port, basePath: site.basePath });
console.log(`Serving ${outDir}/ at ${address}`);
