import { optionScript } from '../../../lib/optionFiles';

// A route only while an option needs it: next.config.mjs.

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = () => [{ file: optionScript?.name ?? '' }];

/** The custom elements of the options that are on. */
export const GET = (): Response =>
  new Response(optionScript?.text, { headers: { 'Content-Type': 'text/javascript' } });
