/** Everybody may read everything. Robots look for this file at the root of an origin only. */
export const robots = (sitemap: string): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
