import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { comparable } from '../../model/localNames';
import { decoded } from '../../model/percent';
import { folders } from '../../model/routes';
import { publicDir } from '../paths';
import { listFiles } from '../support/files';
import { groupBy } from '../support/groupBy';

/** Folders in public/ that `npm run dev` fills. */
const generated = Object.values(folders).map((folder) => join(publicDir, folder));

/** Whether a file of public/, or a folder, is not the owner's. */
export const isGenerated = (file: string): boolean =>
  generated.some((folder) => file === folder || file.startsWith(folder + sep));

/** The owner's files in public/, relative to it. */
export const publicFiles = (): string[] =>
  existsSync(publicDir)
    ? listFiles(publicDir).files.filter((path) => !isGenerated(join(publicDir, path)))
    : [];

const ending = /\.[a-z\d]{2,5}(?![\p{L}\p{N}])/giu;

/** The last word of a name that ends at a place, with its ending: what few names share. */
const lastWord = (text: string, end: number): string =>
  text
    .slice(Math.max(0, end - 16), end)
    .split(/[^\p{L}\p{N}\p{M}_.-]/u)
    .at(-1) ?? '';

/**
 * Tells which files a text may name, without reading its Markdown: those whose whole path stands in
 * it, however it is escaped. Of a folder with thousands of files only these need to be looked at.
 * @param paths relative to public/
 */
export function findNamed(paths: readonly string[]): (text: string) => string[] {
  const byName = groupBy(paths, comparable);
  // Thousands of files may be called 1.png, but few lengths lead to them.
  const lengths = new Map<string, Set<number>>();
  for (const name of byName.keys()) {
    const word = lastWord(name, name.length);
    lengths.set(word, (lengths.get(word) ?? new Set()).add(name.length));
  }
  return (text) => {
    if (paths.length === 0) return [];
    const plain = unescaped(text);
    const found = new Set<string>();
    for (const { 0: end, index } of plain.matchAll(ending)) {
      const to = index + end.length;
      for (const length of lengths.get(lastWord(plain, to)) ?? []) {
        for (const path of byName.get(plain.slice(to - length, to)) ?? []) found.add(path);
      }
    }
    return [...found].sort();
  };
}

/** A text with what Markdown, HTML, addresses and YAML may escape as it is meant. */
const unescaped = (text: string): string =>
  comparable(
    text
      .replace(/&amp;|&#(?:x0*26|0*38);/gi, '&')
      .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex, decimal) =>
        character(hex ? Number.parseInt(hex, 16) : Number(decimal)),
      )
      .replace(/\\u([\da-f]{4})/gi, (_, hex) => character(Number.parseInt(hex, 16)))
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replace(/(?:%[\da-f]{2})+/gi, decoded),
  );

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
