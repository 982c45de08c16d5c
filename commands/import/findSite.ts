import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, UserError } from '../../model/problem';
import { readSite } from './config';
import { readContentlayerSite } from './contentlayer/site';
import { readHexoSite } from './hexo/site';
import type { HugoSite } from './site';
import type { SiteFiles } from './siteFiles';
import { findSources } from './sources';

/** There is nothing to import in the folder. */
export class NoSite extends UserError {}

/** What other generators' sites have that this command knows nothing of. */
const others: [name: string, files: string[]][] = [
  ['Jekyll', ['_posts', '_config.yml', 'Gemfile']],
  ['Astro', ['astro.config.mjs', 'astro.config.ts', 'src/content']],
  ['Docusaurus', ['docusaurus.config.js', 'docusaurus.config.ts']],
  ['VitePress', ['.vitepress', 'docs/.vitepress']],
  ['Eleventy', ['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs']],
  ['Gatsby', ['gatsby-config.js', 'gatsby-config.ts']],
];

/** What the command looks for in a folder. */
const wanted = [
  'Hugo’s content/ (or the contentDir of hugo.toml)',
  'Hexo’s _config.yml with source/_posts/',
  'contentlayer.config.* or next.config.* with .md or .mdx in data/, content/ or posts/',
];

/**
 * The site in a folder, whichever generator it is for.
 * @throws NoSite
 */
export function findSite(root: string, files: SiteFiles): HugoSite {
  const site =
    readHexoSite(root, files) ?? readContentlayerSite(root, files) ?? readSite(root, files);
  if (findSources(site).length > 0) return site;
  const refused = site.problems.map((problem) => `\n${formatProblem(problem)}`).join('');
  const [name] =
    others.find(([, names]) => names.some((file) => existsSync(join(root, file)))) ?? [];
  const guess = name ? ` It looks like a site for ${name}, which is not known here.` : '';
  throw new NoSite(
    `${root} has no content that is known here; looked for ${wanted.join('; ')}.${guess} Name the folder that has these.${refused}`,
  );
}
