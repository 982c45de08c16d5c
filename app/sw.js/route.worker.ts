import { optionFiles } from '../../lib/optionFiles';

// A route only while an option needs it: next.config.mjs.

export const dynamic = 'force-static';

/** The service worker, at the top so that the whole site is in its scope. */
export const GET = (): Response =>
  new Response(optionFiles.worker, { headers: { 'Content-Type': 'text/javascript' } });
