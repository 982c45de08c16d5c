import { join } from 'node:path';

// Where a build leaves what questions read: build/ takes the names from here. Contentlayer's
// documents and `.cache/made.json` are imported instead (`documents.ts`), so that compilers see them.

/** Everything that can be made again. */
export const cacheDir = '.cache';

/** Name of the script that holds the custom elements; not there in `next dev`. */
export const elementsFile = join(cacheDir, 'elements.json');

/** What options that are on need: see `optionFiles.ts`. */
export const optionsFile = join(cacheDir, 'options.json');

/** Which preview pictures and titles' fonts the site has; not there in `next dev`. */
export const previewsFile = join(cacheDir, 'previews.json');

/** One JSON file per text: its blocks, rendered. */
export const renderedDir = join(cacheDir, 'rendered');
