import { readFileSync } from 'node:fs';
import { codeVersion, hash } from './content/codeVersion';

/** Everything beside the content that decides how a site comes out. */
const folders = ['app', 'components', 'elements', 'lib', 'markdown', 'model', 'scripts'];
const files = ['contentlayer.config.ts', 'next.config.mjs', 'site.config.ts', 'tsconfig.json'];

/** A fingerprint of the project's code, its configuration and what it runs on. */
export function siteVersion(): string {
  const { SITE_URL = '', BASE_PATH = '' } = process.env;
  const settings = JSON.stringify([process.versions, SITE_URL, BASE_PATH]);
  return hash(settings, codeVersion(folders), ...files.map((file) => readFileSync(file)));
}
