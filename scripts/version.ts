import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from './files';

/** Everything beside the content that decides how a page comes out. */
const folders = ['app', 'components', 'elements', 'lib', 'markdown', 'model', 'scripts'];
const files = [
  'contentlayer.config.ts',
  'next.config.mjs',
  'package-lock.json',
  'site.config.ts',
  'tsconfig.json',
];

const isTest = (file: string): boolean => /\.test\.tsx?$|(?:^|\/)fixtures\//.test(file);

/** A digest of the project's code, its configuration and what it runs on. */
export async function codeVersion(): Promise<string> {
  const names = await Promise.all(
    folders.map(async (folder) => (await filesIn(folder)).map((name) => join(folder, name))),
  );
  const sum = createHash('sha256');
  const { SITE_URL = '', BASE_PATH = '' } = process.env;
  sum.update(JSON.stringify([process.versions, SITE_URL, BASE_PATH]));
  for (const file of [...files, ...names.flat().filter((name) => !isTest(name))]) {
    sum.update(`\0${file}\0`).update(await readFile(file));
  }
  return sum.digest('base64url').slice(0, 22);
}
