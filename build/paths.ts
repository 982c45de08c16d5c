import { join } from 'node:path';
import { cacheDir } from '../lib/made';

export { cacheDir, elementsFile, optionsFile, previewsFile, renderedDir } from '../lib/made';

/** Where the author's files are. */
export const contentDir = process.env.CONTENT_DIR ?? 'content';

/** Files of the owner's that are published as they are. */
export const publicDir = 'public';

/** The finished site. */
export const outDir = 'out';

/** Whoever builds has it: see `lock.ts`. */
export const lockFile = join(cacheDir, 'build.lock');

/** What the front matter of each text says. */
export const frontMatterFile = join(cacheDir, 'front-matter.json');

/** One checked, normalised Markdown file per published text, for Contentlayer. */
export const documentsDir = join(cacheDir, 'documents');

/** Contentlayer's own folder. */
export const contentlayerDir = '.contentlayer';

/** Says which documents Contentlayer has made, and what its folder held then. */
export const documentsStamp = join(cacheDir, 'documents.made');

/** What rendering tells of each published text, by its document's name: see `lib/documents.ts`. */
export const madeFile = join(cacheDir, 'made.json');

/** What `npm run check` has found out about each text. */
export const checkedFile = join(cacheDir, 'checked.json');

/** Scripts, as pages load them from `/assets/elements/`. */
export const elementsDir = join('public', 'assets', 'elements');

/** A folder for each picture: what is known of it, and the files that are made of it. */
export const pictureCacheDir = join(cacheDir, 'pictures');

/** Pictures that texts show, from `/assets/pictures/`. */
export const picturesDir = join('public', 'assets', 'pictures');

/** Files that texts link to, from `/assets/files/`. */
export const attachmentsDir = join('public', 'assets', 'files');

/** Preview pictures that have been drawn. */
export const previewsDir = join(cacheDir, 'previews');

/** Fonts that have been cut for titles. */
export const titleFacesDir = join(cacheDir, 'title-faces');

/** Icons where `next dev` serves them. */
export const iconsDir = join('public', 'assets', 'icons');

/** The index of the search, for `/search/`. */
export const searchCacheDir = join(cacheDir, 'site-search');

/** What it was made of. */
export const searchMemoryFile = join(cacheDir, 'search.memory');

/** The same where `next dev` serves it. */
export const searchDir = join('public', 'search');

/** What the files of the finished site are made from. */
export const manifestFile = join(cacheDir, 'site.json');

/** The editor, when it is switched on. */
export const editorDir = join('public', 'admin');

/** The pages as Next.js exports them. */
export const exportedDir = join(cacheDir, 'exported');

/** The site that is being finished. */
export const finishedDir = join(cacheDir, 'site');

/** What Next.js keeps of compiled code. */
export const nextCacheDir = join('.next', 'cache');

/** Says what that folder held when the last build had ended. */
export const nextCacheStamp = join(cacheDir, 'next-cache.digest');

/** What Next.js says of its last build, and adds to: damaged, it would stop the next one. */
export const nextDiagnosticsDir = join('.next', 'diagnostics');

/** Where Next.js writes pages before it exports them: three files for each. */
export const nextPagesDir = join('.next', 'server');

/** Those of the last build, on their way out. */
export const oldPagesDir = join(cacheDir, 'pages');
