import { defaultLanguage, type Language } from './language';

/** What a Markdown file in the content folder is, by its path alone. */
export type Place = {
  kind: 'article' | 'page';
  /** The same for a text and its translation, whichever way their files are laid out. */
  key: string;
  /** File or bundle name, from which the slug comes. */
  name: string;
  language: Language;
  /** Whether the text has a folder of its own, with its pictures. */
  bundle: boolean;
};

/**
 * Suffixes that are taken for a language rather than for a part of the name. A short list on
 * purpose: every code of ISO 639 would make `socket.io.md` Ido and `deno.ts.md` Tsonga.
 */
const foreignLanguages =
  /^(ar|bg|bn|ca|da|de|el|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|ko|lt|lv|ms|nb|nl|pl|pt|ro|ru|sk|sl|sv|ta|th|tl|tr|uk|ur|vi|zh|yue)(-[a-z]{2,4}){0,2}$/;

/** The language that a folder or a suffix names, in any of the usual spellings. */
function languageOf(code: string): Language | undefined {
  if (/^zh([-_]hant)?([-_]tw)?$/i.test(code)) return 'zh-tw';
  return /^en([-_][a-z]{2})?$/i.test(code) ? 'en' : undefined;
}

/**
 * What the file at `path` (relative to the content folder, with `/`) is: a place; a reason why it
 * cannot be one; or undefined when it is none of the site's texts.
 */
export function placeOf(
  path: string,
): Place | { problem: { what: string; mend: string } } | undefined {
  const folders = path.normalize('NFC').split('/');
  const fileName = folders.pop() ?? '';
  const [, base] = /^(.+)\.(?:md|markdown)$/i.exec(fileName) ?? [];
  if (base === undefined || [...folders, base].some((part) => part.startsWith('.')))
    return undefined;

  const { stem: own, suffix } = splitSuffix(base);
  // As on file systems that don't tell them apart.
  const stem = /^_?index$/i.test(own) ? own.toLowerCase() : own;
  // Hugo's list pages; and notes for those who work on the folder.
  if (stem === '_index' || stem.toLowerCase() === 'readme') return undefined;

  const folderLanguage = languageOf(folders[0] ?? '');
  if (folderLanguage) folders.shift();
  const kind = folders[0] === 'pages' ? 'page' : 'article';
  if (folders[0] === 'pages' || folders[0] === 'articles') folders.shift();

  const bundle = stem === 'index';
  const name = bundle ? folders.pop() : stem;
  if (suffix && !languageOf(suffix)) {
    const what = `language ${suffix.toLowerCase()} is not one of this site's`;
    const mend = `end the file name in .zh-tw.md or .en.md, or rename it without ".${suffix}"`;
    return { problem: { what, mend } };
  }
  if (!name) {
    const what = `${fileName} has no folder of its own to take a name from`;
    return { problem: { what, mend: 'put it in a folder named after the article' } };
  }
  const language = (suffix && languageOf(suffix)) || folderLanguage || defaultLanguage;
  const key = [`${kind}s`, ...folders, name].join('/').toLowerCase();
  return { kind, key, name, language, bundle };
}

/**
 * Where the text at `path` has its counterpart in a language: beside it, where its pictures are. A
 * suffix goes before a language folder.
 */
export function pathInLanguage(path: string, language: Language): string {
  const [, folder = '', base = ''] = /^(.*\/)?(.+)\.(?:md|markdown)$/i.exec(path) ?? [];
  return `${folder}${splitSuffix(base).stem}.${language}.md`;
}

/** `x.zh-TW` → `x` and `zh-TW`; `node.js` is a name. */
function splitSuffix(base: string): { stem: string; suffix?: string } {
  const dot = base.lastIndexOf('.');
  const suffix = base.slice(dot + 1);
  const isSuffix = dot > 0 && (languageOf(suffix) || foreignLanguages.test(suffix.toLowerCase()));
  return isSuffix ? { stem: base.slice(0, dot), suffix } : { stem: base };
}
