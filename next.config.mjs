import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js';

export default (phase) => ({
  // `next dev` answers 500 for addresses in Chinese when it is set there too.
  ...(phase === PHASE_PRODUCTION_BUILD && { output: 'export', distDir: '.cache/exported' }),
  // An exported site has no rewrites; a static host finds the editor's index.html by itself.
  ...(phase === PHASE_DEVELOPMENT_SERVER && {
    rewrites: () => ({ beforeFiles: [{ source: '/admin/', destination: '/admin/index.html' }] }),
  }),
  basePath: process.env.BASE_PATH ?? '',
  trailingSlash: true,
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // A lock file further up must not move the root.
  turbopack: { root: import.meta.dirname },
  // `npm test` checks types once, not every build.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // One sheet a file: the finish stage decides what goes together.
    cssChunking: { type: 'graph', requestCost: 0 },
    globalNotFound: true,
    cpus: 2,
    staticGenerationMinPagesPerWorker: 25,
  },
});
