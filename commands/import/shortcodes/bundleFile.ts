import { extname, join, resolve } from 'node:path';
import { decodeText } from '../../../model/decode';
import { codeProblem } from '../fileKinds';
import type { HugoSite } from '../site';
import type { CodeFile } from './types';

/** Bytes of a file that is put into a text as code. Longer ones are there to be downloaded. */
const largest = 50_000;

/** Finds the text of a file that a shortcode names, in the folder of its text or among published files. */
export function codeFileOf(name: string, folder: string, site: HugoSite): CodeFile | undefined {
  const bare = name.replace(/^\/+/, '');
  const places = [
    ...(name.startsWith('/') ? [] : [resolve(folder, name)]),
    ...site.published.map((one) => join(one, bare)),
  ];
  for (const file of places) {
    if (codeProblem(file) || site.files.publishProblem(file, site.published, codeProblem)) continue;
    const read = site.files.read(file, largest);
    const decoded = 'bytes' in read ? decodeText(read.bytes, name) : undefined;
    if (decoded && 'text' in decoded)
      return { code: decoded.text, language: extname(file).slice(1).toLowerCase() };
  }
  return undefined;
}
