import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import type { Checked } from './checkContent';
import type { Finding } from './finding';

export type Files = Record<string, string | Buffer>;

/** For tests: an article that nothing is wrong with, but for what is put into it. */
export const article = (body: string, more = ''): string =>
  `---\ntitle: 文章\ndate: 2026-01-05\ndescription: 說明。\n${more}---\n${body}\n`;

/** For tests: the same in English, as a translation. */
export const translation = (body: string, more = ''): string =>
  `---\ntitle: Article\ndescription: About it.\n${more}---\n${body}\n`;

/**
 * For tests: checks a content folder made of these files. Cache and content are new each time,
 * unless a folder is given.
 */
export async function checkFiles(files: Files, folder = newFolder()): Promise<Checked> {
  const content = join(folder, 'content');
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), data);
  }
  // Where content and cache are is decided when the modules are loaded.
  vi.resetModules();
  vi.doMock('../../build/paths', () => ({
    contentDir: content,
    publicDir: join(folder, 'public'),
    cacheDir: join(folder, 'cache'),
    checkedFile: join(folder, 'cache', 'checked.json'),
    renderedDir: join(folder, 'cache', 'rendered'),
    pictureCacheDir: join(folder, 'cache', 'pictures'),
  }));
  const { checkContent } = await import('./checkContent');
  const checked = await checkContent('2026-02-01T00:00:00Z');
  const shorten = (text: string) => text.replaceAll(`${content}/`, '');
  const findings = checked.findings.map((one) => ({
    ...one,
    file: shorten(one.file),
    what: shorten(one.what),
  }));
  return { ...checked, findings };
}

export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  folders.push(folder);
  return folder;
};

const folders: string[] = [];

export const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
};

/** For tests: `file:line level rule: what; mend`. */
export const lineOf = ({ file, line, level, rule, what, mend }: Finding): string =>
  `${file}:${line} ${level} ${rule}: ${what}; ${mend}`;
