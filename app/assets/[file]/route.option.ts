import { optionFiles } from '../../../lib/optionFiles';

// A route only while an option needs it: next.config.mjs.

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = () => [{ file: optionFiles.script?.name ?? '' }];

/** The custom elements of the options that are on. */
export const GET = (): Response =>
  new Response(optionFiles.script?.text, { headers: { 'Content-Type': 'text/javascript' } });
