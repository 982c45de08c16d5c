import { availableParallelism } from 'node:os';
import { buildSync } from 'esbuild';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import { untilThereIsContent } from './build/pages/untilThereIsContent.mjs';

// Next.js can't read a configuration in TypeScript beside the two `paths` of tsconfig.json.
const [config] = buildSync({
  absWorkingDir: import.meta.dirname,
  entryPoints: ['lib/site.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
}).outputFiles;
const { site } = await import(`data:text/javascript,${encodeURIComponent(config.text)}`);

export default (phase) => ({
  // `next dev` answers 500 for addresses in Chinese when it is set there too.
  ...(phase === PHASE_PRODUCTION_BUILD && { output: 'export', distDir: '.cache/exported' }),
  // An exported site has no rewrites; a static host finds the editor's index.html by itself.
  ...(phase === PHASE_DEVELOPMENT_SERVER && {
    rewrites: () => ({
      beforeFiles: [{ source: '/admin/', destination: '/admin/index.html' }],
      // The build puts ours there, unless the owner has one.
      afterFiles: [{ source: '/:icon(icon.*|favicon.ico)', destination: '/assets/icons/:icon' }],
    }),
  }),
  basePath: site.basePath,
  trailingSlash: true,
  reactStrictMode: true,
  // A page that fails is looked into in `npm run dev`; reading maps takes workers a second each.
  enablePrerenderSourceMaps: false,
  poweredByHeader: false,
  devIndicators: false,
  // A lock file further up must not move the root.
  turbopack: {
    root: import.meta.dirname,
    ...(phase === PHASE_PRODUCTION_BUILD && {
      resolveAlias: {
        // Next.js' own module, which takes every page apart: no setting keeps it from doing so.
        './collect-segment-data': './build/pages/noSegments.ts',
        // What changes with the content is read later.
        'contentlayer/generated': './build/pages/documents.ts',
        '../.cache/made.json': './build/pages/documents.ts',
      },
    }),
  },
  compiler: { runAfterProductionCompile: untilThereIsContent },
  // `npm test` checks types once, not every build.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // One sheet a file: the finish stage decides what goes together.
    cssChunking: { type: 'graph', requestCost: 0 },
    globalNotFound: true,
    turbopackSourceMaps: phase !== PHASE_PRODUCTION_BUILD,
    // Nobody downloads the payloads that this would measure and join.
    prefetchInlining: false,
    cpus: availableParallelism(),
    // In the time that a second worker takes to be ready, the first renders a hundred pages.
    staticGenerationMinPagesPerWorker: 100,
  },
});
