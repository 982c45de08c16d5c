import { readdirSync, readFileSync } from 'node:fs';
import { codeVersion, hash } from './content/codeVersion';

/** Everything beside the content that decides how a site comes out. */
const folders = [
  'app',
  'bench',
  'build',
  'commands',
  'components',
  'deploy',
  'elements',
  'lib',
  'markdown',
  'model',
  'tests',
  'words',
];

/** A fingerprint of the project's code, its configuration and what it runs on. */
export function siteVersion(): string {
  const { SITE_URL = '', BASE_PATH = '' } = process.env;
  const settings = JSON.stringify([process.versions, SITE_URL, BASE_PATH]);
  const files = readdirSync('.').filter((file) => /(?<!\.d)\.(?:ts|mjs|json|css)$/.test(file));
  return hash(settings, codeVersion(folders), ...files.sort().map((file) => readFileSync(file)));
}
