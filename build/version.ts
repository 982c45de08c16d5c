import { readdirSync, readFileSync } from 'node:fs';
import { hash } from '../model/hash.mjs';
import { codeVersion } from './support/codeVersion';

/** Everything beside the content that decides how a site comes out. */
const folders = ['app', 'build', 'components', 'elements', 'lib', 'markdown', 'model', 'words'];

/** At the top, but for what no build reads. */
const otherTools = /^(?:biome|playwright|vitest|vercel)\./;

/** A fingerprint of the project's code, its configuration and what it runs on. */
export function siteVersion(): string {
  const { SITE_URL = '', BASE_PATH = '' } = process.env;
  const settings = JSON.stringify([process.versions, SITE_URL, BASE_PATH]);
  const files = readdirSync('.').filter(
    (file) => /(?<!\.d)\.(?:ts|mjs|json|css)$/.test(file) && !otherTools.test(file),
  );
  return hash(settings, codeVersion(folders), ...files.sort().map((file) => readFileSync(file)));
}
