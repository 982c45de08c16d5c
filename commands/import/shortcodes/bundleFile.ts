import { extname, join, resolve } from 'node:path';
import { decodeText } from '../../../model/decode';
import { withoutEnd } from '../../../model/ends';
import { codeProblem } from '../fileKinds';
import { matchesGlob } from '../glob';
import { shownPicture } from '../pictures';
import type { HugoSite, Source } from '../site';
import type { CodeFile } from './types';

/** Bytes of a file that is put into a text as code. Longer ones are there to be downloaded. */
const largest = 50_000;

/** Finds the text of a file that a shortcode names, in the folder of its text or among published files. */
export function codeFileOf(name: string, folder: string, site: HugoSite): CodeFile | undefined {
  const bare = name.replace(/^\/+/, '');
  const places = [
    ...(name.startsWith('/') ? [] : [resolve(folder, name)]),
    ...[...site.published, site.root].map((one) => join(one, bare)),
  ];
  for (const file of places) {
    if (codeProblem(file) || site.files.publishProblem(file, site.published, codeProblem)) continue;
    const read = site.files.read(file, largest);
    const decoded = 'bytes' in read ? decodeText(read.bytes, name) : undefined;
    if (decoded && 'text' in decoded)
      return { file, code: decoded.text, language: extname(file).slice(1).toLowerCase() };
  }
  return undefined;
}

/** Pictures of a gallery at most. */
const most = 200;

/**
 * The pictures in a text's own folder that a pattern (`images/*`) or the name of a folder in it stands
 * for, by their paths there.
 */
export function picturesLike(pattern: string, { kind, folder }: Source, site: HugoSite): string[] {
  const plain = withoutEnd(pattern.trim().replace(/^(?:\.?\/)+/, ''), '/');
  const isPattern = plain.includes('*');
  if (kind === 'single' || plain === '' || !/^[^\s:]+$/.test(plain)) return [];
  return site.files
    .filesIn(folder)
    .filter((path) => shownPicture.test(path))
    .filter((path) => (isPattern ? matchesGlob(path, plain) : path.startsWith(`${plain}/`)))
    .slice(0, most);
}
