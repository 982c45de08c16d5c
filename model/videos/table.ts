import type { VideoProvider } from './provider';
import { youtube } from './youtube';

/** Where videos of this site are kept, each by the name of its shortcode. */
export const providers = { youtube } satisfies Record<string, VideoProvider>;
